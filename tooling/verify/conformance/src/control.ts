// A client for the part of the sandbox's control API that the cases need (`/_sandbox`, see control.openapi.yaml of
// @x/sandbox).

export interface ServedProvider {
  readonly name: string;
  readonly baseUrl: string;
  readonly account: Readonly<Record<string, string>>;
  /** Of the first login. */
  readonly credentials: Readonly<Record<string, string>>;
}

export interface LoggedRequest {
  readonly status?: number;
  readonly operationId?: string;
  readonly workflowId?: string;
  readonly reason?: string;
}

export interface Control {
  providers(): Promise<readonly ServedProvider[]>;
  /** Resets the provider with these options, and the clock. */
  reset(provider: string, options: object): Promise<void>;
  advance(seconds: number): Promise<void>;
  revoke(provider: string, tokens: string): Promise<void>;
  addFault(provider: string, fault: object): Promise<void>;
  clearFaults(provider: string): Promise<void>;
  requests(provider: string): Promise<readonly LoggedRequest[]>;
}

/** @param url URL of the sandbox, for example `http://127.0.0.1:4010` */
export function controlOf(url: string): Control {
  async function send(method: string, path: string, body?: object): Promise<Response> {
    const init = {
      method,
      ...(body && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    };
    const response = await fetch(`${url}/_sandbox${path}`, init).catch((error: unknown) => {
      throw new Error(`No sandbox responds at ${url}. Start one with \`npx @x/sandbox\`.`, {
        cause: error,
      });
    });
    if (response.ok) return response;
    const said = await response.text();
    throw new Error(`${method} /_sandbox${path} returned ${response.status}: ${said}`);
  }
  return {
    async providers() {
      const { providers } = (await (await send('GET', '')).json()) as {
        providers: ServedProvider[];
      };
      return providers;
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
  };
}
