// Reads `x-security`: the credentials that a step sends, and those that calls of the API carry after a login. Each names a
// security scheme of the OpenAPI document.
import type { Operation, SecurityScheme } from '../openapi/model.ts';
import { elements, member, members, type Place, report, text } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { typesOfValue } from './fit.ts';
import type { Credential, Value } from './model.ts';
import { checkPresent, type Scope, valueAt } from './scope.ts';
import { rejectUnsupported } from './supported.ts';

type SecuritySchemes = ReadonlyMap<string, SecurityScheme>;

/** The values of `x-security`, by kind of the scheme. */
const credentialValues = {
  basic: ['username', 'password'],
  bearer: ['token'],
  apiKey: ['apiKey'],
} as const;

export function readCredentials(step: Place, operation: Operation, scope: Scope): Credential[] {
  const sent = checkCredentials(step, operation, scope.api.securitySchemes);
  const isSent = (name: string): boolean => sent.some(({ scheme }) => scheme.name === name);
  const isMet = operation.security.some((names) => names.every(isSent));
  for (const name of isMet ? [] : (operation.security[0] ?? [])) {
    if (isSent(name)) continue;
    const message = `${operation.operationId} requires the credential "${name}", but the step does not send it.`;
    report(member(step, 'operationId'), 'missing-credential', message, 'Add it to "x-security".');
  }
  return sent.flatMap(({ scheme, values }) => readCredential(scheme, values, scope) ?? []);
}

/** Reads the credentials that calls of the API carry after a workflow: its own `x-security`. */
export function readGiven(workflow: Place, scope: Scope): Credential[] {
  const entries = entriesOf(workflow, scope.api.securitySchemes);
  // A call carries only those that its operation requires.
  checkDuplicates(entries, ({ name }) => name);
  return entries.flatMap(({ scheme, values }) => readCredential(scheme, values, scope) ?? []);
}

/** Reports unknown schemes and values. */
export function checkCredentials(
  step: Place,
  { operationId, security }: Operation,
  securitySchemes: SecuritySchemes,
): Entry[] {
  const entries = entriesOf(step, securitySchemes);
  for (const { scheme, place } of entries) {
    if (security.flat().includes(scheme.name)) continue;
    const message = `${operationId} does not accept "${scheme.name}", because its "security" does not name it.`;
    report(member(place, 'schemeName'), 'unwanted-credential', message);
  }
  checkDuplicates(entries, fieldOf);
  return entries;
}

/** The field of a request that carries a credential. There is one `Authorization` (RFC 9110 §11.6.2). */
function fieldOf({ in: where = 'header', parameter = '' }: SecurityScheme): string {
  return `${where} "${where === 'header' ? parameter.toLowerCase() : parameter}"`;
}

/** Reports two credentials with the same key. */
function checkDuplicates(
  entries: readonly Entry[],
  keyOf: (scheme: SecurityScheme) => string,
): void {
  for (const [index, { scheme, place }] of entries.entries()) {
    const other = entries.slice(0, index).find((one) => keyOf(one.scheme) === keyOf(scheme));
    if (other === undefined || !scheme.parameter) continue;
    const names = `"${other.scheme.name}" and "${scheme.name}"`;
    const message = `A request can carry only one credential in the ${fieldOf(scheme)}, but ${names} are both there.`;
    report(member(place, 'schemeName'), 'duplicate-credential', message, 'Remove one.');
  }
}

interface Entry {
  readonly scheme: SecurityScheme;
  readonly values: Place;
  readonly place: Place;
}

function entriesOf(holder: Place, securitySchemes: SecuritySchemes): Entry[] {
  return elements(member(holder, 'x-security')).flatMap((place) => {
    rejectUnsupported(place, 'StepSecurity', '"x-security"');
    const at = member(place, 'schemeName');
    const name = text(at);
    if (name === undefined) return [];
    const scheme = securitySchemes.get(name);
    if (scheme === undefined) {
      const known = listed(securitySchemes.keys());
      const message = `There is no security scheme "${name}". Known: ${known}.${didYouMean(name, securitySchemes.keys())}`;
      return report(at, 'unknown-security-scheme', message) ?? [];
    }
    const values = member(place, 'values');
    checkValues(scheme, values);
    return [{ scheme, values, place }];
  });
}

function checkValues({ kind, name }: SecurityScheme, values: Place): void {
  if (kind === 'other' || kind === 'transport') {
    const message = `The security scheme "${name}" has no values. Only http basic, http bearer, oauth2, openIdConnect and apiKey have values.`;
    report(values, 'unsupported-security-scheme', message);
    return;
  }
  const names: readonly string[] = credentialValues[kind];
  for (const [given, at] of members(values)) {
    if (names.includes(given)) continue;
    const message = `The scheme "${name}" has no "${given}".${didYouMean(given, names)}`;
    report(at, 'unknown-member', message);
  }
  for (const one of names) {
    if (member(values, one).value !== undefined) continue;
    const message = `"${one}" is missing, but the scheme "${name}" requires it.`;
    report(values, 'missing-member', message);
  }
}

function readCredential(
  scheme: SecurityScheme,
  place: Place,
  scope: Scope,
): Credential | undefined {
  if (scheme.kind === 'other' || scheme.kind === 'transport') return undefined;
  const [first, second] = credentialValues[scheme.kind].map((name): Value | undefined => {
    const at = member(place, name);
    const value = at.value === undefined ? undefined : valueAt(at, scope);
    if (value) checkText(value, at, scope);
    return value && certain(value, at, scheme);
  });
  if (first === undefined) return undefined;
  if (scheme.kind === 'bearer') return { type: 'bearer', scheme, token: first };
  if (scheme.kind === 'apiKey') return { type: 'apiKey', scheme, value: first };
  return second && { type: 'basic', scheme, username: first, password: second };
}

/** A credential is a text: the value of a header, a cookie or a query parameter, or a part of HTTP Basic. */
function checkText(value: Value, place: Place, scope: Scope): void {
  const types = typesOfValue(value, scope);
  if (types === undefined || [...types].every((type) => type === 'string')) return;
  const message = `The value is ${[...types].join(' or ')}, but a credential is a text.`;
  report(
    place,
    'credential-type',
    message,
    'Write a text: "{$inputs.<name>}" or "{$steps.<stepId>.outputs.<name>}".',
  );
}

/**
 * A credential is always sent. The value of a cookie in a `Set-Cookie` header is that of the cookie with the scheme's
 * name.
 */
function certain(value: Value, place: Place, { in: where, parameter }: SecurityScheme): Value {
  checkPresent(value, place);
  return where === 'cookie' ? cookieNamed(value, parameter) : value;
}

/** Selects the cookie of a `Set-Cookie` header (RFC 6265 §4.1) if the document names none. */
export function cookieNamed(value: Value, name: string | undefined): Value {
  const isHeader = value.type === 'header' && value.name.toLowerCase() === 'set-cookie';
  return isHeader && value.cookie === undefined ? { ...value, cookie: name } : value;
}

/** The values of a credential. */
export function valuesOf(credential: Credential): Value[] {
  if (credential.type === 'basic') return [credential.username, credential.password];
  return [credential.type === 'bearer' ? credential.token : credential.value];
}
