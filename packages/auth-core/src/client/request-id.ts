// The provider's id of a request. The provider's support asks for it.
import type { Reply } from './reply.ts';

/** Returns a function that reads the id from a header of the response. */
export function idInHeader(name: string): (reply: Reply) => string | undefined {
  return ({ response }) => response.headers.get(name) ?? undefined;
}

/** Returns a function that reads the id from a member of an error's body. */
export function idInError(name: string): (reply: Reply) => string | undefined {
  return ({ error }) => {
    const id: unknown = (error as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof id === 'string' ? id : undefined;
  };
}
