// `src/generated/schema.ts`: the types of the API, made by openapi-typescript.
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Provider } from '../model/provider.ts';
import { isObject } from '../places.ts';
import { header } from './text.ts';

const blob = ts.factory.createTypeReferenceNode('Blob');

export async function emitSchema({ name, openapi }: Provider): Promise<string> {
  const nodes = await openapiTS(withPlainParameters(openapi.value) as never, {
    // A default is what the provider assumes, not something that every answer and request has.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: ({ type, format }) => (type === 'string' && format === 'binary' ? blob : undefined),
  });
  return `${header(name, 'openapi.yaml')}${astToString(nodes)}`;
}

/**
 * openapi-typescript takes a parameter with `content` for a text. The runtime writes the JSON (`jsonQuery`), so the
 * caller gives the value itself.
 */
function withPlainParameters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainParameters);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withPlainParameters(one)]),
  );
  const { content, ...others } = copy;
  const isParameter = copy.in === 'query' && typeof copy.name === 'string';
  const media = isObject(content) ? content['application/json'] : undefined;
  if (!isParameter || media === undefined) return copy;
  return { ...others, schema: isObject(media) ? media.schema : {} };
}
