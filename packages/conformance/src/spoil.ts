// Changes the response to a token request on its way to the client: the provider issued tokens, and the client gets a
// response that it cannot use, or one without a usable lifetime.
import { type Json, type Path, parsePointer, valueAt } from '@x/description';
import type { RequestKind } from './cases.ts';
import { withValue } from './json.ts';
import type { Received } from './proxy.ts';
import { accessTokens, type DescribedRequest, refreshTokenIn } from './requests.ts';

/** A response that issued tokens, and the places of the access token and of its lifetime. */
interface Issuing {
  readonly received: Received;
  readonly text: string;
  readonly tokens: readonly Path[];
  readonly refreshTokens: readonly Path[];
  readonly lifetimes: DescribedRequest['lifetimes'];
  /** The access token that the client got before. */
  readonly keptToken: string | undefined;
}

/** The ways in which `spoil` of a case changes a response. */
export type Spoiling =
  | 'page'
  | 'no-body'
  | 'json-null'
  | 'json-list'
  | 'json-text'
  | 'cut-after-token'
  | 'invalid-json'
  | 'token-missing'
  | 'token-null'
  | 'token-number'
  | 'token-object'
  | 'token-empty'
  | 'token-with-line-break'
  | 'token-with-control-character'
  | 'refresh-token-missing'
  | 'refresh-token-null'
  | 'refresh-token-empty'
  | 'lifetime-missing'
  | 'lifetime-null'
  | 'lifetime-zero'
  | 'lifetime-one-second'
  | 'lifetime-negative'
  | 'lifetime-as-text'
  | 'lifetime-thirty-days'
  | 'lifetime-twenty-years'
  | 'lifetime-with-a-fraction'
  | 'instant-with-an-offset'
  | 'instant-with-nanoseconds'
  | 'token-unchanged'
  | 'token-type-in-capitals'
  | 'more-members'
  | 'media-type-with-parameters'
  | 'date-missing'
  | 'date-invalid'
  | 'trickle'
  | 'oversized'
  | 'oversized-compressed';

type Change = (issuing: Issuing) => Received;

/** No token response has four megabytes. */
const oversized: Change = withMember('x_padding', () => 'x'.repeat(4_000_000));

/** A page in an encoding in which é is one byte, which is invalid in UTF-8. */
const page = Buffer.from(
  '<!DOCTYPE html>\n<html><head><title>Accès</title></head><body>Accès refusé</body></html>\n',
  'latin1',
);

