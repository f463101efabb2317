// The schemas of each operation, for each direction: what it is sent, and what it answers by status. They are two
// declarations, so that whoever validates answers doesn't load the schemas of requests.
import {
  type Api,
  camel,
  identifiersOf,
  mainMedia,
  type Operation,
  type Schema,
  usageOf,
} from '@x/description';
import { indent, key, list, quoted, reservedWords } from '../write/typescript.ts';
import { componentIdentifiers } from './components.ts';
import { checks } from './expression.ts';

/** The expression of a schema. */
export type Express = (schema: unknown) => string;

/** The operations by names that can be imported. */
export function namedOperations(api: Api): [name: string, Operation][] {
  const components = componentIdentifiers([...api.schemas.keys()], usageOf(api)).values();
  const reserved = new Set([...reservedWords, ...imported, ...components]);
  const names = identifiersOf(api.operations.keys(), camel, reserved);
  return [...api.operations].map(([id, operation]) => [names.get(id)!, operation]);
}

/** What the file imports. */
const imported = [...checks, 'z', 'paths'];

/** Nothing for an operation that takes nothing. */
export function requestOf(operation: Operation, express: Express): string | undefined {
  const { operationId } = operation;
  const body = mainMedia(operation.body?.content ?? []);
  const parameters = parametersOf(operation, express);
  if (parameters.length === 0 && body === undefined) return undefined;
  return block([
    `operationId: ${quoted(operationId)}`,
    `parameters: ${parameters.length === 0 ? '{}' : block(parameters)}`,
    `body: ${body === undefined ? 'null' : express(body.schema?.raw)}`,
  ]);
}

export function responsesOf(operation: Operation, express: Express): string {
  const { operationId, method, path, responses } = operation;
  const answers = responses.map(({ status, content }) => {
    const media = mainMedia(content);
    const schema = media?.isJson ? media.schema : undefined;
    return `${/^\d+$/.test(status) ? status : key(status)}: ${schema ? express(schema.raw) : 'null'}`;
  });
  return block([
    `operationId: ${quoted(operationId)}`,
    `method: ${quoted(method)}`,
    `path: ${quoted(path)}`,
    `responses: ${list('{}', answers, 90)}`,
  ]);
}

/** One strict object for each place that parameters stand in. Headers that a client adds by itself are not closed. */
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

/** A parameter is sent, whatever its schema says of reading. */
function plain(schema: Schema | undefined): unknown {
  return schema?.raw.readOnly === true ? { ...schema.raw, readOnly: false } : schema?.raw;
}

function block(lines: readonly string[]): string {
  return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
}
