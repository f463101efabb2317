// `src/generated/zod/`: the zod mini schemas of the API.
import { type Direction, usageOf } from '@x/description';
import type { Provider } from '../provider.ts';
import { directionsOf } from '../types/directions.ts';
import { partsIn } from '../types/parts.ts';
import { header, list, nameType, quoted } from '../write/typescript.ts';
import { type Declaration, declare, type Schemas } from './components.ts';
import { expressionOf } from './expression.ts';
import {
  type Express,
  namedOperations,
  requestMedia,
  requestOf,
  responseMedia,
  responsesOf,
} from './operations.ts';

/** Returns the files in the folder, by name. */
export function emitZod(provider: Provider): [file: string, text: string][] {
  const { name, api } = provider;
  const schemas = componentSchemas(provider);
  const operations = namedOperations(api);
  const top = header(name, 'openapi.yaml');
  const written = (direction: Direction) => operationsFile(direction, { schemas, operations });
  return [
    ['components.ts', `${top}${componentsFile(schemas)}`],
    ['index.ts', `${top}${index}`],
    ['requests.ts', `${top}${written('request')}`],
    ['responses.ts', `${top}${written('response')}`],
    ['types.ts', `${top}${types}`],
  ];
}

/** Returns the schemas of the components, as data. */
export function componentSchemas(provider: Provider): Schemas {
  const { api } = provider;
  const components = [...api.schemas].map(([name, { place }]) => [name, place.value] as const);
  const { requestName } = directionsOf(api);
  const parts = partsIn(api);
  const isPart = (component: string): boolean => parts.has(component);
  return declare(Object.fromEntries(components), usageOf(api), { requestName, isPart });
}

const typeOf = { request: 'Sent', response: 'Received' } as const;

/** Emits a declaration. With `typed`, it is cast to a short type that hides how the schema is built. */
export function declaration(
  { identifier, type: name, direction, expression }: Declaration,
  typed = true,
): string {
  const type = typed ? ` as unknown as ${typeOf[direction]}<${nameType(name)}>` : '';
  return `export const ${identifier} = ${expression}${type};\n`;
}

/** Emits the declarations of shared expressions, which come first. */
export function sharedDeclarations({ shared }: Schemas): string {
  return [...shared].map(([name, text]) => `const ${name} = ${text};\n`).join('');
}

function componentsFile(schemas: Schemas): string {
  const { declarations, checks } = schemas;
  const used = [...new Set(declarations.map(({ direction }) => typeOf[direction]))].sort();
  const own = used.length === 0 ? '' : `import type ${list('{}', used)} from './types.ts';\n`;
  const shared = sharedDeclarations(schemas);
  const written = [
    ...(shared === '' ? [] : [shared]),
    ...declarations.map((one) => declaration(one)),
  ];
  const text = written.length === 0 ? 'export {};\n' : written.join('\n');
  return `${imports({ checks, own, zod: written.length > 0 })}\n${text}`;
}

interface Api {
  readonly schemas: Schemas;
  readonly operations: ReturnType<typeof namedOperations>;
}

function operationsFile(direction: Direction, { schemas, operations }: Api): string {
  const checks = new Set<string>();
  const used = new Set<string>();
  const express: Express = (schema) =>
    expressionOf(schema, {
      direction,
      refer(component) {
        const identifier = schemas.refer(component, direction);
        used.add(identifier);
        return identifier;
      },
      resolve: (component) => schemas.resolve(component),
      use(check) {
        checks.add(check);
        return check;
      },
      share: (_, text) => text,
    });
  const [type, written, mediaOf] =
    direction === 'request'
      ? (['RequestSchemas', requestOf, requestMedia] as const)
      : (['ResponseSchemas', responsesOf, responseMedia] as const);
  const text = operations.flatMap(([name, operation]) => {
    const value = written(operation, express);
    if (value === undefined) return [];
    const { path, method } = operation;
    const own = `paths[${quoted(path)}]['${method.toLowerCase()}']`;
    const media = mediaOf(operation);
    const types = media === undefined ? own : `${own}, ${media}`;
    return `export const ${name} = ${value} as unknown as ${type}<${types}>;\n`;
  });
  const names = list('{}', [...used].sort(), 75);
  const from = used.size === 0 ? '' : `import ${names} from './components.ts';\n`;
  const own =
    text.length === 0
      ? ''
      : `import type { paths } from '../schema.ts';\n${from}import type { ${type} } from './types.ts';\n`;
  const zod = text.some((one) => one.includes(' z.'));
  return `${imports({ checks, own, zod })}\n${text.join('\n')}${text.length === 0 ? 'export {};\n' : ''}`;
}

function imports({
  checks,
  own,
  zod,
}: {
  checks: ReadonlySet<string>;
  own: string;
  zod: boolean;
}): string {
  const runtime = list('{}', [...checks].sort(), 60);
  return [
    checks.size === 0 ? '' : `import ${runtime} from '@x/auth-core/validate';\n`,
    zod ? "import * as z from 'zod/mini';\n" : '',
    own,
  ].join('');
}

const index = `export {
  InvalidResponseError,
  type ResponseDrift,
  type ResponseIssue,
  type ValidateResponsesOptions,
  validateResponses,
} from '@x/auth-core/validate';
export type { Middleware } from 'openapi-fetch';
export * from './components.ts';
export * as requests from './requests.ts';
export * as responses from './responses.ts';
export type { Received, RequestSchemas, ResponseSchemas, Schema, Sent } from './types.ts';
`;

const types = `import type * as z from 'zod/mini';
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
 * The schemas of an operation's parameters and request body. \`null\` means no body, or a body without members. \`Media\` is
 * the media type of the validated body.
 */
export interface RequestSchemas<Operation, Media = Json> {
  readonly operationId: string;
  /** By location: \`path\`, \`query\`, \`header\`. */
  readonly parameters: {
    readonly [Name in keyof Member<Operation, 'parameters'>]: SchemaOf<
      NonNullable<Member<Operation, 'parameters'>[Name]>
    >;
  };
  readonly body: SchemaOf<Content<NonNullable<Member<Operation, 'requestBody'>>, Media>>;
}

/**
 * The schemas of an operation's responses, by status. \`null\` means an empty or non-JSON body. \`Media\` has the media types
 * of validated bodies that are not \`application/json\`.
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
`;
