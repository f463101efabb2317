// Reads both documents of a provider. All other code uses this model of them.
import { type Bundle, bundle, type Fault, type Files, type Origin } from './bundle/bundle.ts';
import { layoutFaults } from './bundle/layout.ts';
import { isObject, type Json, memberOf } from './json/json.ts';
import { formatPointer, type Path } from './json/pointer.ts';
import { derivedLifecycle, isInDialect } from './lifecycle/derive.ts';
import type { Lifecycle } from './lifecycle/model.ts';
import { readLifecycle } from './lifecycle/read.ts';
import { normalise } from './normalise/normalise.ts';
import { checkEffects } from './openapi/effect.ts';
import { checkBytes } from './openapi/json-bytes.ts';
import { checkLinks } from './openapi/links.ts';
import type { Api, Security, SecurityScheme } from './openapi/model.ts';
import { readApi } from './openapi/read.ts';
import { isReadVersion } from './openapi/version.ts';
import { type Location, type ParsedDocument, parsedDocument } from './problems/document.ts';
import { excessOf } from './problems/limits.ts';
import { member, type Place, Problems, report, rootOf, type Source } from './problems/place.ts';
import { compareProblems, formatProblem, type Problem } from './problems/problem.ts';
import { checkNames, checkStructure } from './structure/check.ts';
import { checkKeywords } from './structure/keywords.ts';
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
   * The lifecycle document. A document in the dialect of specs/README.md needs none if clients send the credentials
   * themselves, so that its security schemes describe everything. Any other document without one counts as a third
   * party's: the dialect does not apply, and nothing describes how a token is obtained.
   */
  readonly arazzo?: ParsedDocument | undefined;
  /**
   * Whether a third party wrote the OpenAPI document.
   * @default true if it has no lifecycle document, and no evidence at its security schemes
   */
  readonly isForeign?: boolean | undefined;
  /** Returns the files that the OpenAPI document refers to. The reader reads no other file and fetches nothing. */
  readonly files?: Files | undefined;
  /**
   * Whether the documents are published ones that have already been checked. Without the checks, reading takes a third
   * of the time.
   * @default false
   */
  readonly isChecked?: boolean | undefined;
}

export interface Description {
  readonly name: string;
  readonly api: Api;
  /** Whether a third party wrote the document. Then the dialect does not apply. */
  readonly isForeign: boolean;
  /** `undefined` if nothing describes how a token is obtained, or if it is OAuth. */
  readonly lifecycle: Lifecycle | undefined;
  /**
   * The scheme of type oauth2 or openIdConnect of the tokens, if there is no lifecycle document. The client then uses
   * its OAuth flows.
   */
  readonly oauth: SecurityScheme | undefined;
  /** The bundled OpenAPI document, as written. `api` is read from its plainest form. */
  readonly written: Place;
  /** The security schemes of the tokens that logins or a session provide. */
  readonly tokenSchemes: readonly string[];
}

/** An additional check of a description. It reports problems with `report` of `@x/description/structure`. */
export type Check = (description: Description) => void;

