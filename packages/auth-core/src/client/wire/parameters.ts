// The parameters of an operation that openapi-fetch would write otherwise than its document does.
import { createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import { invalid } from '../../errors.ts';
import type { Serialize } from '../operations.ts';
import type { Write } from './style.ts';

type Styles = Readonly<Record<string, Write>>;

/** openapi-fetch has one style for all parameters of a query, OpenAPI one for each. */
export function inQuery(styles: Styles): Serialize {
  const plain = createQuerySerializer();
  const querySerializer = (query: object): string =>
    Object.entries(query)
      .map(
        ([name, value]) =>
          styles[name]?.(name, value, encodeURIComponent) ?? plain({ [name]: value }),
      )
      .filter(Boolean)
      .join('&');
  return (init) => ({ querySerializer: init.querySerializer ?? querySerializer });
}

export function inPath(styles: Styles): Serialize {
  const pathSerializer = (path: string, values: Record<string, unknown>): string => {
    const written = Object.entries(styles).reduce((rest, [name, write]) => {
      const text = write(name, values[name], encodeURIComponent);
      if (text === '') throw invalid(`The path parameter "${name}" is empty. Nothing was sent.`);
      return rest.replaceAll(`{${name}}`, () => text);
    }, path);
    return defaultPathSerializer(written, values);
  };
  return (init) => ({ pathSerializer: init.pathSerializer ?? pathSerializer });
}

/** Header values are not percent-encoded (OpenAPI 3.1.1 §4.8.12.3). */
export function inHeader(styles: Styles): Serialize {
  return ({ params }) => {
    const header: Record<string, unknown> = { ...params?.header };
    for (const [name, write] of Object.entries(styles)) {
      if (header[name] !== undefined) header[name] = write(name, header[name], String) || undefined;
    }
    return { params: { ...params, header } };
  };
}

/**
 * A header that makes a request safe to repeat. Without a key of the caller's it has a random one, so that a retry, or a replay
 * after a rejected token, is known to be the same request.
 */
export function inIdempotencyKey(name: string): Serialize {
  return function idempotent({ params, idempotencyKey = crypto.randomUUID() }) {
    return { params: { ...params, header: { [name]: idempotencyKey, ...params?.header } } };
  };
}

/** openapi-fetch has no cookies. Only runtimes that are no browser let a program send them. */
export function inCookie(styles: Styles): Serialize {
  return ({ params }) => {
    const cookies = Object.entries(styles)
      .map(([name, write]) => write(name, params?.cookie?.[name], encodeURIComponent))
      .filter(Boolean);
    if (cookies.length === 0) return {};
    return { params: { ...params, header: { ...params?.header, ...cookieHeader(cookies) } } };
  };
}

/** Fetch §2.2.2: a browser drops the header `Cookie` without a word. */
export function cookieHeader(cookies: readonly string[]): { Cookie: string } {
  const Cookie = cookies.join('; ');
  const probe = new Request('https://localhost', { headers: { Cookie } });
  if (probe.headers.has('Cookie')) return { Cookie };
  throw invalid(
    'This operation has a cookie, which a browser lets no program send. Call it from a server, or set the cookie ' +
      'with document.cookie and pass no params.cookie. Nothing was sent.',
  );
}
