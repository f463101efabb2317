// Reads both documents of a provider. All other code gets their meaning from here.
import { type Bundle, bundle, type Files, type Origin } from './bundle/bundle.ts';
import { layoutFaults } from './bundle/layout.ts';
import { isObject, type Json, memberOf } from './json/json.ts';
import { formatPointer, type Path } from './json/pointer.ts';
import type { Lifecycle } from './lifecycle/model.ts';
import { readLifecycle } from './lifecycle/read.ts';
import { normalise } from './normalise/normalise.ts';
import { checkEffects } from './openapi/effect.ts';
import { checkLinks } from './openapi/links.ts';
import type { Api, Security, SecurityScheme } from './openapi/model.ts';
import { readApi } from './openapi/read.ts';
import type { Location, ParsedDocument } from './problems/document.ts';
import { excessOf } from './problems/limits.ts';
import { type Place, Problems, rootOf, type Source } from './problems/place.ts';
import { compareProblems, formatProblem, type Problem } from './problems/problem.ts';
import { checkStructure } from './structure/check.ts';
import { checkSupport } from './support.ts';

/**
 * The documents of one provider. Parse text with `parseText` of `@x/description/text`, or pass parsed values through
 * `parsedDocument`.
 */
export interface Documents {
  /** The provider's name, which is the name of its folder. */
  readonly name: string;
  readonly openapi: ParsedDocument;
  /**
   * The lifecycle document. Without one, the OpenAPI document is a third party's: the dialect of specs/README.md does not
   * apply, and nothing describes how a token is obtained.
   */
  readonly arazzo?: ParsedDocument | undefined;
  /** Returns the files that the OpenAPI document refers to. The reader reads no other file and fetches nothing. */
  readonly files?: Files | undefined;
  /**
   * The documents are published ones that have been checked before. They are not checked again, which saves two thirds of
   * the time.
   * @default false
   */
  readonly isChecked?: boolean | undefined;
}

export interface Description {
  readonly name: string;
  readonly api: Api;
  /** `undefined` without a lifecycle document. */
  readonly lifecycle: Lifecycle | undefined;
  /** The bundled OpenAPI document, as written. `api` is read from its plainest form. */
  readonly written: Place;
  /** The security schemes of the tokens that logins, or a session, provide. */
  readonly tokenSchemes: readonly string[];
}

/** A further check of a description. It reports problems with `report` of `@x/description/structure`. */
export type Check = (description: Description) => void;

