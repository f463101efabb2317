// Compares what Redocly does not compare: the scopes of a security scheme. Also decides whether two documents without a
// difference for Redocly differ in more than prose.
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  parseFragment,
  valueAt,
} from '@x/description';
import { type Kind, rebuild, walk } from '@x/description/structure';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';
import { sorted } from './canonical.ts';
import { isForeign } from './rules/prose.ts';

export function diffScopes(old: Place, now: Place): Finding[] {
  const before = scopesOf(old);
  const after = scopesOf(now);
  return [
    ...[...before].flatMap(([scheme, scopes]) =>
      [...scopes]
        .filter((scope) => after.has(scheme) && !after.get(scheme)!.has(scope))
        .map(
          (scope): Finding => ({
            bump: 'major',
            what: `${code(scheme)} no longer has the scope ${code(scope)}.`,
            remedy: 'Do not ask for it.',
          }),
        ),
    ),
    ...[...after].flatMap(([scheme, scopes]) =>
      [...scopes]
        .filter((scope) => before.has(scheme) && !before.get(scheme)!.has(scope))
        .map(
          (scope): Finding => ({
            bump: 'minor',
            what: `${code(scheme)} has the scope ${code(scope)}.`,
          }),
        ),
    ),
  ];
}

function scopesOf(document: Place): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, place } of walk(document)) {
    if (kind !== 'SecurityScheme' || !isObject(place.value)) continue;
    const { flows } = place.value;
    const scopes = Object.values(isObject(flows) ? flows : {}).flatMap((flow) =>
      isObject(flow) && isObject(flow.scopes) ? Object.keys(flow.scopes) : [],
    );
    found.set(String(place.key), new Set(scopes));
  }
  return found;
}

const prose = new Set([
  'description',
  'summary',
  'title',
  'tags',
  'externalDocs',
  'x-evidence',
  'example',
  'examples',
  'links',
  'bearerFormat',
  'xml',
]);
const texts: readonly Kind[] = ['Info', 'Tag', 'ExternalDocs', 'Example', 'Link'];

/** Returns whether two documents differ only in prose. */
export function sameMeaning(old: Place, now: Place): boolean {
  const before = meaning(old);
  const after = meaning(now);
  return isEqual([before, after], [before, after], new Set());
}

type Two = readonly [Json | undefined, Json | undefined];

/** Returns whether two values are equal after their references are followed. */
function isEqual(values: Two, roots: Two, seen: Set<string>): boolean {
  const [a, b] = values.map((value, index) => followed(value, roots[index])) as [Json, Json];
  const pair = values.map((value) => (isObject(value) ? String(value.$ref) : '')).join(' ');
  if (/#.*#/.test(pair)) {
    // The schema contains itself.
    if (seen.has(pair)) return true;
    seen.add(pair);
  }
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((one, at) => isEqual([one, b[at]], roots, seen));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(
    (name) => name in a && name in b && isEqual([a[name], b[name]], roots, seen),
  );
}

function followed(value: Json | undefined, root: Json | undefined): Json | undefined {
  let current = value;
  for (let steps = 0; steps < 20; steps += 1) {
    if (!isObject(current) || typeof current.$ref !== 'string') return current;
    if (!current.$ref.startsWith('#/')) return current;
    current = valueAt(root, parseFragment(current.$ref));
  }
  return current;
}

function meaning(document: Place): Json | undefined {
  return rebuild(document, (value, { kind }) => {
    if (texts.includes(kind)) return {};
    // The members of a security requirement are names.
    if (!isObject(value) || kind === 'SecurityRequirement') return value;
    return kind === 'Schema' ? withSortedParts(withoutProse(value)) : withoutProse(value);
  });
}

/** The parts and variants of a schema have no order. */
function withSortedParts(schema: JsonObject): JsonObject {
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((name): [string, Json][] => {
    const list = schema[name];
    return isList(list) ? [[name, sorted(list)]] : [];
  });
  return { ...schema, ...Object.fromEntries(lists) };
}

function withoutProse(value: JsonObject): JsonObject {
  const isProse = (name: string): boolean => prose.has(name) || isForeign(name);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isProse(name)));
}
