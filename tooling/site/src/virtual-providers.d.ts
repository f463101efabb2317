// The module that `provider-modules.ts` makes from the folders.
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
  /** The whole OpenAPI documents. */
  export const documents: Readonly<Record<string, () => Promise<{ readonly default: object }>>>;
}
