// The openapi-fetch middleware: for clients that weren't generated here. It knows the operation, which
// the fetch boundary doesn't; the fetch boundary can send a request again, which a middleware can't.
import type { Middleware } from 'openapi-fetch';
import { internalsOf, type TokenSource } from '../session/internals.ts';
import { checkOptions } from '../session/options.ts';
import { exempt } from './authorize.ts';
import { type OriginOptions, originTest, trustedOrigins } from './origin.ts';
import { checkPath } from './path.ts';

/** Which operations carry a token. Keys are `METHOD /path/{template}`, as in OpenAPI. */
export type OperationSecurity = Readonly<
  Record<string, { readonly security?: string | undefined }>
>;

export interface AuthMiddlewareOptions extends OriginOptions {
  /** The URL, or URLs, whose origins may see the token: the client's `baseUrl`. A call to another origin has none. */
  resource: string | URL | readonly (string | URL)[];
  /**
   * The header that carries the token.
   * @default 'Authorization'
   */
  header?: string | undefined;
  /**
   * What stands before the token in it.
   * @default 'Bearer '
   */
  prefix?: string | undefined;
}

/**
 * Adds the session's access token to the requests of the operations that have a `security`, and keeps it from
 * the others. Used alone it doesn't send anything again after a 401: that needs `authorize` around `fetch`.
 *
 * @throws AuthError `invalid_configuration` for options that cannot work.
 *
 * @example
 * client.use(authMiddleware(session, { 'GET /devices': { security: 'bearer' } }, { resource: baseUrl }));
 */
export function authMiddleware(
  session: TokenSource,
  operations: OperationSecurity,
  options: AuthMiddlewareOptions,
): Middleware {
  checkOptions(options, [], ['resource', 'header', 'prefix', 'insecure']);
  internalsOf(session);
  const { header = 'Authorization', prefix = 'Bearer ', insecure } = options;
  const resources = [options.resource].flat() as readonly (string | URL)[];
  const isTrusted = originTest(trustedOrigins(resources, insecure));
  const isStandard = header.toLowerCase() === 'authorization';
  return {
    async onRequest({ request, schemaPath, params }) {
      checkPath(params.path);
      if (!operations[`${request.method} ${schemaPath}`]?.security) {
        exempt.add(request);
        return;
      }
      if (request.headers.has(header) || !isTrusted(request.url)) return;
      const token = session.peek?.() ?? (await session.accessToken({ signal: request.signal }));
      request.headers.set(header, prefix + token);
      // Fetch drops Authorization on a redirect to another origin, but no header of an API's own.
      return isStandard ? request : new Request(request, { redirect: 'manual' });
    },
  };
}
