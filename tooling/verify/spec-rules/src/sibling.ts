/**
 * The other document of a provider. Redocly lints each by itself; some rules hold between the two.
 */

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { isObject, isReference, type JsonObject, type Location } from './redocly.ts';

export const openapiFile = 'openapi.yaml';
export const arazzoFile = 'auth.arazzo.yaml';

const read = new Map<string, JsonObject | undefined>();

/** The document beside the one that is linted; `undefined` if there is none that can be read. */
export function sibling(location: Location, file: string): JsonObject | undefined {
  const path = join(dirname(location.source.absoluteRef), file);
  if (!read.has(path)) read.set(path, readDocument(path));
  return read.get(path);
}

function readDocument(path: string): JsonObject | undefined {
  try {
    const document: unknown = parse(readFileSync(path, 'utf8'));
    return isObject(document) ? document : undefined;
  } catch {
    // That it is missing is said by x/source-description, that it is no YAML by its own lint.
    return undefined;
  }
}

/** The folder of a document, which is the provider's name. */
export function provider(location: Location): string {
  return basename(dirname(location.source.absoluteRef));
}

/** What a JSON pointer (RFC 6901, with or without the leading `#`) finds in a document. */
function atPointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const segment of pointerSegments(pointer)) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else if (isObject(value)) value = value[segment];
    else return undefined;
  }
  return value;
}

export function pointerSegments(pointer: string): readonly string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A value of the sibling behind its references, all of which are local. */
export function dereference(document: JsonObject, value: unknown): JsonObject {
  let here = value;
  for (let hops = 0; isReference(here) && hops < 20; hops += 1) {
    here = atPointer(document, here.$ref);
  }
  return isObject(here) ? here : {};
}
