// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type * as z from 'zod/mini';
import type { components } from '../schema.ts';

/** A schema of zod mini for values of a type. */
export type Schema<Value> = z.ZodMiniType<Value, Value>;

/** The schema of a component as the API answers it: open, since members and values may be added at any time. */
export type Received<Name extends keyof components['schemas']> = Schema<components['schemas'][Name]>;

/** The schema of a component as it is sent: closed. */
export type Sent<Name extends keyof components['schemas']> = Schema<components['schemas'][Name]>;

type Content<Value> = Value extends { content: infer Types } ? Types[keyof Types] : never;
type Member<Value, Name extends string> = Value extends { readonly [_ in Name]?: infer One } ? One : never;
type SchemaOf<Value> = [Value] extends [never] ? null : Schema<Value>;

/** What an operation is sent. `null` stands for no body. */
export interface RequestSchemas<Operation> {
  readonly operationId: string;
  /** By where they stand: `path`, `query`, `header`. */
  readonly parameters: {
    readonly [Name in keyof Member<Operation, 'parameters'>]: SchemaOf<
      NonNullable<Member<Operation, 'parameters'>[Name]>
    >;
  };
  readonly body: SchemaOf<Content<NonNullable<Member<Operation, 'requestBody'>>>>;
}

/** What an operation answers, by status. `null` stands for a body that is empty or no JSON. */
export interface ResponseSchemas<Operation> {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly responses: {
    readonly [Status in keyof Member<Operation, 'responses'>]: SchemaOf<
      Content<Member<Operation, 'responses'>[Status]>
    >;
  };
}
