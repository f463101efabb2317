// The sandbox's control API (`/_sandbox`, see control.openapi.yaml of @x/sandbox), as far as the cases need it.

export interface ServedProvider {
  readonly name: string;
  readonly baseUrl: string;
  readonly account: Readonly<Record<string, string>>;
}

export interface LoggedRequest {
  readonly status?: number;
  readonly operationId?: string;
  readonly workflowId?: string;
  readonly reason?: string;
}

export interface Control {
  providers(): Promise<readonly ServedProvider[]>;
  /** Everything back to the first moment, and the clock right. */
  reset(provider: string, options: object): Promise<void>;
  advance(seconds: number): Promise<void>;
  revoke(provider: string, tokens: string): Promise<void>;
  addFault(provider: string, fault: object): Promise<void>;
  clearFaults(provider: string): Promise<void>;
  requests(provider: string): Promise<readonly LoggedRequest[]>;
}

/** @param url of the sandbox, `http://127.0.0.1:4010` */
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
      throw new Error(`No sandbox answers at ${url}: start one with \`npx @x/sandbox\`.`, {
        cause: error,
      });
    });
    if (response.ok) return response;
    const said = await response.text();
    throw new Error(`${method} /_sandbox${path} was answered ${response.status}: ${said}`);
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
