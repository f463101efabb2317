// The position of a change in an API, with the names that a caller knows.
import { memberOf, type Path, type Place } from '@x/description';
import { type Kind, type Passed, type Trace, trace } from '@x/description/structure';
import { code } from '../markdown.ts';

export interface Where {
  /** `GET /boats`, if the change is in one operation. */
  readonly operation?: string;
  /** `Boat`, if the change is in a component schema, even through several references. */
  readonly schema?: string;
  /** What changed, in Markdown: `` `Boat.flag` ``, `` the query parameter `limit` ``, `` the response 404 ``. */
  readonly name: string;
}

/** @param of with `target`, a changed field of a schema that is a reference is a change of the reference's target */
export function placeOf(document: Place, path: Path, of: 'itself' | 'target' = 'itself'): Where {
  const traced = trace(document, path);
  const operation = operationOf(traced);
  const { schema, trail } = schemaOf(traced, of);
  const name =
    schema === undefined
      ? nameOutsideSchemas(traced, path, trail)
      : code([schema, ...trail].join('.').replaceAll('.[]', '[]'));
  return {
    name,
    ...(operation === undefined ? {} : { operation }),
    ...(schema === undefined ? {} : { schema }),
  };
}

function last({ objects }: Trace, kind: Kind): Passed | undefined {
  return objects.findLast((one) => one.kind === kind);
}

function operationOf({ objects: [, paths, item, operation] }: Trace): string | undefined {
  if (paths?.kind !== 'Paths' || item === undefined) return undefined;
  const [path] = item.keys;
  if (operation?.kind !== 'Operation') return String(path);
  return `${String(operation.keys[0]).toUpperCase()} ${path}`;
}

/** Returns the last component schema on the path, and the properties after it. */
function schemaOf(
  { objects, rest }: Trace,
  of: 'itself' | 'target',
): { schema: string | undefined; trail: string[] } {
  const isInBody = objects.some(({ kind }) => kind === 'MediaType') || isComponent(objects);
  const isFollowed = rest.length > 0 || (of === 'target' && isInBody);
  let schema = isComponent(objects) ? String(objects[2]?.keys.at(-1)) : undefined;
  let trail: string[] = [];
  for (const [index, { keys, component }] of objects.entries()) {
    if (keys[0] === 'properties') trail.push(String(keys[1]));
    else if (keys[0] === 'items') trail.push('[]');
    if (component === undefined || (index === objects.length - 1 && !isFollowed)) continue;
    schema = component;
    trail = [];
  }
  return { schema, trail };
}

/** Returns whether a path starts with a component schema. */
function isComponent([, components, schema]: Trace['objects']): boolean {
  return components?.kind === 'Components' && schema?.kind === 'Schema';
}

function nameOutsideSchemas(traced: Trace, path: Path, trail: readonly string[]): string {
  const inside = trail.length > 0 ? `${code(trail.join('.'))} of ` : '';
  const [section, name] = path;
  const part = last(traced, 'Parameter') ?? (section === 'paths' ? messageOf(traced) : undefined);
  if (part) return `${inside}${partName(part, traced)}`;
  if (section === 'components') return `${inside}${code(String(path[2] ?? path.join('.')))}`;
  if (section === 'servers') return serverPart(traced);
  if (section === 'info' || section === 'tags') return 'the API as a whole';
  if (section !== 'paths' || name === undefined)
    return path.length === 0 ? 'the document' : code(path.join('/'));
  if (last(traced, 'Server'))
    return `${serverPart(traced)} of ${code(String(operationOf(traced)))}`;
  return code(path.length > 3 ? path.slice(3).join('.') : String(operationOf(traced)));
}

function messageOf(traced: Trace): Passed | undefined {
  return last(traced, 'Response') ?? last(traced, 'RequestBody');
}

/**
 * Returns the name of a parameter, a response, a response header or a request body, and optionally of one of its media
 * types.
 */
function partName(part: Passed, traced: Trace): string {
  if (part.kind === 'Parameter') return parameterName(part);
  const end = traced.rest.length === 0 ? traced.objects.at(-1) : undefined;
  const type = end?.kind === 'MediaType' ? ` as ${code(String(end.keys.at(-1)))}` : '';
  if (part.kind === 'RequestBody') return `the request body${type}`;
  const header = last(traced, 'Header');
  const inHeader = header ? `the header ${code(String(header.keys.at(-1)))} of ` : '';
  return `${inHeader}the response ${part.keys.at(-1)}${type}`;
}

function parameterName({ target: { value } }: Passed): string {
  const name = memberOf(value, 'name');
  return typeof name === 'string'
    ? `the ${String(memberOf(value, 'in'))} parameter ${code(name)}`
    : 'a parameter';
}

function serverPart(traced: Trace): string {
  const variable = last(traced, 'ServerVariable');
  return variable ? `the server variable ${code(String(variable.keys.at(-1)))}` : 'the server';
}
