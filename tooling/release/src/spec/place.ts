// Where in an API a change is, in the words of somebody who calls it.
import { type Json, member, resolve, segments } from './pointer.ts';

export interface Place {
  /** `GET /boats`, where the change is in one operation. */
  readonly operation?: string;
  /** `Boat`, where the change is in a component schema, however many `$ref`s away. */
  readonly schema?: string;
  /** What changed, in Markdown: `` `Boat.flag` ``, `` the query parameter `limit` ``, `` the answer 404 ``. */
  readonly name: string;
}

/**
 * @param of what it refers to: a change of a field of the schema that a `$ref` leads to is a change of that schema
 * @param pointer from the root, through `$ref`s, as Redocly gives it: `#/paths/~1boats/get/responses/200/…`
 */
export function placeOf(
  document: Json,
  pointer: string,
  of: 'it' | 'what it refers to' = 'it',
): Place {
  const parts = segments(pointer);
  const operation = operationOf(parts);
  const isInBody = parts.includes('content') || parts[1] === 'schemas';
  const { schema, trail } = schemaOf(document, of === 'it' || !isInBody ? parts : [...parts, '']);
  const name =
    schema === undefined
      ? nameOutsideSchemas(document, parts, trail)
      : `\`${[schema, ...trail].join('.').replaceAll('.[]', '[]')}\``;
  return {
    name,
    ...(operation === undefined ? {} : { operation }),
    ...(schema === undefined ? {} : { schema }),
  };
}

function operationOf([root, path, method]: readonly string[]): string | undefined {
  if (root !== 'paths' || path === undefined) return undefined;
  return method === undefined || method === 'servers' || method === 'parameters'
    ? path
    : `${method.toUpperCase()} ${path}`;
}

/** The last component schema on the way, and the properties from there. */
function schemaOf(
  document: Json,
  parts: readonly string[],
): { schema: string | undefined; trail: string[] } {
  let at: Json | undefined = document;
  let schema = parts[0] === 'components' && parts[1] === 'schemas' ? parts[2] : undefined;
  let trail: string[] = [];
  parts.forEach((part, index) => {
    const { value, ref } = resolve(document, at);
    const name = ref && /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
    if (name) {
      schema = name;
      trail = [];
    }
    if (parts[index - 1] === 'properties') trail.push(part);
    else if (part === 'items' && parts[index - 1] !== 'properties') trail.push('[]');
    at = member(value, part);
  });
  return { schema, trail };
}

function nameOutsideSchemas(
  document: Json,
  parts: readonly string[],
  trail: readonly string[],
): string {
  const inside = trail.length > 0 ? `\`${trail.join('.')}\` of ` : '';
  const parameters = parts.indexOf('parameters');
  if (parameters >= 0) return `${inside}${parameterName(document, parts.slice(0, parameters + 2))}`;
  const responses = parts.indexOf('responses');
  if (responses >= 0 && parts[0] === 'paths') {
    const header =
      parts[responses + 2] === 'headers' ? `the header \`${parts[responses + 3]}\` of ` : '';
    return `${inside}${header}the answer ${parts[responses + 1]}${mediaType(parts)}`;
  }
  if (parts.includes('requestBody')) return `${inside}the request body${mediaType(parts)}`;
  if (parts[0] === 'components') return `${inside}\`${parts[2]}\``;
  if (parts[0] === 'servers')
    return parts[2] === 'variables' ? `the server variable \`${parts[3]}\`` : 'the server';
  if (parts[0] === 'paths' && parts.length === 2) return `\`${parts[1]}\``;
  if (parts[0] === 'paths' && parts.length > 3) return `\`${parts.slice(3).join('.')}\``;
  if (parts[0] === 'paths' && parts.length > 2) return `\`${operationOf(parts)}\``;
  if (parts[0] === 'info' || parts[0] === 'tags') return 'the API as a whole';
  return `\`${parts.join('/') || 'the document'}\``;
}

function parameterName(document: Json, parts: readonly string[]): string {
  const found = parts.reduce<Json | undefined>(
    (at, part) => member(resolve(document, at).value, part),
    document,
  );
  const { value } = resolve(document, found);
  const name = member(value, 'name');
  return typeof name === 'string'
    ? `the ${String(member(value, 'in'))} parameter \`${name}\``
    : 'a parameter';
}

function mediaType(parts: readonly string[]): string {
  const content = parts.indexOf('content');
  return content === parts.length - 2 ? ` as \`${parts.at(-1)}\`` : '';
}
