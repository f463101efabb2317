// Finds the operations that obtain, refresh and revoke a token, by names, `security` and the members of bodies.

import { namesSecret } from '@x/conventions';
import {
  type Api,
  mainMedia,
  memberOf,
  type Operation,
  type Schema,
  type SecurityScheme,
} from '@x/description';

export interface Found {
  readonly login: Operation;
  readonly refresh: Operation | undefined;
  readonly logout: Operation | undefined;
}

/** A member of a body, and its path. */
export interface Member {
  readonly path: readonly string[];
  readonly schema: Schema;
}

export function findLogin(api: Api): Found | undefined {
  const all = [...api.operations.values()];
  const open = all.filter((one) => !sendsTokenItself(one, api));
  const scored = open.map((operation) => ({ operation, score: loginScore(operation) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score || lengthOf(a) - lengthOf(b));
  if (best === undefined || best.score < 5) return undefined;
  const login = best.operation;
  const others = all.filter((one) => one !== login);
  const refresh = takesRefreshToken(login)
    ? login
    : others.filter(isRefresh).toSorted(nearest(login))[0];
  return { login, refresh, logout: others.filter(isLogout).toSorted(nearest(login))[0] };
}

/** Returns whether the document requires the token of an operation in a parameter, so that it cannot be the login. */
function sendsTokenItself({ security }: Operation, { securitySchemes }: Api): boolean {
  const isAdded = (name: string): boolean =>
    memberOf(securitySchemes.get(name)?.place.value, 'x-evidence') === 'assumed';
  return security.flat().some(isAdded);
}

function lengthOf({ operation }: { readonly operation: Operation }): number {
  return operation.path.length;
}

/** Prefers the operation whose path starts like that of the login. */
function nearest(login: Operation): (a: Operation, b: Operation) => number {
  const shared = ({ path }: Operation): number => {
    const parts = path.split('/');
    const index = login.path.split('/').findIndex((part, at) => part !== parts[at]);
    return index === -1 ? parts.length : index;
  };
  return (a, b) => shared(b) - shared(a) || a.path.length - b.path.length;
}

const loginWord =
  /log-?_?in|sign-?_?in|authenticat|oauth2?\/token|\/(auth|token|sessions?)(\s|$)|(access|auth|create|get|obtain|issue)_?-?token/i;
const otherWord =
  /refresh|log-?_?out|sign-?_?out|revoke|reset|regist|sign-?_?up|verif|confirm|otp|mfa|2fa|two-?factor|invit|forgot|activat|webhook|captcha|sso|saml|magic|delete|change|check|noauth|device/i;

/** Returns an operation that logs in by its name and its secret, but whose documented response has no token. */
export function tokenless({ operations }: Api): Operation | undefined {
  return [...operations.values()].find((operation) => {
    const name = `${operation.path} ${operation.operationId}`;
    const isNamed = loginWord.test(name) && !otherWord.test(name);
    return isNamed && hasSecret(operation) && !mayGiveToken(operation);
  });
}

function hasSecret(operation: Operation): boolean {
  return sentMembers(operation).some(({ path }) => isSecret(path.at(-1) ?? ''));
}

function loginScore(operation: Operation): number {
  const { method, path, operationId, deprecated } = operation;
  if (method !== 'POST' && method !== 'GET' && method !== 'PUT') return 0;
  const name = `${path} ${operationId}`;
  const token = accessToken(operation);
  const isNamed = loginWord.test(name);
  if (!mayGiveToken(operation)) return 0;
  return (
    (token ? 3 : 0) +
    (hasSecret(operation) ? 3 : 0) +
    (isNamed ? 2 : 0) +
    (method === 'POST' ? 1 : 0) -
    (otherWord.test(name) ? 4 : 0) -
    (path.includes('{') ? 2 : 0) -
    (deprecated ? 1 : 0)
  );
}

function isRefresh(operation: Operation): boolean {
  const name = `${operation.path} ${operation.operationId}`;
  if (operation.method === 'DELETE') return false;
  const isNamed = /refresh|renew/i.test(name);
  const isRight = takesRefreshToken(operation) || accessToken(operation) !== undefined;
  return isNamed && isRight && mayGiveToken(operation);
}

/** Returns whether a response may contain a token. A documented response has only the documented members. */
function mayGiveToken(operation: Operation): boolean {
  return accessToken(operation) !== undefined || answeredMembers(operation).length === 0;
}

function isLogout({ path, operationId, method }: Operation): boolean {
  const isNamed = /log-?_?out|sign-?_?out|(token|session)s?[/_-]?revo|revoke-?_?token/i.test(
    `${path} ${operationId}`,
  );
  return isNamed && !path.includes('{') && ['POST', 'DELETE', 'GET'].includes(method);
}

/** Returns whether an operation is for users who cannot log in yet. */
export function isBeforeLogin(name: string): boolean {
  return /regist|sign-?_?up|forgot|reset-?_?pass|password-?\/?_?reset/i.test(name);
}

export function isSecret(name: string): boolean {
  const plain = plainOf(name);
  return (
    namesSecret(name) || /^(pass|pwd|passwd|apikey|pin|credential|key|userkey|otp)$/.test(plain)
  );
}

export function plainOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Returns the members of the body, of all its alternatives, and the parameters of the query. */
export function sentMembers({ body, parameters }: Operation): Member[] {
  const media = mainMedia(body?.content ?? []);
  const own = parameters.filter((one) => one.in === 'query' || one.in === 'header');
  return [
    ...alternativesOf(media?.schema).flatMap((one) => membersOf(one)),
    ...own.flatMap(({ name, schema }) => (schema ? [{ path: [name], schema }] : [])),
  ];
}

/** Returns the members of the successful response. */
export function answeredMembers({ responses }: Operation): Member[] {
  const success = responses.find(({ status }) => status.startsWith('2'));
  return membersOf(mainMedia(success?.content ?? [])?.schema);
}

/** Returns a schema and the schemas of its alternatives. */
export function alternativesOf(schema: Schema | undefined): Schema[] {
  if (schema === undefined) return [];
  const { oneOf, anyOf } = schema.target;
  return [schema.target, ...[...oneOf, ...anyOf].map(({ target }) => target)];
}

function membersOf(schema: Schema | undefined, path: readonly string[] = []): Member[] {
  if (schema === undefined || path.length > 3) return [];
  return [...schema.target.properties].flatMap(([name, one]) => {
    const at = [...path, name];
    return [{ path: at, schema: one }, ...membersOf(one, at)];
  });
}

export function takesRefreshToken(operation: Operation): boolean {
  return refreshTokenOf(operation) !== undefined;
}

export function refreshTokenOf(operation: Operation): Member | undefined {
  return firstNamed(sentMembers(operation), ['refreshtoken', 'refresh', 'rtoken']);
}

/** Returns the first member with one of the names, in the order of the names; of several members, the outermost. */
export function firstNamed(
  members: readonly Member[],
  names: readonly string[],
): Member | undefined {
  const outermost = members.toSorted((a, b) => a.path.length - b.path.length);
  for (const name of names) {
    const found = outermost.find(({ path }) => plainOf(path.at(-1) ?? '') === name);
    if (found) return found;
  }
  return undefined;
}

const tokenNames = [
  'accesstoken',
  'authtoken',
  'bearertoken',
  'jwttoken',
  'jwt',
  'token',
  'sessiontoken',
  'apitoken',
  'idtoken',
  'sessionid',
  'sid',
  'access',
];

/** Returns the member of a request that is the access token: of a refresh or a logout. */
export function sentAccessToken(operation: Operation): Member | undefined {
  return firstNamed(sentMembers(operation), tokenNames);
}

export function accessToken(operation: Operation): Member | undefined {
  const texts = answeredMembers(operation).filter(
    ({ schema }) => schema.target.types.length === 0 || schema.target.types.includes('string'),
  );
  return firstNamed(texts, tokenNames);
}

/** Returns the scheme of a login's token: the one that most operations require. */
export function tokenScheme({ securitySchemes, operations }: Api): SecurityScheme | undefined {
  const uses = [...operations.values()].flatMap(({ security }) => [...new Set(security.flat())]);
  const count = ({ name }: SecurityScheme): number => uses.filter((one) => one === name).length;
  const rank = ({ kind, type, name, parameter, in: where }: SecurityScheme): number => {
    if (kind === 'bearer') return type === 'http' ? 5 : 4;
    const isToken =
      /auth|token|session|jwt|(^|[^a-z])sid($|[^a-z])/i.test(`${name} ${parameter}`) &&
      !/api-?_?key|csrf|xsrf/i.test(parameter ?? '');
    if (kind !== 'apiKey' || !isToken) return 0;
    return { cookie: 1, query: 2, header: 3 }[where ?? 'cookie'];
  };
  const schemes = [...securitySchemes.values()].filter((one) => rank(one) > 0);
  return schemes.toSorted((a, b) => count(b) - count(a) || rank(b) - rank(a))[0];
}
