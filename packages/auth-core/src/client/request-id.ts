// The provider's own id of a request: what its support asks for.
import type { Reply } from './reply.ts';

/** In a header of the response. */
export function idInHeader(name: string): (reply: Reply) => string | undefined {
  return ({ response }) => response.headers.get(name) ?? undefined;
}

/** In a member of an error's body. */
export function idInError(name: string): (reply: Reply) => string | undefined {
  return ({ error }) => {
    const id: unknown = (error as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof id === 'string' ? id : undefined;
  };
}
