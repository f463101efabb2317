// The interface of schemas that the validation uses. It is Standard Schema (https://standardschema.dev), so that this
// package depends on no schema library, with the additional members of zod.

/** A schema of any library that follows Standard Schema. */
export interface AnySchema {
  readonly '~standard': {
    validate(value: unknown): SchemaResult | Promise<SchemaResult>;
  };
}

export interface SchemaResult {
  readonly issues?: readonly SchemaIssue[] | undefined;
}

/**
 * An issue of Standard Schema, with the additional members of zod. Its `message` may quote the value, so it is not
 * used.
 */
export interface SchemaIssue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly format?: unknown;
  readonly values?: readonly unknown[] | undefined;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly divisor?: unknown;
  readonly keys?: readonly string[] | undefined;
  readonly params?: { readonly expected?: unknown } | undefined;
}

/** Returns whether a schema accepts a value. An asynchronous schema accepts none. */
export function accepts(schema: AnySchema, value: unknown): boolean {
  const result = schema['~standard'].validate(value);
  return !(result instanceof Promise) && result.issues === undefined;
}

/**
 * The schemas of an operation's responses by status: `200`, `'4XX'`, `'default'`; `null` for a response without a body.
 */
export interface ResponseSchemas {
  readonly operationId: string;
  readonly method: string;
  /** The path as in the document: `/devices/{id}`. */
  readonly path: string;
  readonly responses: Readonly<Record<string, AnySchema | null>>;
}

/** Returns a JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