/** All have status 200. */
const changes: Readonly<Record<Spoiling, Change>> = {
  page: ({ received }) => ({
    ...received,
    headers: { ...received.headers, 'content-type': 'text/html; charset=iso-8859-1' },
    body: new Uint8Array(page),
  }),
  'no-body': ({ received }) => withText(received, ''),
  'json-null': ({ received }) => withText(received, 'null'),
  'json-list': ({ received }) => withText(received, '[]'),
  'json-text': ({ received }) => withText(received, '"ok"'),
  /** Broken JSON that contains the token. A client must not quote it in an error. */
  'cut-after-token': (issuing) => {
    const end = issuing.text.indexOf(tokenOf(issuing)) + tokenOf(issuing).length;
    return withText(issuing.received, issuing.text.slice(0, end));
  },
  'invalid-json': ({ received, text }) => withText(received, `{,${text}`),
  'token-missing': withToken(() => undefined),
  'token-null': withToken(() => null),
  'token-number': withToken(() => 1_234_567_890),
  'token-object': withToken((token) => ({ value: token })),
  'token-empty': withToken(() => ''),
  'token-with-line-break': withToken((token) => `${token}\r\nX-Injected: yes`),
  'token-with-control-character': withToken((token) => `${token}\u0007`),
  'refresh-token-missing': withoutRefreshToken,
  'refresh-token-null': withRefreshToken(null),
  'refresh-token-empty': withRefreshToken(''),
  'lifetime-missing': withLifetime(() => undefined),
  'lifetime-null': withLifetime(() => null),
  'lifetime-zero': withLifetime(() => 0),
  'lifetime-one-second': withLifetime(() => 1),
  'lifetime-negative': withLifetime(() => -3600),
  'lifetime-as-text': withLifetime((seconds) => String(seconds)),
  'lifetime-thirty-days': withLifetime(() => 30 * 86_400),
  'lifetime-twenty-years': withLifetime(() => 20 * 365 * 86_400),
  /** JSON.stringify writes no fraction of zero. */
  'lifetime-with-a-fraction': (issuing) => {
    const { body } = withLifetime(() => 600.5)(issuing);
    const text = new TextDecoder().decode(body).replaceAll('600.5', '600.0');
    return withText(issuing.received, text);
  },
  'instant-with-an-offset': withInstant(withOffset),
  'instant-with-nanoseconds': withInstant(withNanoseconds),
  'token-unchanged': (issuing) => withToken((token) => issuing.keptToken ?? token)(issuing),
  'token-type-in-capitals': withMember('token_type', (type) => type && String(type).toUpperCase()),
  'more-members': withMember('x_extension', () => ({ id: 7, names: ['one', null] })),
  'media-type-with-parameters': ({ received, text }) =>
    withText(received, text, 'application/json; charset=utf-8'),
  'date-missing': ({ received }) => {
    const { date: _, ...headers } = received.headers;
    return { ...received, headers };
  },
  'date-invalid': ({ received }) => ({
    ...received,
    headers: { ...received.headers, date: '-1' },
  }),
  trickle: ({ received }) => ({ ...received, sending: 'trickle' }),
  oversized: (issuing) => ({ ...oversized(issuing), sending: 'chunked' }),
  'oversized-compressed': (issuing) => ({ ...oversized(issuing), sending: 'gzip' }),
};

/** The changes of responses to come. */
export interface Spoils {
  readonly add: (kind: RequestKind, how: Spoiling, times: number) => void;
  readonly clear: () => void;
  /**
   * Applies the next change for this kind of request, if there is one.
   *
   * @param rename the client has the first token, where the provider has the second one
   */
  readonly applied: (
    received: Received,
    described: DescribedRequest,
    rename: (kept: string, issued: string) => void,
  ) => Received;
}

export function createSpoils(): Spoils {
  let waiting: { readonly kind: RequestKind; readonly how: Spoiling }[] = [];
  /** The last refresh token that the client got. */
  let kept: string | undefined;
  /** The last access token that it got. */
  let keptToken: string | undefined;
  return {
    add(kind, how, times) {
      for (let time = 0; time < times; time++) waiting.push({ kind, how });
    },
    clear() {
      waiting = [];
    },
    applied(received, described, rename) {
      const issued = refreshTokenIn(received, described);
      const [issuedToken] = accessTokens(received, described);
      const found = waiting.find(({ kind }) => kind === described.kind);
      if (!found) {
        kept = issued ?? kept;
        keptToken = issuedToken ?? keptToken;
        return received;
      }
      waiting = waiting.filter((one) => one !== found);
      // A provider that returns no new refresh token still accepts the latest one.
      const keeps = found.how.startsWith('refresh-token-');
      if (keeps && kept !== undefined && issued !== undefined) rename(kept, issued);
      if (found.how === 'token-unchanged' && keptToken !== undefined && issuedToken !== undefined)
        rename(keptToken, issuedToken);
      return spoiled(received, described, { how: found.how, keptToken });
    },
  };
}

/** Returns the changed response. A response without tokens does not change. */
function spoiled(
  received: Received,
  { issues, lifetimes }: DescribedRequest,
  { how, keptToken }: { readonly how: Spoiling; readonly keptToken: string | undefined },
): Received {
  const placesOf = (wanted: 'access' | 'refresh'): Path[] =>
    issues.flatMap(({ token, value }) =>
      token === wanted && value.type === 'body' ? [parsePointer(value.pointer)] : [],
    );
  const [tokens, refreshTokens] = [placesOf('access'), placesOf('refresh')];
  const text = new TextDecoder().decode(received.body);
  if (received.status !== 200 || tokens.length === 0 || !text.startsWith('{')) return received;
  return changes[how]({ received, text, tokens, refreshTokens, lifetimes, keptToken });
}

