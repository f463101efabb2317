// Checks the files into which a hand-written document is split (specs/README.md, "Several files").
import { isObject, type JsonObject } from '../json/json.ts';
import { type Path, parseFragment } from '../json/pointer.ts';
import type { ParsedDocument } from '../problems/document.ts';
import { types } from '../structure/types.ts';
import type { Bundle, Fault, Origin } from './bundle.ts';

const sections: ReadonlySet<string> = new Set(
  Object.values(types).flatMap(({ section }) => section ?? []),
);

/** Reports unused parts of the files, and path items that are filed under another path. */
export function layoutFaults(root: ParsedDocument, { targets }: Pick<Bundle, 'targets'>): Fault[] {
  const documents = [...new Set(targets.map(({ document }) => document))];
  const unused = documents.flatMap((document) => {
    const used = targets.filter((target) => target.document === document);
    return partsOf(document.value)
      .filter((part) => !used.some(({ path }) => overlap(path, part)))
      .map((path) => unusedPart({ document, path }));
  });
  return [...unused, ...misfiledPaths(root)];
}

/**
 * Returns the parts of a file. A component file has the sections of `components`; any other file has one part per
 * member.
 */
function partsOf(value: unknown): Path[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]): Path[] =>
    sections.has(key) && isObject(item) ? Object.keys(item).map((name) => [key, name]) : [[key]],
  );
}

function overlap(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((key, at) => key === other[at]);
}

function unusedPart(at: Origin): Fault {
  return {
    at,
    severity: 'error',
    code: 'unused-part',
    message: `Nothing refers to "${at.path.at(-1)}".`,
    remedy: 'Remove it, or refer to it.',
  };
}

/** A reader looks for a path item under its own path. */
function misfiledPaths(root: ParsedDocument): Fault[] {
  const paths = isObject(root.value) ? root.value.paths : undefined;
  if (!isObject(paths)) return [];
  return Object.entries(paths).flatMap(([path, item]): Fault[] => {
    const key = keyOf(item);
    if (key === undefined || key === path) return [];
    return [
      {
        at: { document: root, path: ['paths', path, '$ref'] },
        severity: 'error',
        code: 'misfiled-path',
        message: `This path is filed under "${key}".`,
        remedy: `File it under "${path}".`,
      },
    ];
  });
}

/** The name of a path item in another file, or `undefined`. */
function keyOf(item: unknown): string | undefined {
  const reference = isObject(item) ? (item as JsonObject).$ref : undefined;
  if (typeof reference !== 'string' || !reference.includes('#')) return undefined;
  const key = parseFragment(reference.slice(reference.indexOf('#') + 1)).at(-1);
  return key === undefined ? '' : String(key);
}