export interface Reading {
  /** `undefined` if the documents cannot be parsed. */
  readonly description: Description | undefined;
  /** All errors and warnings of both documents, sorted by file and position. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the documents of a provider. Never throws because of their content: all faults are in `problems`. Use the
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
  const isForeign = isForeignOf(documents);
  const bundled = bundle(openapi, { files, isForeign });
  const written = sourceOf(openapi, { bundled, isForeign });
  const api = { ...written, value: normalise(rootOf(written)), schemas: new Map() };
  const layout = isForeign ? [] : layoutFaults(openapi, bundled);
  const faults = locatedFaults([...bundled.faults, ...layout]);
  const auth = lifecycleSource(name, arazzo, isForeign ? undefined : api.value);
  const description = describe({ name, written, api, auth });
  for (const check of [checkSupport, ...checks]) check(description);
  const found = [
    ...textual,
    ...bundled.files.flatMap(syntaxProblems),
    ...faults,
    ...api.problems.located(api),
    ...(auth ? auth.problems.located(auth) : []),
  ];
  const isAbout = ({ code }: Problem): boolean => code === 'unsupported-version';
  const told = isReadVersion(written) ? found : found.filter(isAbout);
  const problems = new Map(told.map((problem) => [formatProblem(problem), problem]));
  return { description, problems: [...problems.values()].sort(compareProblems) };
}

/** Reads published documents, which are already bundled and normalised. */
function readChecked(documents: Documents): Description {
  const { name, openapi, arazzo } = documents;
  const isForeign = isForeignOf(documents);
  const source = sourceOf(openapi, { isForeign });
  const api = readApi(name, source);
  const auth = lifecycleSource(name, arazzo, isForeign ? undefined : openapi.value);
  const lifecycle = auth && readLifecycle(api, auth);
  const written = rootOf(source);
  const oauth = lifecycle ? undefined : oauthOf(api);
  const tokenSchemes = tokenSchemesOf(api, lifecycle);
  return { name, api, isForeign, lifecycle, oauth, written, tokenSchemes };
}

/** Returns the OAuth scheme that most operations require. */
function oauthOf(api: Api): SecurityScheme | undefined {
  const uses = [...api.operations.values()].flatMap(({ security }) => [
    ...new Set(security.flat()),
  ]);
  const count = ({ name }: SecurityScheme): number => uses.filter((one) => one === name).length;
  const schemes = [...api.securitySchemes.values()].filter((one) => one.oauth && count(one) > 0);
  return schemes.toSorted((a, b) => count(b) - count(a))[0];
}

function isForeignOf({ openapi, arazzo, isForeign }: Documents): boolean {
  return isForeign ?? (arazzo === undefined && !isInDialect(openapi.value));
}

/** Returns the lifecycle document, or the one derived from the security schemes of `openapi`. */
function lifecycleSource(
  name: string,
  arazzo: ParsedDocument | undefined,
  openapi: unknown,
): Source | undefined {
  if (arazzo) return sourceOf(arazzo, { isForeign: false });
  const derived = derivedLifecycle(name, openapi);
  if (derived === undefined) return undefined;
  const source = sourceOf(parsedDocument('openapi.yaml', derived), { isForeign: false });
  return { ...source, isDerived: true };
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
  const { isForeign } = written;
  checkBytes(api);
  checkKeywords(place);
  if (isForeign) checkNames(place);
  else {
    checkStructure(place, 'OpenAPI');
    checkLinks(api);
    checkEffects(api);
  }
  if (lifecycle && !lifecycle.isDerived) checkStructure(lifecycle.place, 'Arazzo');
  const oauth = lifecycle ? undefined : oauthOf(api);
  if (!isForeign && !lifecycle && !oauth) reportUnknownLogin(api);
  const tokenSchemes = tokenSchemesOf(api, lifecycle);
  return { name, api, isForeign, lifecycle, oauth, written: place, tokenSchemes };
}

function reportUnknownLogin(api: Api): void {
  const place = member(member(api.place, 'components'), 'securitySchemes');
  const message = 'No workflow obtains the credentials of these schemes.';
  report(place, 'no-login', message, 'Add auth.arazzo.yaml, with a workflow "login".');
}

/** Returns whether the token of a scheme is sent in a header. */
export function isInHeader(scheme: SecurityScheme | undefined): boolean {
  if (scheme?.kind === 'apiKey') return scheme.in === 'header';
  return scheme?.kind === 'bearer' || scheme?.kind === 'basic';
}

/**
 * Returns the schemes in the order of the document. Without a lifecycle, these are all schemes that a token in a header
 * satisfies.
 */
function tokenSchemesOf(api: Api, lifecycle: Lifecycle | undefined): string[] {
  const used = lifecycle
    ? lifecycle.logins.flatMap(({ scheme }) => scheme ?? [])
    : [...api.operations.values()].flatMap(({ security }) => sessionScheme(security, api) ?? []);
  return [...api.securitySchemes.keys()].filter((name) => used.includes(name));
}

/** Returns the first scheme in an operation's `security` whose token is sent in a header. */
export function sessionScheme(security: Security, { securitySchemes }: Api): string | undefined {
  return security.flat().find((name) => {
    const scheme = securitySchemes.get(name);
    return scheme?.kind !== 'basic' && isInHeader(scheme);
  });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function syntaxProblems({ file, faults, value }: ParsedDocument): Problem[] {
  const severity = value === undefined ? 'error' : 'warning';
  return faults.map((fault) => {
    return { ...fault, severity, code: 'syntax', remedy: '', file, pointer: '' };
  });
}

/** Returns the problems of a document before its content is interpreted. */
function textProblems(document: ParsedDocument): Problem[] {
  const { value } = document;
  const syntax = syntaxProblems(document);
  if (value === undefined && syntax.length > 0) return syntax;
  const excess = isObject(value)
    ? excessOf(value)
    : { path: [], message: 'The document is not a mapping.' };
  if (excess === undefined) return syntax;
  const at = { document, path: excess.path };
  const { message } = excess;
  const fault: Fault = { at, severity: 'error', code: 'unreadable', message, remedy: '' };
  return [...locatedFaults([fault]), ...syntax];
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

/** Returns the origin of the value at a path of the bundled document. */
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

function locatedFaults(faults: readonly Fault[]): Problem[] {
  const locations = locationsOf(faults.map(({ at }) => at));
  return faults.map(({ at: _, ...fault }, index) => ({ ...fault, ...locations[index]! }));
}
