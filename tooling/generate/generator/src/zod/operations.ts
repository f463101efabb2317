// The schemas of an operation's request, and of its responses by status. They are separate declarations, so that a
// program that validates responses does not load the schemas of requests.
import {
  type Api,
  camel,
  identifiersOf,
  type MediaType,
  mainMedia,
  type Operation,
  readAs,
  type Schema,
  sentAs,
  usageOf,
} from '@x/description';
import { indent, key, list, quoted, reservedWords } from '../write/typescript.ts';
import { componentIdentifiers } from './components.ts';
import { checks } from './write.ts';

/** Returns the zod expression of a schema. */
export type Express = (schema: unknown) => string;

/** Returns the operations with their exported names. */
export function namedOperations(api: Api): [name: string, Operation][] {
  const components = componentIdentifiers([...api.schemas.keys()], usageOf(api)).values();
  const reserved = new Set([...reservedWords, ...imported, ...components]);
  const names = identifiersOf(api.operations.keys(), camel, reserved);
  return [...api.operations].map(([id, operation]) => [names.get(id)!, operation]);
}

/** The names that the file may import. */
const imported = [...checks, 'z', 'paths'];

/** Returns the request schemas, or `undefined` for an operation without parameters and body. */
export function requestOf(operation: Operation, express: Express): string | undefined {
  const { operationId } = operation;
  const body = mainMedia(operation.body?.content ?? []);
  const parameters = parametersOf(operation, express);
  if (parameters.length === 0 && body === undefined) return undefined;
  return block([
    `operationId: ${quoted(operationId)}`,
    `parameters: ${parameters.length === 0 ? '{}' : block(parameters)}`,
    // A raw body has no members to validate.
    `body: ${body === undefined || sentAs(body) === 'raw' ? 'null' : express(body.schema?.raw)}`,
  ]);
}

/** Returns the type of the media type of the validated body, unless it is JSON's own. */
export function requestMedia({ body }: Operation): string | undefined {
  const media = mainMedia(body?.content ?? []);
  return media && mediaType(media, sentAs(media) !== 'raw');
}

/** Returns the type of the media types of the validated bodies by status, without JSON's own. */
export function responseMedia({ responses }: Operation): string | undefined {
  const others = responses.flatMap(({ status, content }) => {
    const media = mainMedia(content);
    const type = media && mediaType(media, readAs(media) === 'json' && media.schema !== undefined);
    return type === undefined ? [] : [`${statusKey(status)}: ${type}`];
  });
  return others.length === 0 ? undefined : `{ ${others.join('; ')} }`;
}

function mediaType({ name }: MediaType, isValidated: boolean): string | undefined {
  const isJson = name === 'application/json';
  if (isValidated) return isJson ? undefined : quoted(name);
  return isJson ? 'never' : undefined;
}

const statusKey = (status: string): string => (/^\d+$/.test(status) ? status : key(status));

export function responsesOf(operation: Operation, express: Express): string {
  const { operationId, method, path, responses } = operation;
  const answers = responses.map(({ status, content }) => {
    const media = mainMedia(content);
    const schema = media && readAs(media) === 'json' ? media.schema : undefined;
    return `${statusKey(status)}: ${schema ? express(schema.raw) : 'null'}`;
  });
  return block([
    `operationId: ${quoted(operationId)}`,
    `method: ${quoted(method)}`,
    `path: ${quoted(path)}`,
    `responses: ${list('{}', answers, 90)}`,
  ]);
}

/** Returns one strict object per location. Headers are open, because a client adds headers itself. */
function parametersOf({ parameters }: Operation, express: Express): string[] {
  return ['path', 'query', 'header'].flatMap((where) => {
    const own = parameters.filter((parameter) => parameter.in === where);
    if (own.length === 0) return [];
    const properties = Object.fromEntries(own.map(({ name, schema }) => [name, plain(schema)]));
    const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
    const object = {
      type: 'object',
      properties,
      required,
      additionalProperties: where === 'header',
    };
    return [`${where}: ${express(object)}`];
  });
}

/** Returns the schema of a parameter. `readOnly` has no effect, because parameters are always sent. */
function plain(schema: Schema | undefined): unknown {
  return schema?.raw.readOnly === true ? { ...schema.raw, readOnly: false } : schema?.raw;
}

function block(lines: readonly string[]): string {
  return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
}
