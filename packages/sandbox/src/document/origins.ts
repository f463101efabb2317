// The servers of an OpenAPI document, its variables filled in.

import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  textOf,
} from '../json.ts';

/** Every URL once, without a slash at the end. */
export function originsOf(openapi: JsonObject, values: JsonObject): string[] {
  const items = entriesOf(objectOf(openapi.paths)).map(([, item]) => objectOf(item));
  const operations = items.flatMap((item) => Object.values(item).filter(isObject));
  const servers = [openapi, ...items, ...operations].flatMap((node) => listOf(node.servers));
  return [...new Set(servers.map((server) => filledIn(objectOf(server), values)))];
}

function filledIn({ url, variables }: JsonObject, values: JsonObject): string {
  const known = objectOf(variables);
  const value = (name: string): Json | undefined => values[name] ?? objectOf(known[name]).default;
  return (textOf(url) ?? '')
    .replaceAll(/\{([^{}]+)\}/g, (_, name: string) => textOf(value(name)) ?? '')
    .replace(/\/+$/, '');
}
