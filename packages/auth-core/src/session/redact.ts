// Words of somebody else's, for an error message, without anything that is a secret: some servers repeat the token, or
// the password, that they reject.
import { AuthError } from '../errors.ts';
import { isObject } from './grant.ts';

/** What stands in the place of a secret. */
const REDACTED = '[redacted]';
/** A JSON Web Token (RFC 7519 §3), or any run of characters too long for a word. */
const tokenLike = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?|[A-Za-z0-9._~+/-]{48,}={0,2}/g;
/** A shorter text is part of too many harmless words, and guessed faster than it is read in a log. */
const SHORTEST = 6;
const LONGEST = 300;

/** The texts among some values and their members. */
export function textsOf(...known: readonly unknown[]): string[] {
  return known
    .flatMap((value) => (isObject(value) ? Object.values(value) : [value]))
    .filter((value): value is string => typeof value === 'string' && value.length >= SHORTEST);
}

/** A text without the secrets, in whatever form they are in it, and of a length for a message. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
  const clean = forms.reduce((rest, form) => {
    // A secret that is a plain word is only taken out where it stands alone.
    const isWord = /^[a-z]+$/i.test(form) && secrets.includes(form);
    return rest.replaceAll(isWord ? new RegExp(`\\b${form}\\b`, 'g') : form, REDACTED);
  }, text);
  return clean.replace(tokenLike, REDACTED).slice(0, LONGEST);
}

/** What was sent, as a server may repeat it: as it is, out of a form or an address, in JSON, HTML or base64. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  // Half a surrogate pair has no percent-encoding.
  const whole = secret.replace(/\p{Surrogate}/gu, '\ufffd');
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replace(/[&<>"']/g, (sign) => `&${entities[sign]};`);
  return [secret, form, encodeURIComponent(whole), json, html, ...base64Of(whole)];
}

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
};

/** Those characters of base64 that the secret alone decides, wherever it begins in what was encoded. */
function base64Of(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = new TextEncoder().encode('x'.repeat(before) + secret);
    const complete = bytes.subarray(0, bytes.length - (bytes.length % 3));
    const text = btoa(String.fromCharCode(...complete)).slice(Math.ceil((before * 4) / 3));
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** The error without the secrets that are known where it was caught. */
export function redacted(error: AuthError, ...known: readonly unknown[]): AuthError {
  const secrets = textsOf(...known);
  const { code, message, detail, providerCode, cause, ...fields } = error;
  const shown = [message, detail, providerCode];
  const clean = shown.map((text) => text && redact(text, secrets));
  if (clean.every((text, index) => text === shown[index])) return error;
  const [cleanMessage = '', cleanDetail, cleanCode] = clean;
  const options = { ...fields, cause, detail: cleanDetail, providerCode: cleanCode };
  return new AuthError(code, cleanMessage, options);
}
