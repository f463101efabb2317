// Removes secrets from the text of a response before it becomes part of an error message: some servers repeat the token
// or the password that they reject.
import { AuthError } from '../errors.ts';
import { isObject } from './grant.ts';

const REDACTED = '[redacted]';
/** A JSON Web Token (RFC 7519 §3), or any token-like run of at least 48 characters. */
const tokenLike = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?|[A-Za-z0-9._~+/-]{48,}={0,2}/g;
/** Shorter secrets are not redacted: they occur in too many harmless words, and are easy to guess anyway. */
const MIN_SECRET_LENGTH = 6;
const MAX_MESSAGE_LENGTH = 300;
/** The number of levels of a value to search. */
const MAX_LEVELS = 5;

/** Returns a value, its members, the members of these, and so on, level by level. */
export function levelsOf(value: unknown): unknown[][] {
  const levels = [[value]];
  for (const level of levels) {
    if (levels.length < MAX_LEVELS) levels.push(level.filter(isObject).flatMap(Object.values));
  }
  return levels;
}

/** Returns the strings among some values and their members that are long enough to redact. */
export function textsOf(...known: readonly unknown[]): string[] {
  return levelsOf(known)
    .flat()
    .filter(
      (value): value is string => typeof value === 'string' && value.length >= MIN_SECRET_LENGTH,
    );
}

/** Replaces the secrets in a text, in all encodings of `formsOf`, and truncates the text to 300 characters. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap(formsOf).sort((a, b) => b.length - a.length);
  const clean = forms.reduce((rest, form) => {
    // A secret that consists of letters only is replaced only as a whole word.
    const isWord = /^[a-z]{1,99}$/i.test(form) && secrets.includes(form);
    return rest.replaceAll(isWord ? new RegExp(`\\b${form}\\b`, 'g') : form, REDACTED);
  }, text);
  return clean.replace(tokenLike, REDACTED).slice(0, MAX_MESSAGE_LENGTH);
}

/** Returns the encodings in which a server may repeat a secret: plain, form, percent, JSON, HTML and base64. */
function formsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  // A lone surrogate has no percent-encoding.
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

/**
 * Returns the base64 characters that depend on the secret alone, for each of the three offsets at which it can start in
 * the encoded text.
 */
function base64Of(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = new TextEncoder().encode('x'.repeat(before) + secret);
    const complete = bytes.subarray(0, bytes.length - (bytes.length % 3));
    // Not as arguments of one call: a long secret would be too many.
    const characters = Array.from(complete, (byte) => String.fromCharCode(byte)).join('');
    const text = btoa(characters).slice(Math.ceil((before * 4) / 3));
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/**
 * Returns the error without the given secrets, or the same error if it contains none. A redacted error has no cause,
 * because that may contain them too.
 */
export function redacted(error: AuthError, ...known: readonly unknown[]): AuthError {
  const secrets = textsOf(...known);
  const { code, message, detail, providerCode, cause = '', ...fields } = error;
  const texts = [message, detail, providerCode, String(cause)];
  const clean = texts.map((text) => text && redact(text, secrets));
  if (clean.every((text, index) => text === texts[index])) return error;
  const [cleanMessage = '', cleanDetail, cleanCode] = clean;
  const options = { ...fields, detail: cleanDetail, providerCode: cleanCode };
  return new AuthError(code, cleanMessage, options);
}
