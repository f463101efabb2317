// The openapi-fetch middleware: for clients that weren't generated here. It knows the operation, which
// the fetch boundary doesn't; the fetch boundary can send a request again, which a middleware can't.
import type { Middleware } from 'openapi-fetch';
import type { Session } from '../session/session.ts';
import { exempt } from './authorize.ts';

/** Which operations carry a token. Keys are `METHOD /path/{template}`, as in OpenAPI. */
export type OperationSecurity = Readonly<
  Record<string, { readonly security?: string | undefined }>
>;

export interface AuthMiddlewareOptions {
  /** The header that carries the token. Default `Authorization`. */
  header?: string | undefined;
  /** What stands before the token in it. Default `Bearer `. */
  prefix?: string | undefined;
}

/**
 * Adds the session's access token to the requests of the operations that have a `security`, and keeps it from
 * the others. Used alone it doesn't send anything again after a 401: that needs `authorize` around `fetch`.
 *
 * @example
 * client.use(authMiddleware(session, { 'GET /devices': { security: 'bearer' } }));
 */
export function authMiddleware(
  session: Session,
  operations: OperationSecurity,
  { header = 'Authorization', prefix = 'Bearer ' }: AuthMiddlewareOptions = {},
): Middleware {
  return {
    async onRequest({ request, schemaPath }) {
      if (!operations[`${request.method} ${schemaPath}`]?.security) {
        exempt.add(request);
        return;
      }
      if (request.headers.has(header)) return;
      const token = session.peek() ?? (await session.accessToken({ signal: request.signal }));
      request.headers.set(header, prefix + token);
      return request;
    },
  };
}
