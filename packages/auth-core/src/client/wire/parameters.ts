// Serializes the parameters that openapi-fetch would serialize differently from the document.
import {
  createQuerySerializer,
  defaultPathSerializer,
  type HeadersOptions,
  mergeHeaders,
} from 'openapi-fetch';
import { invalid } from '../../errors.ts';
import type { Serialize } from '../operations.ts';
import { own } from '../own.ts';
import type { Write } from './style.ts';

type Styles = Readonly<Record<string, Write>>;

/** Serializes query parameters. openapi-fetch has one style for all of them, OpenAPI one for each. */
export function inQuery(styles: Styles): Serialize {
  const plain = createQuerySerializer();
  const querySerializer = (query: object): string =>
    Object.entries(query)
      .map(
        ([name, value]) =>
          own(styles, name)?.(name, value, encodeURIComponent) ?? plain({ [name]: value }),
      )
      .filter(Boolean)
      .join('&');
  return (init) => ({ querySerializer: init.querySerializer ?? querySerializer });
}

export function inPath(styles: Styles): Serialize {
  const pathSerializer = (path: string, values: Record<string, unknown>): string => {
    const written = Object.entries(styles).reduce((rest, [name, write]) => {
      const text = write(name, own(values, name), encodeURIComponent);
      if (text === '') throw invalid(`The path parameter "${name}" is empty. Nothing was sent.`);
      return rest.replaceAll(`{${name}}`, () => text);
    }, path);
    return defaultPathSerializer(written, values);
  };
  return (init) => ({ pathSerializer: init.pathSerializer ?? pathSerializer });
}

/** Serializes header parameters. Their values are not percent-encoded (OpenAPI 3.1.1 §4.8.12.3). */
export function inHeader(styles: Styles): Serialize {
  return ({ params }) => {
    const header: Record<string, unknown> = { ...params?.header };
    for (const [name, write] of Object.entries(styles)) {
      const value = own(header, name);
      if (value !== undefined) header[name] = write(name, value, String) || undefined;
    }
    return { params: { ...params, header } };
  };
}

/**
 * Adds the header that makes a request safe to repeat. Without a key of the caller it is random. The provider
 * recognizes a retry, or a replay after a rejected token, by it.
 */
export function inIdempotencyKey(name: string): Serialize {
  return function idempotent({ params, idempotencyKey = crypto.randomUUID() }) {
    return { params: { ...params, header: { [name]: idempotencyKey, ...params?.header } } };
  };
}

/**
 * Serializes cookie parameters, which openapi-fetch does not support. Only runtimes other than browsers let scripts
 * send cookies.
 */
export function inCookie(styles: Styles): Serialize {
  return ({ params, headers: given }, base) => {
    const values = params?.cookie ?? {};
    const cookies = Object.entries(styles)
      .map(([name, write]) => write(name, own(values, name), encodeURIComponent))
      .filter(Boolean);
    if (cookies.length === 0) return {};
    // The caller's own cookies.
    const others = mergeHeaders(
      base,
      given as HeadersOptions,
      params?.header as HeadersOptions,
    ).get('Cookie');
    const all = others === null ? cookies : [others, ...cookies];
    return { params: { ...params, header: { ...params?.header, ...cookieHeader(all) } } };
  };
}

/**
 * Returns the `Cookie` header. Browsers remove this header without an error (Fetch §2.2.2), so this throws if it is
 * gone.
 */
export function cookieHeader(cookies: readonly string[]): { Cookie: string } {
  const Cookie = cookies.join('; ');
  const probe = new Request('https://localhost', { headers: { Cookie } });
  if (probe.headers.has('Cookie')) return { Cookie };
  throw invalid(
    'This operation has a cookie parameter, and browsers do not let scripts send cookies. Call it from a server, or set the cookie ' +
      'with document.cookie and pass no params.cookie. Nothing was sent.',
  );
}
