// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type * as z from 'zod/mini';
import type { components } from '../schema.ts';

/** A zod mini schema for values of a type. */
export type Schema<Value> = z.ZodMiniType<Value, Value>;

/** The schema of a component in responses. It accepts unknown members and enumeration values. */
export type Received<Name extends keyof components['schemas']> = Schema<components['schemas'][Name]>;

/** The schema of a component in requests. It rejects unknown members. */
export type Sent<Name extends keyof components['schemas']> = Schema<components['schemas'][Name]>;

type Content<Value, Media> = Value extends { content: infer Types } ? Types[Media & keyof Types] : never;
type Member<Value, Name extends string> = Value extends { readonly [_ in Name]?: infer One } ? One : never;
type SchemaOf<Value> = [Value] extends [never] ? null : Schema<Value>;

type Json = 'application/json';

/**
 * The schemas of an operation's parameters and request body. `null` means no body, or a body without members. `Media` is
 * the media type of the validated body.
 */
export interface RequestSchemas<Operation, Media = Json> {
  readonly operationId: string;
  /** By location: `path`, `query`, `header`. */
  readonly parameters: {
    readonly [Name in keyof Member<Operation, 'parameters'>]: SchemaOf<
      NonNullable<Member<Operation, 'parameters'>[Name]>
    >;
  };
  readonly body: SchemaOf<Content<NonNullable<Member<Operation, 'requestBody'>>, Media>>;
}

/**
 * The schemas of an operation's responses, by status. `null` means an empty or non-JSON body. `Media` has the media types
 * of validated bodies that are not `application/json`.
 */
export interface ResponseSchemas<Operation, Media = object> {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly responses: {
    readonly [Status in keyof Member<Operation, 'responses'>]: SchemaOf<
      Content<Member<Operation, 'responses'>[Status], Status extends keyof Media ? Media[Status] : Json>
    >;
  };
}