export interface Reading {
  /** `undefined` if the documents cannot be parsed. */
  readonly description: Description | undefined;
  /** All errors and warnings of both documents, sorted by file and position. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the documents of a provider. Never throws because of their content: everything wrong is in `problems`. Use the
 * description only if no problem is an error.
 *
 * @example
 * const { description, problems } = readDescription({
 *   name: 'biot',
 *   openapi: parseText('openapi.yaml', openapi),
 *   arazzo: parseText('auth.arazzo.yaml', arazzo),
 * });
 */
export function readDescription(documents: Documents, checks: readonly Check[] = []): Reading {
  const { name, openapi, arazzo, files, isChecked } = documents;
  if (isChecked) return { description: readChecked(documents), problems: [] };
  const textual = [openapi, ...(arazzo ? [arazzo] : [])].flatMap(textProblems);
  if (textual.some(isError)) return { description: undefined, problems: textual };
  const isForeign = arazzo === undefined;
  const bundled = bundle(openapi, { files, isForeign });
  const written = sourceOf(openapi, { bundled, isForeign });
  const api = { ...written, value: normalise(rootOf(written)), schemas: new Map() };
  const layout = isForeign ? [] : layoutFaults(openapi, bundled);
  const faults = [...bundled.faults, ...layout].map(({ at, ...fault }): Problem => {
    return { ...fault, ...locationOf(at) };
  });
  const auth = arazzo && sourceOf(arazzo, { isForeign: false });
  const description = describe({ name, written, api, auth });
  for (const check of [checkSupport, ...checks]) check(description);
  const found = [
    ...textual,
    ...faults,
    ...api.problems.located(api),
    ...(auth ? auth.problems.located(auth) : []),
  ];
  const problems = new Map(found.map((problem) => [formatProblem(problem), problem]));
  return { description, problems: [...problems.values()].sort(compareProblems) };
}

/** Reads published documents, which are bundled and in their plainest form. */
function readChecked({ name, openapi, arazzo }: Documents): Description {
  const source = sourceOf(openapi, { isForeign: arazzo === undefined });
  const api = readApi(name, source);
  const lifecycle = arazzo && readLifecycle(api, sourceOf(arazzo, { isForeign: false }));
  const written = rootOf(source);
  return { name, api, lifecycle, written, tokenSchemes: tokenSchemesOf(api, lifecycle) };
}

interface Sources {
  readonly name: string;
  readonly written: Source;
  readonly api: Source;
  readonly auth: Source | undefined;
}

function describe({ name, written, ...sources }: Sources): Description {
  const api = readApi(name, sources.api);
  const lifecycle = sources.auth && readLifecycle(api, sources.auth);
  const place = rootOf(written);
  if (lifecycle) {
    checkStructure(place, 'OpenAPI');
    checkStructure(lifecycle.place, 'Arazzo');
    checkLinks(api);
    checkEffects(api);
  }
  return { name, api, lifecycle, written: place, tokenSchemes: tokenSchemesOf(api, lifecycle) };
}

/** Whether a scheme's token is sent in a header. */
export function isInHeader(scheme: SecurityScheme | undefined): boolean {
  return scheme?.kind === 'bearer' || (scheme?.kind === 'apiKey' && scheme.in === 'header');
}

/** The schemes in the order of the document. Without a lifecycle, these are all schemes that a token in a header satisfies. */
function tokenSchemesOf(api: Api, lifecycle: Lifecycle | undefined): string[] {
  const used = lifecycle
    ? lifecycle.logins.flatMap(({ scheme }) => scheme ?? [])
    : [...api.operations.values()].flatMap(({ security }) => sessionScheme(security, api) ?? []);
  return [...api.securitySchemes.keys()].filter((name) => used.includes(name));
}

/** The first scheme in an operation's `security` whose token is sent in a header. */
export function sessionScheme(security: Security, { securitySchemes }: Api): string | undefined {
  return security.flat().find((name) => isInHeader(securitySchemes.get(name)));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** The problems of a document before its content is interpreted. */
function textProblems(document: ParsedDocument): Problem[] {
  const { file, faults, value } = document;
  const severity = value === undefined ? 'error' : 'warning';
  const syntax = faults.map((fault): Problem => {
    return { ...fault, severity, code: 'syntax', remedy: '', file, pointer: '' };
  });
  if (value === undefined && syntax.length > 0) return syntax;
  const excess = isObject(value)
    ? excessOf(value)
    : { path: [], message: 'The document is not a mapping.' };
  if (excess === undefined) return syntax;
  const location = locationOf({ document, path: excess.path });
  const { message } = excess;
  return [{ severity: 'error', code: 'unreadable', message, remedy: '', ...location }, ...syntax];
}

function sourceOf(
  document: ParsedDocument,
  { bundled, isForeign }: { readonly bundled?: Bundle; readonly isForeign: boolean },
): Source {
  const value = bundled?.value ?? document.value;
  return {
    file: document.file,
    value,
    isForeign,
    problems: new Problems(),
    schemas: new Map(),
    locate: (paths) => locationsOf(paths.map((path) => originOf(path, document, bundled))),
  };
}

/** The origin of the value at a path of the bundled document. */
function originOf(path: Path, document: ParsedDocument, bundled: Bundle | undefined): Origin {
  let at: Json | undefined = bundled?.value;
  let origin: Origin = { document, path: [] };
  for (const key of path) {
    at = memberOf(at, key);
    const copied = typeof at === 'object' && at !== null ? bundled?.origins.get(at) : undefined;
    origin = copied ?? { document: origin.document, path: [...origin.path, key] };
  }
  return origin;
}

/** Finds the positions of several parts, once per file. */
function locationsOf(origins: readonly Origin[]): Location[] {
  const locations: Location[] = [];
  for (const document of new Set(origins.map((origin) => origin.document))) {
    const own = origins.flatMap((origin, index) =>
      origin.document === document ? [{ index, path: origin.path }] : [],
    );
    const positions = document.positions(own.map(({ path }) => path));
    for (const [at, { index, path }] of own.entries()) {
      const position = positions[at] ?? { line: undefined, column: undefined };
      locations[index] = { file: document.file, pointer: formatPointer(path), ...position };
    }
  }
  return locations;
}

function locationOf(origin: Origin): Location {
  return locationsOf([origin])[0]!;
}
