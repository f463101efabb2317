// The client of an API without a lifecycle document whose security schemes have OAuth flows. With the credentials of a
// flow it logs in itself. Otherwise it is the client of session-client.ts.
import type { Client } from 'openapi-fetch';
import type { Session } from '../session/session.ts';
import type { Lifecycle } from '../workflow/lifecycle.ts';
import type { Calls } from './calls.ts';
import { type ClientOptions, createApiClient, type ServerOptions } from './create.ts';
import type { ApiDefinition } from './operations.ts';
import { createSessionClient, type SessionClientOptions } from './session-client.ts';

/** An openapi-fetch client. It has a session if it logs in itself. */
export interface EitherClient<Paths extends {}, Credentials = unknown> extends Calls<Paths> {
  readonly session?: Session<Credentials> | undefined;
}

/**
 * Creates a client. It logs in itself if its credentials are those of a flow, which have a `client_id`. Sends nothing.
 *
 * @throws AuthError `invalid_configuration` for invalid options.
 */
export function createEitherClient<
  Paths extends {},
  Credentials extends object,
  Question,
  Answer,
  Named extends object = object,
>(
  api: ApiDefinition,
  lifecycle: Lifecycle<Client<Paths>, Credentials>,
  options: (ClientOptions<Credentials, Question, Answer> | SessionClientOptions) & ServerOptions,
): EitherClient<Paths, Credentials> & Named {
  const isOwn = 'client_id' in (options.credentials ?? {});
  if (!isOwn) return createSessionClient<Paths, Named>(api, options as SessionClientOptions);
  return createApiClient<Paths, Credentials, Question, Answer, Named>(
    api,
    lifecycle,
    options as ClientOptions<Credentials, Question, Answer>,
  );
}
