// Creates a valid request for every operation of any provider, from the spec's examples and with tokens of the
// lifecycle's logins. It reads the documents itself and is independent of `src`.

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ProviderDocuments } from '../src/index.ts';

type Node = Record<string, unknown>;

export const objectOf = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function resolve(document: object, node: unknown): Node {
  const reference = objectOf(node).$ref;
  if (typeof reference !== 'string') return objectOf(node);
  const names = reference
    .slice(2)
    .split('/')
    .map((token) => token.replaceAll('~1', '/'));
  return resolve(
    document,
    names.reduce<unknown>((value, name) => objectOf(value)[name], document),
  );
}

export interface SpecOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: Node;
  readonly parameters: Node[];
  readonly schemes: string[];
}

export function operationsOf({ openapi }: ProviderDocuments): SpecOperation[] {
  const paths = Object.entries(objectOf(objectOf(openapi).paths));
  return paths.flatMap(([path, item]) =>
    ['get', 'put', 'post', 'delete', 'patch'].flatMap((method) => {
      const node = objectOf(objectOf(item)[method]);
      if (typeof node.operationId !== 'string') return [];
      const parameters = [...listOf(objectOf(item).parameters), ...listOf(node.parameters)];
      const security = listOf(node.security).flatMap((entry) => Object.keys(objectOf(entry)));
      return {
        id: node.operationId,
        method: method.toUpperCase(),
        path,
        node,
        parameters: parameters.map((parameter) => resolve(openapi, parameter)),
        schemes: security,
      };
    }),
  );
}

function firstExample(document: object, holder: Node): unknown {
  const [named] = Object.values(objectOf(holder.examples));
  if (named !== undefined) return resolve(document, named).value;
  const schema = resolve(document, holder.schema);
  return listOf(schema.examples)[0] ?? schema.const ?? listOf(schema.enum)[0];
}

function encode(type: string, value: unknown): BodyInit {
  if (type === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(
      Object.entries(objectOf(value)).map(([name, item]) => [name, String(item)]),
    );
  }
  if (type === 'multipart/form-data') {
    const form = new FormData();
    for (const [name, item] of Object.entries(objectOf(value))) form.set(name, String(item));
    return form;
  }
  return typeof value === 'string' && !type.includes('json') ? value : JSON.stringify(value);
}

/** Returns undefined if the spec has no example for a required part. */
export function requestFor(
  { openapi }: ProviderDocuments,
  operation: SpecOperation,
  headers: Record<string, string>,
): Request | undefined {
  let { path } = operation;
  const query = new URLSearchParams();
  const sent = new Headers(headers);
  for (const parameter of operation.parameters) {
    const [json] = Object.values(objectOf(parameter.content));
    const holder = json === undefined ? parameter : objectOf(json);
    const value = firstExample(openapi, { examples: parameter.examples, ...holder });
    const name = String(parameter.name);
    if (parameter.in === 'path')
      path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
    if (value === undefined || parameter.required !== true) continue;
    if (parameter.in === 'query')
      query.set(name, json === undefined ? String(value) : JSON.stringify(value));
    if (parameter.in === 'header') sent.set(name, String(value));
  }
  const requestBody = resolve(openapi, operation.node.requestBody);
  const [type, media] = Object.entries(objectOf(requestBody.content))[0] ?? [];
  const url = `https://provider.test${path}${query.size > 0 ? `?${query}` : ''}`;
  if (type === undefined) return new Request(url, { method: operation.method, headers: sent });
  const body = encode(type, firstExample(openapi, objectOf(media)));
  if (type !== 'multipart/form-data') sent.set('content-type', type);
  return new Request(url, { method: operation.method, headers: sent, body });
}

export type ResponseCheck = (
  operation: SpecOperation,
  response: Response,
) => Promise<string | undefined>;

/** Returns the problem of a response: an undocumented status, or an invalid body. */
export function responseCheck({ openapi }: ProviderDocuments): ResponseCheck {
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  const { components } = objectOf(openapi);
  ajv.addSchema({ $id: 'spec', components });
  return async (operation, response) => {
    const documented = resolve(
      openapi,
      objectOf(operation.node.responses)[String(response.status)],
    );
    if (documented.description === undefined) return `${response.status} is not documented`;
    const content = objectOf(documented.content);
    const text = await response.text();
    if (Object.keys(content).length === 0)
      return text === '' ? undefined : 'a body where none is documented';
    const type = response.headers.get('content-type') ?? '';
    const range = [type, `${type.split('/')[0]}/*`, '*/*'].find((name) => name in content);
    if (range === undefined) return `content-type is ${type}, not ${Object.keys(content)}`;
    const media = content[range];
    const schema = JSON.parse(JSON.stringify(objectOf(media).schema).replaceAll('"#/', '"spec#/'));
    const value: unknown = type.includes('json') ? JSON.parse(text) : text;
    return ajv.validate(schema, value) ? undefined : `${ajv.errorsText()} in ${text}`;
  };
}
