// Reads the authorization server of a security scheme of type `oauth2` or `openIdConnect`.
import {
  member,
  members,
  optionalText,
  type Place,
  reportOrWarn,
  reportUnlessForeign,
  warn,
} from '../problems/place.ts';
import type { OAuth, OAuthFlow } from './model.ts';

/**
 * The flows that a client can follow (OpenAPI 3.1 §4.8.28, and `deviceAuthorization` of 3.2). In a published document of
 * 3.1 the latter is `x-device-authorization`, because the schema of 3.1 allows no other name.
 */
const supported: ReadonlyMap<string, OAuthFlow['type']> = new Map([
  ['clientCredentials', 'clientCredentials'],
  ['password', 'password'],
  ['authorizationCode', 'authorizationCode'],
  ['deviceAuthorization', 'deviceAuthorization'],
  ['x-device-authorization', 'deviceAuthorization'],
]);

/**
 * The URLs of discovery documents. The path of the issuer is after that of RFC 8414 §3.1, and before that of OpenID Connect
 * Discovery §4.
 */
const discoveries = [
  {
    discovery: 'oauth2',
    pattern: /^(https?:\/\/[^/?#]+)\/\.well-known\/oauth-authorization-server(\/[^?#]+)?$/i,
  },
  {
    discovery: 'oidc',
    pattern: /^([^?#]*?)(?:\/\.well-known\/(?:openid-configuration|oauth-authorization-server))?$/i,
  },
] as const;

/** @param base the URL of the API's first server, as written. Relative URLs are resolved against it. */
export function readOAuth(scheme: Place, base: string): OAuth | undefined {
  const discovery = member(scheme, 'openIdConnectUrl');
  const url = urlAt(discovery, base);
  if (url !== undefined) return discovered(url, discovery);
  const flows = members(member(scheme, 'flows')).flatMap(([name, place]) => {
    const type = supported.get(name);
    if (type === undefined) return reportUnknown(name, place);
    return readFlow(type, place, base) ?? [];
  });
  return flows.length === 0 ? undefined : { issuer: undefined, flows };
}

/** Returns the issuer whose discovery document has this URL. Some documents have the URL of the issuer itself. */
function discovered(url: string, place: Place): OAuth | undefined {
  for (const { discovery, pattern } of discoveries) {
    const [match, before, after = ''] = pattern.exec(url) ?? [];
    const issuer = `${before}${after}`;
    if (match && !issuer.includes('/.well-known/')) return { issuer, discovery, flows: [] };
  }
  const message = `"${url}" is not the URL of a discovery document.`;
  const remedy = 'Write <issuer>/.well-known/openid-configuration.';
  return reportOrWarn(place, 'flow', message, { used: 'The client does not log in.', remedy });
}

function reportUnknown(name: string, place: Place): [] {
  if (name !== 'implicit') return [];
  const message = 'The flow "implicit" is not supported (RFC 9700 §2.1.2).';
  reportUnlessForeign(place, 'flow', message, 'Write "authorizationCode" with its "tokenUrl".');
  return [];
}

function readFlow(type: OAuthFlow['type'], place: Place, base: string): OAuthFlow | undefined {
  const url = (name: string): string | undefined => urlAt(member(place, name), base);
  const tokenUrl = url('tokenUrl');
  const needed = {
    authorizationCode: 'authorizationUrl',
    deviceAuthorization: 'deviceAuthorizationUrl',
  };
  const other = type in needed ? url(needed[type as keyof typeof needed]) : '';
  if (tokenUrl === undefined || other === undefined) {
    const name = tokenUrl === undefined ? 'tokenUrl' : needed[type as keyof typeof needed];
    const message = `The flow "${type}" has no absolute "${name}".`;
    reportUnlessForeign(place, 'flow', message, 'Add it.');
    return undefined;
  }
  return {
    type,
    tokenUrl,
    refreshUrl: url('refreshUrl'),
    authorizationUrl: url('authorizationUrl'),
    deviceAuthorizationUrl: url('deviceAuthorizationUrl'),
    scopes: members(member(place, 'scopes')).map(([name]) => name),
  };
}

/** Reads a URL. A blank one counts as absent: resolved, it would be the URL of the API itself. */
function urlAt(place: Place, base: string): string | undefined {
  const url = optionalText(place)?.trim();
  if (url === '') return warn(place, 'flow', 'The URL is blank, so it is ignored.', 'Remove it.');
  return url === undefined ? undefined : resolved(url, base);
}

/**
 * Returns an http or https URL; `undefined` if its base is not known. Relative URLs are resolved against the server
 * (OpenAPI 3.1.1, "Relative References in API URLs"). Variables in the host of the server stay.
 */
function resolved(url: string, base: string): string | undefined {
  if (/^https?:\/\/[^/?#{}\s]+/i.test(url)) return url;
  const [, origin, scheme, path] = /^((https?:)\/\/[^/?#\s]+)([^?#]*)/i.exec(base) ?? [];
  if (origin === undefined || /^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
  if (url.startsWith('//')) return `${scheme}${url}`;
  const [target = ''] = /^[^?#]*/.exec(url) ?? [];
  const whole = withoutDots(target.startsWith('/') ? target : path!.replace(/[^/]*$/, '') + target);
  // A variable in the path of the server can have several segments.
  return /[{}]/.test(whole) ? undefined : origin + whole + url.slice(target.length);
}

/** Removes the segments `.` and `..` of a path (RFC 3986 §5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const segment of path.replace(/^\//, '').split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  return `/${kept.join('/')}`;
}
