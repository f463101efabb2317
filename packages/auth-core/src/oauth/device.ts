// The flow of a device (RFC 8628): shows a code, and polls until the user has entered it elsewhere.
import * as protocol from 'oauth4webapi';
import { isAuthError } from '../errors.ts';
import {
  type Challenge,
  type GrantContext,
  stepUpOf,
  type TokenResponse,
} from '../session/grant.ts';
import { shownWhile } from '../session/show.ts';
import { run, timeOf, wait } from '../session/time.ts';
import { temporary } from '../workflow/step.ts';
import {
  authenticationOf,
  type DeviceCredentials,
  parametersOf,
  secretsOf,
} from './credentials.ts';
import { explained, requestOptions } from './server.ts';
import { type Exchange, membersOf, refusedLogin, type TokenEndpoint } from './token-endpoint.ts';

/** The code and the URL to show to a user with another device (RFC 8628 §3.2). */
export interface DeviceDetails {
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string | undefined;
  /** In seconds. */
  readonly expires_in: number;
}

/** Requests the code of a device. Its challenge has no answer: it waits for the user. */
export async function device(
  endpoint: TokenEndpoint,
  { credentials, signal, stepUp }: Exchange<DeviceCredentials>,
): Promise<Challenge> {
  const at = 'the device authorization';
  const server = await endpoint.serverFor(at, signal);
  const client = { client_id: credentials.client_id };
  const found = await explained(at, refusedLogin, secretsOf(credentials), async () => {
    const options = requestOptions(endpoint.connection, signal);
    const authentication = authenticationOf(credentials);
    const parameters = parametersOf(credentials, stepUpOf(stepUp));
    const response = await protocol.deviceAuthorizationRequest(
      server,
      client,
      authentication,
      parameters,
      options,
    );
    const readable = await readableCode(response);
    return protocol.processDeviceAuthorizationResponse(server, client, readable);
  });
  const { device_code, user_code, verification_uri, verification_uri_complete, expires_in } = found;
  const details: DeviceDetails = {
    user_code,
    verification_uri,
    verification_uri_complete,
    expires_in,
  };
  return {
    challenge: 'device',
    details,
    wait: (context: GrantContext, show: (signal: AbortSignal) => Promise<unknown>) =>
      shownWhile(context.signal, show, () =>
        poll(endpoint, { credentials, signal: context.signal }, device_code, found.interval),
      ),
    answer: async (tokens: TokenResponse) => tokens,
  } as Challenge<'device', DeviceDetails, TokenResponse> as never;
}

/** Prepares a response for oauth4webapi, which requires numbers. An interval of 0 would cause a request storm. */
async function readableCode(response: Response): Promise<Response> {
  const body = await membersOf(response);
  const interval = Number(body?.interval);
  return body
    ? Response.json({ ...body, interval: interval > 0 ? interval : undefined })
    : response;
}

/** The timeout of a poll in milliseconds: the session's `timeout` does not include the wait for the user. */
const POLL_TIMEOUT = 10_000;

/** Polls until the user has acted, as often as the server allows (RFC 8628 §3.5). */
async function poll(
  endpoint: TokenEndpoint,
  exchange: Exchange<DeviceCredentials>,
  device_code: string,
  interval = 5,
): Promise<TokenResponse> {
  const { credentials, signal: whole } = exchange;
  const time = timeOf();
  const send = (signal: AbortSignal): Promise<TokenResponse> => {
    const one = { credentials, signal, secrets: [device_code] };
    return endpoint.tokens('the device code', one, (server, client, options) =>
      protocol.deviceCodeGrantRequest(
        server,
        client,
        authenticationOf(credentials),
        device_code,
        options,
      ),
    );
  };
  for (let seconds = interval, retryAfter = 0; ; ) {
    const milliseconds = Math.max(seconds, retryAfter) * 1000;
    await wait(undefined, { time, milliseconds, signal: whole });
    try {
      return await run(send, { time, milliseconds: POLL_TIMEOUT, signal: whole });
    } catch (error) {
      if (whole.aborted || !isAuthError(error)) throw error;
      const { code, providerCode, status } = error;
      retryAfter = error.retryAfter ?? 0;
      const isLost = code === 'token_request_failed' && status === undefined;
      if (code === 'timeout' || temporary.test(`${status}`)) seconds *= 2;
      else if (providerCode === 'slow_down') seconds += 5;
      else if (providerCode !== 'authorization_pending' && !isLost) throw error;
    }
  }
}
