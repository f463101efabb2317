// Looks for the cause of a mistake in the requests of a client. A case that fails prints these hints after its mistakes.
import type { Received, Sent } from './proxy.ts';
import {
  accessTokens,
  callToken,
  type DescribedRequest,
  refreshTokenIn,
  textsIn,
} from './requests.ts';

export interface Hints {
  /** The credentials with special characters that the client has, by their names. */
  know(credentials: Readonly<Record<string, string>>): void;
  /** @param described undefined if the documents do not describe the request */
  see(sent: Sent, received: Received | undefined, described: DescribedRequest | undefined): void;
  /** Returns the hints since the last call, as sentences. */
  collect(): string[];
}

/** The texts that a client has in a case. */
interface Known {
  credentials: Readonly<Record<string, string>>;
  readonly accessTokens: Set<string>;
  readonly refreshTokens: Set<string>;
  /** The refresh tokens that a later response replaced. */
  readonly replaced: Set<string>;
}

/** @param codes the codes that a person types in a case */
export function collectHints(codes: readonly string[]): Hints {
  const hints = new Set<string>();
  let known = nothingKnown();
  return {
    know(credentials) {
      known.credentials = credentials;
    },
    see(sent, received, described) {
      const { pathname } = new URL(sent.path, 'http://sandbox');
      const found = described
        ? hintsIn(sent, described, { received, known, codes })
        : notDescribed(pathname);
      for (const hint of found) hints.add(`hint: ${sent.method} ${pathname}: ${hint}`);
      if (received && described) learn(sent, received, { described, known });
    },
    collect() {
      const found = [...hints];
      hints.clear();
      known = nothingKnown();
      return found;
    },
  };
}

function nothingKnown(): Known {
  return {
    credentials: {},
    accessTokens: new Set(),
    refreshTokens: new Set(),
    replaced: new Set(),
  };
}

function learn(
  sent: Sent,
  received: Received,
  { described, known }: { readonly described: DescribedRequest; readonly known: Known },
): void {
  for (const token of accessTokens(received, described)) known.accessTokens.add(token);
  const newest = refreshTokenIn(received, described);
  if (newest === undefined) return;
  for (const [, text] of textsIn(sent))
    if (known.refreshTokens.has(text) && text !== newest) known.replaced.add(text);
  known.refreshTokens.add(newest);
}

function hintsIn(
  sent: Sent,
  described: DescribedRequest,
  {
    received,
    known,
    codes,
  }: {
    readonly received: Received | undefined;
    readonly known: Known;
    readonly codes: readonly string[];
  },
): string[] {
  const isWrongCode = described.kind === 'challenge' && !hasCode(sent, codes);
  const isRejected = received !== undefined && received.status >= 400;
  const isReplaced =
    isRejected &&
    described.kind === 'refresh' &&
    textsIn(sent).some(([, text]) => known.replaced.has(text));
  return [
    ...repeatedHeaders(sent),
    ...oddToken(sent, described, known.accessTokens),
    ...otherTexts(sent, known),
    ...(isWrongCode
      ? ['the code is not the one that the person typed. It is a text, and may begin with 0']
      : []),
    ...(isReplaced
      ? ['this is not the newest refresh token: a later response replaced it, and it is rejected']
      : []),
  ];
}

function notDescribed(pathname: string): string[] {
  const cause = pathname.includes('//') ? ': its path has an empty segment' : '';
  return [`the documents describe no such request${cause}`];
}

/** The credentials and refresh tokens of a body that arrived in another form. */
function otherTexts(sent: Sent, { credentials, refreshTokens }: Known): string[] {
  return textsIn(sent).flatMap(([name, text]) => {
    const wanted = credentials[name] ?? likeToken(text, refreshTokens);
    if (wanted === undefined || wanted === text || refreshTokens.has(text)) return [];
    return [`"${name}" has another text than the client got: ${difference(text, wanted)}`];
  });
}

/** The token to which a text belongs that is not a token itself. */
function likeToken(text: string, tokens: ReadonlySet<string>): string | undefined {
  return [...tokens].find((token) => text.length >= 8 && token.startsWith(text.slice(0, 8)));
}

function difference(text: string, wanted: string): string {
  const at = [...text].findIndex((character, index) => character !== wanted[index]);
  if (at < 0) return `only ${text.length} of ${wanted.length} characters arrived`;
  const part = (whole: string): string => JSON.stringify(whole.slice(at, at + 8));
  return `after ${at} characters, ${part(text)} arrived in place of ${part(wanted)}. Encode each value for its place`;
}

function repeatedHeaders({ repeated = [] }: Sent): string[] {
  return repeated.map((name) => `the request has several headers "${name}"`);
}

function hasCode({ body }: Sent, codes: readonly string[]): boolean {
  const text = new TextDecoder().decode(body);
  return codes.some((code) => code !== '' && text.includes(code));
}

/** How the token of a call differs from all tokens that the provider issued in this case. */
function oddToken(sent: Sent, described: DescribedRequest, issued: ReadonlySet<string>): string[] {
  const { kind, slots } = described;
  if ((kind !== 'read' && kind !== 'create') || slots.length === 0 || issued.size === 0) return [];
  const token = callToken(sent, described);
  const [{ in: place, name, prefix }] = slots as [(typeof slots)[0]];
  const where = `the ${place} "${name}"`;
  if (token === undefined) return [`${where} has no token${prefix && ` after "${prefix.trim()}"`}`];
  if (issued.has(token)) return [];
  const longer = [...issued].find((one) => token !== '' && one.startsWith(token));
  if (longer !== undefined)
    return [`${where} has only ${token.length} of ${longer.length} characters of the token`];
  const isPart = [...issued].some((one) => token.includes(one));
  return [
    isPart
      ? `${where} has other characters besides the token`
      : `${where} has a token that no response of the provider contained`,
  ];
}
