/**
 * The part of Redocly's rule interface that the rules here use. `@redocly/cli` 2.77 has its core
 * bundled in and no types, so the few that are needed are written down:
 * https://redocly.com/docs/cli/custom-plugins/custom-rules
 */

export type JsonObject = { readonly [key: string]: unknown };

export type PathSegments = readonly (string | number)[];

export interface Location {
  readonly pointer: string;
  readonly source: { readonly absoluteRef: string };
  child(path: PathSegments): Location;
  key(): Location;
}

interface Resolved {
  readonly node?: unknown;
  readonly location?: Location | undefined;
}

export interface Context {
  readonly location: Location;
  readonly rawLocation: Location;
  readonly rawNode: unknown;
  readonly key: string | number;
  readonly parent: unknown;
  readonly type: { readonly name: string; readonly extensionsPrefix?: string };
  report(problem: { readonly message: string; readonly location: Location }): void;
  resolve(reference: unknown, from?: string): Resolved;
}

export type Hook = (node: JsonObject, context: Context) => void;

/** Hooks by node type; `enter` and `leave` are hooks too, and a nested type is seen only below its outer one. */
interface Visitor {
  readonly [name: string]: Hook | Visitor;
}

export type Rule = () => Visitor;

export type Rules = Readonly<Record<string, Rule>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a key, or an empty one: a document that breaks its own format is `struct`'s to report. */
export function objectAt(node: unknown, key: string): JsonObject {
  const value = isObject(node) ? node[key] : undefined;
  return isObject(value) ? value : {};
}

export function listAt(node: unknown, key: string): readonly unknown[] {
  const value = isObject(node) ? node[key] : undefined;
  return Array.isArray(value) ? value : [];
}

export function textAt(node: unknown, key: string): string {
  const value = isObject(node) ? node[key] : undefined;
  return typeof value === 'string' ? value : '';
}

export function isReference(value: unknown): value is { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === 'string';
}

export interface Place {
  readonly node: JsonObject;
  readonly location: Location;
}

/** What stands at the place, behind however many references; `undefined` if that is no object. */
export function follow(value: unknown, location: Location, context: Context): Place | undefined {
  let here: Resolved = { node: value, location };
  for (let hops = 0; isReference(here.node) && hops < 20; hops += 1) {
    here = context.resolve(here.node, here.location?.source.absoluteRef);
  }
  if (!isObject(here.node) || here.location === undefined) return undefined;
  return { node: here.node, location: here.location };
}

/** The child of a place, behind its references. */
export function child(place: Place, path: PathSegments, context: Context): Place | undefined {
  let value: unknown = place.node;
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else if (isObject(value)) value = value[String(segment)];
    else return undefined;
  }
  return follow(value, place.location.child(path), context);
}

/** The children of a map or list, behind their references, each with its key. */
export function* children(
  place: Place,
  key: string,
  context: Context,
): Generator<readonly [string, Place]> {
  const value = place.node[key];
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    const found = child(place, [key, name], context);
    if (found !== undefined) yield [name, found];
  }
}
