// Reads the authorization server of a security scheme of type `oauth2` or `openIdConnect`.
import {
  member,
  members,
  optionalText,
  type Place,
  reportUnlessForeign,
} from '../problems/place.ts';
import type { OAuth, OAuthFlow } from './model.ts';

/** The flows that a client can follow (OpenAPI 3.1 §4.8.28, and `deviceAuthorization` of 3.2). */
const supported = [
  'clientCredentials',
  'password',
  'authorizationCode',
  'deviceAuthorization',
] as const;

const discoveryPath = /\/\.well-known\/(openid-configuration|oauth-authorization-server)$/;

/** @param base the URL of the API's first server, against which relative URLs are resolved */
export function readOAuth(scheme: Place, base: string): OAuth | undefined {
  const discovery = optionalText(member(scheme, 'openIdConnectUrl'));
  if (discovery !== undefined) {
    const url = absolute(discovery, base);
    return url === undefined ? undefined : { issuer: url.replace(discoveryPath, ''), flows: [] };
  }
  const flows = members(member(scheme, 'flows')).flatMap(([name, place]) => {
    const type = supported.find((one) => one === name);
    if (type === undefined) return reportUnknown(name, place);
    return readFlow(type, place, base) ?? [];
  });
  return flows.length === 0 ? undefined : { issuer: undefined, flows };
}

function reportUnknown(name: string, place: Place): [] {
  if (name !== 'implicit') return [];
  const message = 'The flow "implicit" is not supported (RFC 9700 §2.1.2).';
  reportUnlessForeign(place, 'flow', message, 'Write "authorizationCode" with its "tokenUrl".');
  return [];
}

function readFlow(type: OAuthFlow['type'], place: Place, base: string): OAuthFlow | undefined {
  const url = (name: string): string | undefined => {
    const written = optionalText(member(place, name));
    return written === undefined ? undefined : absolute(written, base);
  };
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

const origin = /^https?:\/\/[^/?#{}\s]+/i;

/** Returns an http or https URL; `undefined` if its base is not known. Relative URLs are resolved (RFC 3986 §5.2). */
function absolute(url: string, base: string): string | undefined {
  if (origin.test(url)) return url;
  const [root] = origin.exec(base) ?? [];
  if (root === undefined || /^[a-z][a-z\d+.-]*:/i.test(url)) return undefined;
  if (url.startsWith('//')) return `${root.split('//')[0]}${url}`;
  return url.startsWith('/') ? root + url : base.replace(/[^/]*$/, '') + url;
}
