// The type of a rule, and shared functions. Each rule rewrites one construct of a third-party document in the dialect
// of specs/README.md.
import { isList, isObject, type Json, type JsonObject, type Place } from '@x/description';
import { type Change, methods, rebuild } from '@x/description/structure';
import type { Notes } from '../notes.ts';

export interface Context {
  /** The root of the third-party document. Rules rebuild later versions of it at the same place. */
  readonly root: Place;
  readonly notes: Notes;
  /** The evidence of statements that no rule has added. */
  readonly evidence: 'public-docs' | 'assumed';
}

export type Rule = (document: JsonObject, context: Context) => JsonObject;

/** Changes every object of the document, inner objects first. */
export function everywhere(document: JsonObject, { root }: Context, change: Change): JsonObject {
  return objectOf(rebuild({ ...root, value: document }, change));
}

export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Returns a copy without some members. */
export function without(value: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

export function componentsOf(document: JsonObject, section: string): JsonObject {
  return objectOf(objectOf(document.components)[section]);
}

export function withComponents(
  document: JsonObject,
  section: string,
  value: JsonObject,
): JsonObject {
  const components = { ...objectOf(document.components), [section]: value };
  return { ...document, components };
}

export interface At {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  readonly item: JsonObject;
}

/** Returns all operations, in the order of the document. */
export function operationsOf(document: JsonObject): At[] {
  return Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = objectOf(item)[method];
      return isObject(operation) ? [{ path, method, operation, item: objectOf(item) }] : [];
    }),
  );
}

/** Replaces every operation. `undefined` removes it, and a path without operations is removed too. */
export function mapOperations(
  document: JsonObject,
  change: (at: At) => JsonObject | undefined,
): JsonObject {
  const paths = Object.entries(objectOf(document.paths)).flatMap(([path, value]) => {
    const item = objectOf(value);
    const changed = methods.flatMap((method): [string, JsonObject][] => {
      const operation = item[method];
      const after = isObject(operation) ? change({ path, method, operation, item }) : undefined;
      return after === undefined ? [] : [[method, after]];
    });
    const entry = [path, { ...without(item, ...methods), ...Object.fromEntries(changed) }] as const;
    return changed.length > 0 ? [entry] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

export function mentionsSecurity(document: JsonObject): boolean {
  const all = [document, ...operationsOf(document).map(({ operation }) => operation)];
  return all.some(({ security }) => listOf(security).length > 0);
}

/** Follows local references. */
export function resolved(document: JsonObject, value: Json | undefined): Json | undefined {
  let at = value;
  for (let depth = 0; depth < 20; depth += 1) {
    if (!isObject(at) || typeof at.$ref !== 'string') return at;
    const keys = at.$ref.replace(/^#\//, '').split('/');
    at = keys
      .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<Json | undefined>((so, key) => objectOf(so)[key], document);
  }
  return undefined;
}

export function idOf(operation: JsonObject): string {
  return String(operation.operationId);
}

/** Marks an added part as an assumption. */
export const assumed = { 'x-evidence': 'assumed' } as const;
