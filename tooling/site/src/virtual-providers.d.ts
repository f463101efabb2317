// The type of the module that `provider-modules.ts` creates.
declare module 'virtual:providers' {
  export const providers: Readonly<
    Record<
      string,
      () => Promise<
        [
          Readonly<Record<string, unknown>>,
          { readonly default: object },
          { readonly default: object },
        ]
      >
    >
  >;
  /** The complete OpenAPI documents. */
  export const documents: Readonly<Record<string, () => Promise<{ readonly default: object }>>>;
}
