// A value together with its place in a document. Readers move from place to place and report problems at places.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { formatPointer, type Path, parseFragment } from '../json/pointer.ts';
import type { Schema } from '../schema/schema.ts';
import type { Location } from './document.ts';
import { formatProblem, type Problem } from './problem.ts';

/** A document that is being read. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /**
   * Whether a third party wrote it. Then the dialect of specs/README.md does not apply, and the reader is lenient.
   */
  readonly isForeign: boolean;
  /** Whether it is a lifecycle document that was derived from the security schemes of the API. */
  readonly isDerived?: boolean;
  readonly problems: Problems;
  /** The schemas that were read, by their raw values. */
  readonly schemas: Map<object, Schema>;
  /** The files and positions of parts. */
  locate(paths: readonly Path[]): readonly Location[];
}

export interface Place {
  readonly source: Source;
  readonly parent: Place | undefined;
  readonly key: string | number;
  /** `undefined` if the document has no value here. */
  readonly value: Json | undefined;
}

interface Draft extends Pick<Problem, 'severity' | 'code' | 'message' | 'remedy'> {
  readonly path: Path;
}

/** The problems of one document. Their positions are found together at the end. */
export class Problems {
  readonly #drafts = new Map<string, Draft>();

  add(draft: Draft): void {
    this.#drafts.set(`${formatPointer(draft.path)} ${draft.message}`, draft);
  }

  get hasErrors(): boolean {
    return [...this.#drafts.values()].some(({ severity }) => severity === 'error');
  }

  located(source: Source): Problem[] {
    const drafts = [...this.#drafts.values()];
    if (drafts.length === 0) return [];
    const locations = source.locate(drafts.map(({ path }) => path));
    const problems = drafts.map(
      ({ path: _, ...problem }, index): Problem => ({ ...problem, ...locations[index]! }),
    );
    // A value of an alias has several paths and one position.
    return [...new Map(problems.map((one) => [formatProblem(one), one])).values()];
  }
}

export function rootOf(source: Source): Place {
  // The parse boundary: a parsed document is JSON.
  return { source, parent: undefined, key: '', value: source.value as Json | undefined };
}

/** The place of a member, even if the member does not exist. */
export function member(place: Place, key: string | number): Place {
  return { source: place.source, parent: place, key, value: memberOf(place.value, key) };
}

export function has(place: Place, key: string): boolean {
  return memberOf(place.value, key) !== undefined;
}

export function pathOf(place: Place): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/** The members of a mapping, in order. Empty if there is no value; reports a value of another type. */
export function members(place: Place): [key: string, place: Place][] {
  const { value } = place;
  if (value === undefined) return [];
  if (isObject(value)) return Object.keys(value).map((key) => [key, member(place, key)]);
  reportType(place, 'a mapping');
  return [];
}

/** The elements of a list. Empty if there is no value; reports a value of another type. */
export function elements(place: Place): Place[] {
  if (place.value === undefined) return [];
  if (Array.isArray(place.value)) return place.value.map((_, index) => member(place, index));
  reportType(place, 'a list');
  return [];
}

/** Reads a required text. */
export function text(place: Place): string | undefined {
  if (typeof place.value === 'string') return place.value;
  if (place.value !== undefined) return reportType(place, 'a string');
  return report(place, 'missing-member', `${nameOf(place)} is missing.`, 'Add it.');
}

/** Reads an optional text. */
export function optionalText(place: Place): string | undefined {
  return place.value === undefined ? undefined : text(place);
}

/** Reads an optional number. */
export function optionalNumber(place: Place): number | undefined {
  if (place.value === undefined || typeof place.value === 'number') return place.value;
  return reportType(place, 'a number');
}

/** Returns the target of a local reference, through further references; the place itself if it is not a reference. */
export function follow(place: Place): Place | undefined {
  const seen = new Set<string>();
  let at: Place = place;
  while (isReference(at.value)) {
    const ref = at.value.$ref;
    // `bundle` has reported references that it could not copy into the document.
    if (!ref.startsWith('#')) return undefined;
    if (seen.has(ref)) {
      return report(member(place, '$ref'), 'circular-reference', `"${ref}" refers to itself.`);
    }
    seen.add(ref);
    at = parseFragment(ref.slice(1)).reduce(member, rootOf(place.source));
    if (at.value === undefined) {
      const message = `"${ref}" does not exist in this document.`;
      return report(member(place, '$ref'), 'unresolved-reference', message);
    }
  }
  return at;
}

export function isReference(value: unknown): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && typeof value.$ref === 'string';
}

/** Reports an error. Returns `undefined`, for `return report(…)`. */
export function report(place: Place, code: string, message: string, remedy = ''): undefined {
  place.source.problems.add({ severity: 'error', code, message, remedy, path: pathOf(place) });
}

/** Reports a warning. The message says how the document is used despite it. */
export function warn(place: Place, code: string, message: string, remedy = ''): undefined {
  place.source.problems.add({ severity: 'warning', code, message, remedy, path: pathOf(place) });
}

/** Reports an error in our dialect, and a warning in a third-party document. `used` says how that is used despite it. */
export function reportOrWarn(
  place: Place,
  code: string,
  message: string,
  { used = '', remedy = '' }: { readonly used?: string; readonly remedy?: string },
): undefined {
  if (place.source.isForeign) warn(place, code, message, used);
  else report(place, code, message, remedy);
}

/** Reports an error in our dialect, and nothing in a third-party document. */
export function reportUnlessForeign(
  place: Place,
  code: string,
  message: string,
  remedy = '',
): undefined {
  if (!place.source.isForeign) report(place, code, message, remedy);
}

export function reportType(place: Place, wanted: string): undefined {
  return report(place, 'wrong-type', `${nameOf(place)} has to be ${wanted}.`);
}

function nameOf(place: Place): string {
  if (place.parent === undefined) return 'The document';
  return typeof place.key === 'number' ? `"${place.parent.key}/${place.key}"` : `"${place.key}"`;
}
