// `src/generated/schema.ts`: the types of the API, made by openapi-typescript.
import { isObject } from '@x/description';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Provider } from '../provider.ts';
import { header } from './text.ts';
import { directed, open } from './views.ts';

const blob = ts.factory.createTypeReferenceNode('Blob');

export async function emitSchema(provider: Provider): Promise<string> {
  const nodes = await openapiTS(plainer(directed(provider)) as never, {
    // A default is what the provider assumes, not something that every answer and request has.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
    transform: (schema) =>
      open in schema
        ? openEnumeration(schema.enum ?? [])
        : schema.type === 'string' && schema.format === 'binary'
          ? blob
          : undefined,
  });
  return `${header(provider.name, 'openapi.yaml')}${astToString(nodes)}`;
}

/** The known values, and any other of their type: an editor still proposes those that are known. */
function openEnumeration(values: readonly unknown[]): ts.TypeNode {
  const { createLiteralTypeNode, createKeywordTypeNode } = ts.factory;
  const kinds = new Set(values.map((value) => typeof value));
  const known = values.flatMap((value) =>
    typeof value === 'string'
      ? createLiteralTypeNode(ts.factory.createStringLiteral(value))
      : typeof value === 'number'
        ? createLiteralTypeNode(ts.factory.createNumericLiteral(value))
        : value === null
          ? createLiteralTypeNode(ts.factory.createNull())
          : [],
  );
  const nothing = ts.factory.createTypeLiteralNode([]);
  const other = (kind: ts.KeywordTypeSyntaxKind) =>
    ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([createKeywordTypeNode(kind), nothing]),
    );
  return ts.factory.createUnionTypeNode([
    ...known,
    ...(kinds.has('string') ? [other(ts.SyntaxKind.StringKeyword)] : []),
    ...(kinds.has('number') ? [other(ts.SyntaxKind.NumberKeyword)] : []),
  ]);
}

/** The document, in words that openapi-typescript understands. */
function plainer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainer);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainer(one)]));
  return withPointers(withPlainSchema(copy));
}

/**
 * openapi-typescript takes a parameter with `content` for a text. The runtime writes the JSON (`jsonQuery`), so the
 * caller gives the value itself.
 */
function withPlainSchema(object: Record<string, unknown>): Record<string, unknown> {
  const { content, ...others } = object;
  const isParameter = object.in === 'query' && typeof object.name === 'string';
  const media = isObject(content) ? content['application/json'] : undefined;
  if (!isParameter || media === undefined) return object;
  return { ...others, schema: isObject(media) ? media.schema : {} };
}

/** A discriminator's mapping may name a schema instead of pointing to it (OpenAPI 3.0 §4.7.25). */
function withPointers(object: Record<string, unknown>): Record<string, unknown> {
  const { propertyName, mapping } = object;
  if (typeof propertyName !== 'string' || !isObject(mapping)) return object;
  const pointers = Object.entries(mapping).map(([name, target]) => [
    name,
    /^[\w.-]+$/.test(String(target)) ? `#/components/schemas/${String(target)}` : target,
  ]);
  return { ...object, mapping: Object.fromEntries(pointers) };
}
