// The facts about each folder that are not in its documents.
import type { Pattern } from './drives.ts';
import { consent } from './servers/oauth.ts';
import { proved, signed } from './servers/wire.ts';

const reads = { method: 'GET', path: '/things' };
const writes = { method: 'POST', path: '/things', body: { name: 'two' } };

export const patterns: Readonly<Record<string, Pattern>> = {
  'api-key': { about: 'Only an API key, in a header', tokens: 'static' },
  'basic-auth': { about: 'Only HTTP Basic', tokens: 'static' },
  'basic-checked': { about: 'Only HTTP Basic, checked by a request', tokens: 'static' },
  'client-basic': { about: 'Client credentials, client_secret_basic' },
  'client-credentials': { about: 'Client credentials, client_secret_post, another host, a scope' },
  'cookie-csrf': {
    about: 'A ticket in a cookie, and a CSRF token for unsafe methods',
    calls: [reads, writes],
    lifetime: 7200,
  },
  'cookie-pair': {
    about: 'A session cookie by Set-Cookie, and a CSRF token in another cookie',
    calls: [writes, reads],
  },
  'cookie-session': { about: 'A session cookie by Set-Cookie', logsOut: true },
  'dpop-scheme': { about: 'The http scheme DPoP, with proofs of the application', sign: proved },
  'http-digest': { about: 'HTTP Digest, by the application', tokens: 'static' },
  'key-and-token': {
    about: 'A key and a token in one call',
    calls: [reads, { method: 'GET', path: '/status' }],
  },
  'endless-token': { about: 'A token that does not expire', tokens: 'endless' },
  lifetime: { about: 'A lifetime in the response; lifetimes.test.ts tests all formats' },
  'opaque-token': { about: 'No lifetime, and an opaque token', tokens: 'unknown' },
  'web-token': { about: 'No lifetime, but a JSON Web Token' },
  'mutual-tls': { about: 'Mutual TLS, by the connection' },
  'oauth2-scheme': { about: 'oauth2 as the scheme of the token' },
  'openid-scheme': { about: 'openIdConnect as the scheme of the token' },
  'optional-scope': { about: 'An optional scope and audience' },
  'header-token': {
    about: 'A token in a header of the response, with a prefix',
    tokens: 'unknown',
  },
  'prefix-token': { about: 'A token in a header with a prefix' },
  'query-key': { about: 'Only an API key, in the query', tokens: 'static' },
  'query-token': { about: 'A token in the query' },
  'refresh-cookie': { about: 'A refresh token in a cookie' },
  'amazon-json': { about: 'JSON as application/x-amz-json-1.1, and codes in __type' },
  'authorization-code': { about: 'Authorization code with PKCE' },
  'flow-client': { about: '`flows` without a lifecycle document: client credentials' },
  'flow-code': {
    about: '`flows` without a lifecycle document: authorization code',
    credentials: { client_id: 'sandbox-client', redirect_uri: 'http://127.0.0.1/callback' },
    answer: consent,
  },
  'flow-device': {
    about: '`flows` without a lifecycle document: device authorization',
    credentials: { client_id: 'sandbox-client' },
  },
  'flow-password': {
    about: '`flows` without a lifecycle document: password',
    credentials: {
      client_id: 'sandbox-client',
      client_secret: 'sandbox-client-secret',
      username: 'ada@example.com',
      password: 'sandbox-password',
    },
  },
  'health-json': { about: 'JSON as application/fhir+json' },
  'instance-url': { about: 'A base URL in the token response' },
  'many-tenants': { about: 'Many tenants in one process', options: { server: { tenant: 'acme' } } },
  'private-key-jwt': { about: 'private_key_jwt, signed by the application' },
  'pushed-request': { about: 'Pushed authorization requests' },
  'rotating-csrf': {
    about: 'A CSRF token that each refresh changes, next to a constant key',
    calls: [writes, reads],
  },
  'signed-requests': {
    about: 'Signatures of each request, by the application',
    tokens: 'static',
    sign: signed,
  },
  'vendor-json': { about: 'JSON as application/vnd.api+json' },
  'app-installation': { about: "An app's own token, then the token of an installation" },
  captcha: { about: 'A captcha after a successful request' },
  'device-code': { about: 'Device authorization (RFC 8628)' },
  'error-in-success': { about: 'Errors in a 200, in the lifecycle and from the API' },
  'factor-by-error': { about: 'A second factor after an error', asksByError: true },
  'factor-by-success': { about: 'A second factor after a successful request' },
  'jwt-bearer': { about: 'A JWT bearer assertion, signed by the application' },
  'new-password': { about: 'A new password is required' },
  'refresh-both': { about: 'A refresh that needs the old access token too' },
  'refresh-by-get': { about: 'A refresh by GET' },
  'self-refresh': { about: 'A token that is used to refresh itself' },
  'session-id': {
    about: 'A refresh and a logout that send ids from the response of the login',
    logsOut: true,
  },
  'several-logins': {
    about: 'Several logins, each with its own refresh and logout',
    logsOut: true,
  },
  'step-up': { about: 'Step-up authentication (RFC 9470)' },
  'sub-token': { about: 'A sub-token from a parent token' },
  'token-invalid-403': { about: 'A token that is no longer valid: 403 with a code' },
  'token-invalid-419': { about: 'A token that is no longer valid: 419' },
  'token-invalid-498': { about: 'A token that is no longer valid: 498' },
  'tenant-and-user': { about: 'Two tokens in one call' },
};
