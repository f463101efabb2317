// The outputs of a login: the members of the response with the tokens and their lifetime (specs/README.md, "Outputs").
import type { Json, Operation } from '@x/description';
import { mainMedia } from '@x/description';
import { accessToken, answeredMembers, firstNamed, type Member } from './login.ts';

export interface Output {
  /** The name of the output: `access_token`. */
  readonly name: string;
  /** An expression or a selector. */
  readonly value: Json;
  /** An open question about it. */
  readonly doubt?: string;
}

const names: Readonly<Record<string, readonly string[]>> = {
  refresh_token: ['refreshtoken', 'refresh', 'rtoken'],
  refresh_expires_in: ['refreshexpiresin', 'refreshtokenexpiresin'],
  refresh_expires_at: ['refreshexpiresat', 'refreshtokenexpiresat', 'refreshtokenexpiration'],
  token_type: ['tokentype'],
  scope: ['scope'],
};

/** Names of a lifetime or of an instant. Its type decides which of them it is. */
const expiry = [
  'expiresin',
  'expiresinseconds',
  'accesstokenexpiresin',
  'tokenexpiresin',
  'expiresat',
  'accesstokenexpiresat',
  'accesstokenexpiration',
  'tokenexpiration',
  'expires',
  'expiration',
  'expirationtime',
  'expirationdate',
  'expiry',
  'validuntil',
  'validto',
  'lifetime',
  'ttl',
  'exp',
];

export function outputsOf(operation: Operation): Output[] {
  const members = answeredMembers(operation);
  const token = accessToken(operation);
  const first = token
    ? [{ name: 'access_token', value: expressionOf(token) }]
    : textOutput(operation);
  const found = Object.entries(names).flatMap(([name, known]): Output[] => {
    const member = firstNamed(members, known);
    return member === undefined || member === token ? [] : [{ name, value: expressionOf(member) }];
  });
  const lifetime = firstNamed(members, expiry);
  return [...first, ...(lifetime ? [lifetimeOf(lifetime)] : []), ...found];
}

/** Returns the whole response as the token. */
function textOutput({ responses }: Operation): Output[] {
  const success = responses.find(({ status }) => status.startsWith('2'));
  const media = mainMedia(success?.content ?? []);
  const isText = media?.schema?.target.types.includes('string') === true;
  return isText ? [{ name: 'access_token', value: '$response.body' }] : [];
}

function lifetimeOf(member: Member): Output {
  const { schema, path } = member;
  const said = `${schema.description ?? ''} ${schema.target.description ?? ''}`;
  const example = Number(schema.target.examples[0] ?? Number.NaN);
  const isText = schema.target.types.includes('string');
  const isMilliseconds = /milli/i.test(said);
  const isInstant =
    isText ||
    example > 1e9 ||
    /(at|until|date|time|to)$/i.test(path.at(-1) ?? '') ||
    /^exp$/i.test(path.at(-1) ?? '');
  const doubt = `whether "${path.join('.')}" is ${isInstant ? 'an instant' : 'a number of seconds'}`;
  if (isInstant) {
    const format = isMilliseconds || example > 1e12 ? 'milliseconds' : undefined;
    const isClear = isText && schema.target.format === 'date-time';
    const value = format ? selectorOf(member, format) : expressionOf(member);
    return { name: 'expires_at', value, ...(!isClear && { doubt }) };
  }
  if (isMilliseconds) return { name: 'expires_in_ms', value: expressionOf(member) };
  if (/minute/i.test(said)) return { name: 'expires_in', value: selectorOf(member, 'minutes') };
  const isClear = /second/i.test(`${said} ${path.at(-1)}`) || path.at(-1) === 'expires_in';
  return { name: 'expires_in', value: expressionOf(member), ...(!isClear && { doubt }) };
}

function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Returns a selector if an expression cannot contain the name (RFC 6901 in the ABNF of Arazzo's expressions). */
export function expressionOf(member: Member): Json {
  const isPlain = member.path.every((key) => /^[\w-]+$/.test(key));
  return isPlain ? `$response.body#${pointerOf(member.path)}` : selectorOf(member);
}

function selectorOf({ path }: Member, format?: string): Json {
  const selector = { context: '$response.body', selector: pointerOf(path), type: 'jsonpointer' };
  return format === undefined ? selector : { ...selector, 'x-format': format };
}
