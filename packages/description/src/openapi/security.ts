// Reads security schemes, and the schemes that an operation requires.
import { type Json, memberOf } from '../json/json.ts';
import {
  elements,
  follow,
  has,
  member,
  members,
  optionalText,
  type Place,
  report,
  reportOrWarn,
  reportUnlessForeign,
  rootOf,
  text,
} from '../problems/place.ts';
import { listed } from '../problems/suggest.ts';
import { readOAuth } from './flows.ts';
import type { Security, SecurityScheme } from './model.ts';

export function readSecuritySchemes(root: Place): ReadonlyMap<string, SecurityScheme> {
  const schemes = new Map(
    members(member(member(root, 'components'), 'securitySchemes')).map(([name, place]) => [
      name,
      readScheme(name, place),
    ]),
  );
  // A document without `security` does not declare that the API is public, so every call sends the session's token.
  const isSilent = root.source.isForeign && schemes.size === 0 && !has(root, 'security');
  if (isSilent) schemes.set('bearer', { ...bearer, name: 'bearer', type: 'http', place: root });
  return schemes;
}

const bearer = {
  kind: 'bearer',
  prefix: 'Bearer ',
  scheme: 'bearer',
  in: undefined,
  parameter: 'Authorization',
  bearerFormat: undefined,
  notApplied: false,
  tokenInvalid: undefined,
  formEncoded: false,
  oauth: undefined,
} as const;

function readScheme(name: string, given: Place): SecurityScheme {
  const place = follow(given) ?? given;
  const type = text(member(place, 'type')) ?? '';
  const common = {
    name,
    type,
    notApplied: readUnauthorized(member(place, 'x-unauthorized')),
    tokenInvalid: undefined,
    formEncoded: false,
    oauth: undefined,
    place,
  };
  // Tokens of both are sent as Bearer (RFC 6750).
  if (type === 'oauth2' || type === 'openIdConnect') {
    const base = optionalText(member(member(member(rootOf(place.source), 'servers'), 0), 'url'));
    return { ...bearer, ...common, oauth: readOAuth(place, base ?? '') };
  }
  const scheme = optionalText(member(place, 'scheme'))?.toLowerCase();
  const where = member(place, 'in').value;
  const location = (['header', 'query', 'cookie'] as const).find((one) => one === where);
  const http = type === 'http' ? httpSchemes[scheme ?? ''] : undefined;
  const isKey = type === 'apiKey' && location !== undefined;
  return {
    ...common,
    kind: type === 'apiKey' && !isKey ? 'other' : kindOf(place.value),
    scheme,
    in: isKey ? location : undefined,
    parameter: isKey ? text(member(place, 'name')) : http?.prefix && 'Authorization',
    prefix: http?.prefix ?? readPrefix(member(place, 'x-prefix'), location),
    bearerFormat: optionalText(member(place, 'bearerFormat')),
    formEncoded: readFormEncoded(member(place, 'x-form-encoded'), http?.kind === 'basic'),
  };
}

/**
 * The schemes of HTTP authentication (RFC 9110 §11.1) that a client supports, and those that its `fetch` must
 * implement.
 */
const httpSchemes: Readonly<
  Record<string, { readonly kind: SecurityScheme['kind']; readonly prefix?: string }>
> = {
  basic: { kind: 'basic', prefix: 'Basic ' },
  bearer: { kind: 'bearer', prefix: 'Bearer ' },
  // RFC 9449 §7.1: the token is sent like a Bearer token. The caller's `fetch` adds the proof.
  dpop: { kind: 'bearer', prefix: 'DPoP ' },
  digest: { kind: 'transport' },
  mutual: { kind: 'transport' },
  negotiate: { kind: 'transport' },
  signature: { kind: 'transport' },
};

/** Returns how the credential of a scheme is sent. */
export function kindOf(scheme: Json | undefined): SecurityScheme['kind'] {
  const type = memberOf(scheme, 'type');
  if (type === 'oauth2' || type === 'openIdConnect') return 'bearer';
  if (type === 'mutualTLS') return 'transport';
  if (type !== 'http') return type === 'apiKey' ? 'apiKey' : 'other';
  return httpSchemes[String(memberOf(scheme, 'scheme')).toLowerCase()]?.kind ?? 'other';
}

function readPrefix(place: Place, where: SecurityScheme['in']): string {
  const prefix = place.source.isForeign ? '' : (optionalText(place) ?? '');
  if (prefix === '') return prefix;
  if (where !== 'header') {
    const message = '"x-prefix" has no effect on a scheme that is not an apiKey in a header.';
    report(place, 'prefix', message, 'Remove it.');
  } else if (/[A-Za-z0-9]$/.test(prefix)) {
    const message = `The token would follow "${prefix}" without a space.`;
    report(place, 'prefix', message, `Write "x-prefix: '${prefix} '", with the space.`);
  }
  return prefix;
}

function readFormEncoded(place: Place, isBasic: boolean): boolean {
  if (place.value !== undefined && !isBasic) {
    const message = '"x-form-encoded" has no effect on a scheme that is not http basic.';
    reportUnlessForeign(place, 'form-encoded', message, 'Remove it.');
  }
  return place.value === true;
}

function readUnauthorized(place: Place): boolean {
  if (place.value !== undefined && place.value !== 'not-applied') {
    const message = `"x-unauthorized" is ${JSON.stringify(place.value)}, not "not-applied".`;
    report(place, 'unauthorized', message, 'Write "not-applied", or remove it.');
  }
  return place.value === 'not-applied';
}

export function readSecurity(
  operation: Place,
  schemes: ReadonlyMap<string, SecurityScheme>,
): Security {
  const root = rootOf(operation.source);
  const holder = [operation, root].find((place) => has(place, 'security'));
  if (!operation.source.isForeign && !has(operation, 'security')) {
    const message = 'An operation has to declare its "security".';
    report(
      member(operation, 'security'),
      'missing-security',
      message,
      'Write [] for a public operation.',
    );
  }
  if (holder === undefined)
    return [...schemes.keys()]
      .filter((name) => schemes.get(name)?.place.parent === undefined)
      .map((name) => [name]);
  const place = member(holder, 'security');
  const requirements = elements(place).map((one) => members(one));
  if (requirements.length > 1) {
    const message = 'Alternatives in "security" are not supported.';
    reportUnlessForeign(place, 'unsupported', message, 'Keep one requirement.');
  }
  for (const [name, at] of requirements.flat()) {
    if (schemes.has(name)) continue;
    const known = schemes.size > 0 ? ` Known: ${listed(schemes.keys())}.` : '';
    const used = 'Calls are sent without it.';
    const message = `There is no security scheme "${name}".${known}`;
    reportOrWarn(at, 'unknown-security-scheme', message, { used });
  }
  return requirements.map((requirement) =>
    requirement.map(([name]) => name).filter((name) => schemes.has(name)),
  );
}