function tokenOf({ text, tokens: [path = []] }: Issuing): string {
  return String(valueAt(JSON.parse(text) as Json, path));
}

function withToken(other: (token: string) => Json | undefined): Change {
  return (issuing) => {
    const changed = issuing.tokens.reduce(
      (body: Json | undefined, path) => withValue(body, path, other(tokenOf(issuing))),
      JSON.parse(issuing.text) as Json,
    );
    return withText(issuing.received, JSON.stringify(changed));
  };
}

function withRefreshToken(other: Json | undefined): Change {
  return ({ received, text, refreshTokens }) => {
    const changed = refreshTokens.reduce(
      (body: Json | undefined, path) => withValue(body, path, other),
      JSON.parse(text) as Json,
    );
    return withText(received, JSON.stringify(changed));
  };
}

/** Removes the refresh token, with the object that has only this token. */
function withoutRefreshToken({ received, text, tokens, refreshTokens }: Issuing): Received {
  const changed = refreshTokens.reduce((body: Json | undefined, path) => {
    const [outer] = path;
    const isShared = tokens.some(([other]) => other === outer);
    return withValue(body, isShared ? path : path.slice(0, 1), undefined);
  }, JSON.parse(text) as Json);
  return withText(received, JSON.stringify(changed));
}

/** @param other the lifetime in seconds instead of the one of the response */
function withLifetime(other: (seconds: Json | undefined) => Json | undefined): Change {
  return ({ received, text, lifetimes }) => {
    const body = JSON.parse(text) as Json;
    const changed = lifetimes.reduce((found: Json | undefined, { is, path }) => {
      const before = valueAt(body, path);
      if (is === 'length') return withValue(found, path, other(before));
      const seconds = other(undefined);
      // An instant is a text in any case.
      if (typeof seconds === 'string') return found;
      const isNumber = typeof seconds === 'number';
      return withValue(found, path, isNumber ? instantAfter(seconds, received, before) : seconds);
    }, body);
    return withText(received, JSON.stringify(changed));
  };
}

function withInstant(change: (value: Json | undefined) => Json | undefined): Change {
  return ({ received, text, lifetimes }) => {
    const changed = lifetimes.reduce(
      (body: Json | undefined, { path }) => withValue(body, path, change(valueAt(body, path))),
      JSON.parse(text) as Json,
    );
    return withText(received, JSON.stringify(changed));
  };
}

function withMember(name: string, other: (before: Json | undefined) => Json | undefined): Change {
  return ({ received, text }) => {
    const body = JSON.parse(text) as Json;
    const changed = withValue(body, [name], other(valueAt(body, [name])));
    return withText(received, JSON.stringify(changed));
  };
}

/** The same instant of ISO 8601 with nine digits, as some servers write it. */
function withNanoseconds(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return value;
  return new Date(value).toISOString().replace('Z', '000001Z');
}

/** The same instant of ISO 8601 with an offset, and without milliseconds, which many servers omit if they are zero. */
function withOffset(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return value;
  const there = new Date(Date.parse(value) + 2 * 3_600_000);
  return there.toISOString().replace(/(\.\d+)?Z$/, '+02:00');
}

/** The instant in the format of the API: an HTTP date or ISO 8601. It is relative to the provider's clock. */
function instantAfter(seconds: number, { headers }: Received, before: Json | undefined): string {
  const instant = new Date(Date.parse(String(headers.date)) + seconds * 1000);
  return /GMT$/.test(String(before)) ? instant.toUTCString() : instant.toISOString();
}

function withText(received: Received, text: string, type = 'application/json'): Received {
  const headers = { ...received.headers, 'content-type': type };
  return { ...received, headers, body: new TextEncoder().encode(text) };
}
