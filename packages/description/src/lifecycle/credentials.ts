// Reads `x-security`: which credentials a step sends. Each is named after a security scheme of the OpenAPI document.
import type { Operation, SecurityScheme } from '../openapi/model.ts';
import { elements, member, members, type Place, report, text } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import type { Credential, Value } from './model.ts';
import { type Scope, valueAt } from './scope.ts';
import { rejectUnsupported } from './supported.ts';

type SecuritySchemes = ReadonlyMap<string, SecurityScheme>;

/** What `x-security` gives for a scheme, by its kind. */
const credentialValues = {
  basic: ['username', 'password'],
  bearer: ['token'],
  apiKey: ['apiKey'],
} as const;

export function readCredentials(step: Place, operation: Operation, scope: Scope): Credential[] {
  const sent = checkCredentials(step, operation, scope.api.securitySchemes);
  const wanted = operation.security[0] ?? [];
  for (const name of wanted) {
    if (sent.some(({ scheme }) => scheme.name === name)) continue;
    const message = `${operation.operationId} requires the credential "${name}", but the step does not send it.`;
    report(member(step, 'operationId'), 'missing-credential', message, 'Add it to "x-security".');
  }
  return sent.flatMap(({ scheme, values }) => readCredential(scheme, values, scope) ?? []);
}

/** Reports names of schemes and of values that do not exist. */
export function checkCredentials(
  step: Place,
  { operationId, security }: Operation,
  securitySchemes: SecuritySchemes,
): { readonly scheme: SecurityScheme; readonly values: Place }[] {
  return elements(member(step, 'x-security')).flatMap((place) => {
    rejectUnsupported(place, 'StepSecurity', '"x-security"');
    const at = member(place, 'schemeName');
    const name = text(at);
    if (name === undefined) return [];
    const scheme = securitySchemes.get(name);
    if (scheme === undefined) {
      const known = listed(securitySchemes.keys());
      const message = `There is no security scheme "${name}": it can be ${known}.${didYouMean(name, securitySchemes.keys())}`;
      return report(at, 'unknown-security-scheme', message) ?? [];
    }
    if (!security[0]?.includes(name)) {
      const message = `${operationId} does not take "${name}": its "security" does not name it.`;
      report(at, 'unwanted-credential', message);
    }
    const values = member(place, 'values');
    checkValues(scheme, values);
    return [{ scheme, values }];
  });
}

function checkValues({ kind, name }: SecurityScheme, values: Place): void {
  if (kind === 'other') {
    const message = `The security scheme "${name}" is not supported in a step: only http basic, http bearer, and apiKey in a header are.`;
    report(values, 'unsupported-security-scheme', message);
    return;
  }
  const names: readonly string[] = credentialValues[kind];
  for (const [given, at] of members(values)) {
    if (names.includes(given)) continue;
    const message = `"${given}" means nothing to the scheme "${name}".${didYouMean(given, names)}`;
    report(at, 'unknown-member', message);
  }
  for (const one of names) {
    if (member(values, one).value !== undefined) continue;
    const message = `"${one}" is missing: the scheme "${name}" needs it.`;
    report(values, 'missing-member', message);
  }
}

function readCredential(
  scheme: SecurityScheme,
  place: Place,
  scope: Scope,
): Credential | undefined {
  if (scheme.kind === 'other') return undefined;
  const [first, second] = credentialValues[scheme.kind].map((name): Value | undefined => {
    const at = member(place, name);
    return at.value === undefined ? undefined : valueAt(at, scope);
  });
  if (first === undefined) return undefined;
  if (scheme.kind === 'bearer') return { type: 'bearer', scheme, token: first };
  if (scheme.kind === 'apiKey') return { type: 'apiKey', scheme, value: first };
  return second && { type: 'basic', scheme, username: first, password: second };
}
