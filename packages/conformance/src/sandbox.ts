// Starts the sandbox on a free port, and controls it through its control API (`/_sandbox`, see control.openapi.yaml of
// @x/sandbox).
import type { ProviderDocuments } from '@x/sandbox';
import { startServer } from '@x/sandbox/server';

export interface ServedProvider {
  readonly name: string;
  readonly baseUrl: string;
  /** The valid value of every input of the lifecycle. */
  readonly account: Readonly<Record<string, string>>;
  /** The credentials of the first login. */
  readonly credentials: Readonly<Record<string, string>>;
}

export interface LoggedRequest {
  readonly status?: number;
  readonly operationId?: string;
  readonly purpose?: string;
}

export interface Sandbox {
  /** URL of the server, without a trailing slash. */
  readonly url: string;
  providers(): Promise<readonly ServedProvider[]>;
  /** Resets the provider with these options, and the clock. */
  reset(provider: string, options: object): Promise<void>;
  advance(seconds: number): Promise<void>;
  revoke(provider: string, tokens: string): Promise<void>;
  addFault(provider: string, fault: object): Promise<void>;
  clearFaults(provider: string): Promise<void>;
  requests(provider: string): Promise<readonly LoggedRequest[]>;
  /** The number of valid tokens that a login or a refresh issued. */
  liveTokens(provider: string): Promise<number>;
  close(): Promise<void>;
}

export async function startSandbox(providers: readonly ProviderDocuments[]): Promise<Sandbox> {
  const { url, close, provider: served } = await startServer({ providers, ui: false });
  async function send(method: string, path: string, body?: object): Promise<Response> {
    const init = {
      method,
      ...(body && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    };
    const response = await fetch(`${url}/_sandbox${path}`, init);
    if (response.ok) return response;
    const said = await response.text();
    throw new Error(`${method} /_sandbox${path} returned ${response.status}: ${said}`);
  }
  return {
    url,
    async providers() {
      const found = await (await send('GET', '')).json();
      return (found as { providers: ServedProvider[] }).providers;
    },
    async reset(provider, options) {
      await send('POST', '/reset');
      await send('POST', `/${provider}/reset`, options);
    },
    async advance(seconds) {
      await send('POST', '/clock', { advance: seconds });
    },
    async revoke(provider, tokens) {
      await send('POST', `/${provider}/revoke`, { tokens });
    },
    async addFault(provider, fault) {
      await send('POST', `/${provider}/faults`, [fault]);
    },
    async clearFaults(provider) {
      await send('DELETE', `/${provider}/faults`);
    },
    async requests(provider) {
      const found = await (await send('GET', `/${provider}/requests`)).json();
      return (found as { requests: LoggedRequest[] }).requests;
    },
    async liveTokens(provider) {
      const issued = await served(provider).sandbox.issuedTokens();
      // Number 0 is a token of the account that is valid without a login.
      return issued.filter(({ number, ended }) => number > 0 && ended === undefined).length;
    },
    close: () => close(),
  };
}
