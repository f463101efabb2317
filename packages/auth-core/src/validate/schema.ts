// What the validation asks of a schema. It is Standard Schema (https://standardschema.dev), so that this package needs
// no library of schemas, and what zod tells beyond that, where it is zod.

/** A schema of any library that follows Standard Schema. */
export interface AnySchema {
  readonly '~standard': {
    validate(value: unknown): SchemaResult | Promise<SchemaResult>;
  };
}

export interface SchemaResult {
  readonly issues?: readonly SchemaIssue[] | undefined;
}

/** An issue of Standard Schema, with the members that zod adds. Its `message` may quote the value: it is never used. */
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

/** The schemas of an operation's responses, by status: `200`, `'4XX'`, `'default'`; `null` where there is no body. */
export interface ResponseSchemas {
  readonly operationId: string;
  readonly method: string;
  /** The path as the document has it: `/devices/{id}`. */
  readonly path: string;
  readonly responses: Readonly<Record<string, AnySchema | null>>;
}

/** A place in a JSON document (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
