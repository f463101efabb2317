// Servers that the provider assigns at login (`instance_url` of a token response). Requests are created for the server
// of the document, and sent to the server of the account.
import { AuthError } from '../errors.ts';
import type { Fetch } from '../fetch/redirect.ts';
import { moved, type Through } from './placed.ts';
import { patternOf, variablesOf } from './servers.ts';

/**
 * Wraps a `fetch` so that it sends requests to the server of the account.
 *
 * @param template The server in the document: `https://{instance}`.
 */
export function relocated(template: string, inner: Through = (fetch) => fetch): Through {
  const names = variablesOf(template);
  const pattern = patternOf(template);
  return (fetch, session, baseUrl) => {
    const send: Fetch = async (request, init) => {
      const { server } = session.record?.current.tokens?.attached ?? {};
      const url = new URL(request.url);
      const [, ...configured] = pattern.exec(url.origin) ?? [];
      // A redirect led to another server.
      if (!server || configured.length < names.length) return fetch(request, init);
      const values = names.map((name, index) =>
        server[name] == null
          ? configured[index]!
          : chosenValue(server[name], { name, names, pattern }),
      );
      const origin = template.replace(/\{([^{}]+)\}/g, (_, name) => values[names.indexOf(name)]!);
      const place = origin + request.url.slice(url.origin.length);
      const response = await fetch(moved(request, place, request.headers), init);
      return fromHere(response, { there: origin, here: url.origin });
    };
    const isElsewhere = baseUrl !== undefined;
    return inner(isElsewhere ? fetch : send, session, baseUrl);
  };
}

interface Variable {
  readonly name: string;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

/** Returns the value of a variable. The login returned the value itself, or the URL of a server. */
function chosenValue(given: unknown, { name, names, pattern }: Variable): string {
  const text = String(given);
  const isUrl = URL.canParse(text) && text.includes('://');
  const found = isUrl ? pattern.exec(new URL(text).origin)?.[names.indexOf(name) + 1] : text;
  if (found !== undefined && /^[\w.:-]+$/.test(found)) return found;
  throw new AuthError(
    'untrusted_origin',
    `The login returned a value of the server variable "${name}" that is not part of a server of this API. No request was sent there.`,
  );
}

/** Returns a copy of a response whose redirects to the account's server point to the server of the document. */
function fromHere(
  response: Response,
  { there, here }: { readonly there: string; readonly here: string },
): Response {
  const location = response.headers.get('Location');
  const copy = new Response(response.body, response);
  if (location?.startsWith(`${there}/`))
    copy.headers.set('Location', here + location.slice(there.length));
  return copy;
}
