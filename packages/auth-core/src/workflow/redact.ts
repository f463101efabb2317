// A provider's own words, for an error message, without anything that is a secret: some servers repeat the
// token, or the password, that they refuse.

/** What stands in the place of a secret. */
const REDACTED = '[redacted]';
/** A JSON Web Token (RFC 7519 §3), or any run of characters too long for a word. */
const tokenLike = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?|[A-Za-z0-9._~+/-]{48,}={0,2}/g;
const LONGEST = 300;

/** The members in which providers say what is wrong: by a code, and in words. */
const codes = ['error', 'code'];
const words = ['error_description', 'message', 'Message', 'detail', 'title'];

/** What an error body says: its code, and its words. */
export function wordsOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const said = (names: string[]): string | undefined =>
    names
      .map((name) => (body as Record<string, unknown>)[name])
      .find((value): value is string => typeof value === 'string' && value !== '');
  return [said(codes), said(words)].filter(Boolean).join(': ') || undefined;
}

/** The values of the inputs in every form, longest first. A name is no secret, but nobody needs it in an error either. */
export function secretsOf(inputs: object): string[] {
  return Object.values(inputs)
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .flatMap(formsOf)
    .sort((a, b) => b.length - a.length);
}

/** What was sent, as a server may repeat it: as it is, out of a form or an address, out of JSON. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  // Half a surrogate pair has no percent-encoding.
  const percent = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'));
  return [secret, form, percent, JSON.stringify(secret).slice(1, -1)];
}

export function redact(text: string | undefined, secrets: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  return clean.replace(tokenLike, REDACTED).slice(0, LONGEST);
}
