// All combinations of provider, environment, tenant, user and login on one store. The servers record which session sent
// which token, and detect a token of another session.
import type { Client } from 'openapi-fetch';
import { type ApiClient, createApiClient } from '../../src/client/index.ts';
import type { TokenStore } from '../../src/index.ts';
import { defineLifecycle, type Lifecycle, type LoginWorkflow } from '../../src/workflow/index.ts';

/** The properties that distinguish a session from every other one. */
export interface Combination {
  readonly provider: string;
  readonly environment: string;
  readonly tenant: string;
  readonly user: string;
  readonly login: string;
}

const PROVIDERS = ['north', 'east', 'south', 'west'];
const ENVIRONMENTS = ['live', 'test'];
// Names that a careless encoding of the key would confuse.
const TENANTS = ['acme', 'acme ada'];
const USERS = ['ada', 'acme ada'];
const LOGINS = ['password', 'code', 'device'];

export const combinations: readonly Combination[] = PROVIDERS.flatMap((provider) =>
  ENVIRONMENTS.flatMap((environment) =>
    TENANTS.flatMap((tenant) =>
      USERS.flatMap((user) =>
        LOGINS.map((login) => ({ provider, environment, tenant, user, login })),
      ),
    ),
  ),
);

export interface Verdict {
  /** The number of requests with a token. */
  presented: number;
  /** Requests whose token belongs to another session or server. */
  readonly foreign: string[];
  logins: number;
}

type Paths = {
  '/me': { get: { responses: { 200: { content: { 'application/json': object } } } } };
};
type Credentials = Record<string, string>;

function baseOf({ environment, provider }: Combination): string {
  // Providers behind one gateway share an origin.
  return `https://${environment}.example.com/${provider}`;
}

class Servers {
  readonly verdict: Verdict = { presented: 0, foreign: [], logins: 0 };
  readonly #owners = new Map<string, string>();
  #issued = 0;

  /** Responds to a request of a session, and checks the token in it. */
  async handle(request: Request, by: Combination): Promise<Response> {
    const path = request.url.slice(baseOf(by).length);
    if (path === '/token') return this.#token((await request.json()) as Credentials, by);
    this.#judge(request.headers.get('Authorization')?.replace('Bearer ', ''), by);
    return Response.json({});
  }

  #token({ refresh_token }: Credentials, by: Combination): Response {
    if (refresh_token === undefined) this.verdict.logins += 1;
    else this.#judge(refresh_token, by);
    const [access, refresh] = [this.#issue('access', by), this.#issue('refresh', by)];
    return Response.json({ access_token: access, refresh_token: refresh, expires_in: 3_600 });
  }

  #issue(kind: string, by: Combination): string {
    this.#issued += 1;
    const token = `${kind}-${this.#issued}`;
    this.#owners.set(token, JSON.stringify(by));
    return token;
  }

  #judge(token: string | undefined, by: Combination): void {
    this.verdict.presented += 1;
    const owner = this.#owners.get(token ?? '');
    if (owner !== JSON.stringify(by))
      this.verdict.foreign.push(`${JSON.stringify(by)} had ${owner}`);
  }
}

function lifecycleOf(): Lifecycle<Client<Paths>, Credentials> {
  type Token = { POST(path: '/token', init: object): Promise<{ data: never }> };
  const post = async (body: object, client: unknown, signal: AbortSignal): Promise<never> =>
    (await (client as Token).POST('/token', { body, signal })).data;
  const logins = LOGINS.map(
    (workflowId): LoginWorkflow<Client<Paths>> => ({
      workflowId,
      inputs: ['tenant', 'username', workflowId],
      identity: ['tenant', 'username'],
      scheme: 'bearer',
      run: (inputs, { client, signal }) => post(inputs, client, signal),
    }),
  );
  const refresh = {
    inputs: [],
    run: (inputs: never, { client, signal }: { client: unknown; signal: AbortSignal }) =>
      post(inputs, client, signal),
  };
  return defineLifecycle({ logins, refresh });
}

/** Creates a client like an application that passes the user's name as the key. */
function clientOf(servers: Servers, store: TokenStore, by: Combination): ApiClient<Paths> {
  const { provider, tenant, user, login } = by;
  const api = {
    name: provider,
    servers: [{ url: baseOf(by) }],
    schemes: { bearer: { header: 'Authorization', prefix: 'Bearer ' } },
    operations: { 'GET /me': { operationId: 'me', security: 'bearer' } },
  };
  return createApiClient<Paths, Credentials, never, never>(api, lifecycleOf(), {
    credentials: { tenant, username: user, [login]: 'secret' },
    store,
    key: user,
    fetch: (request) => servers.handle(request, by),
  }) as ApiClient<Paths>;
}

/**
 * Each combination logs in, calls, refreshes its token and calls again. Then a second session of each one does the same
 * with the stored record. All run concurrently.
 */
export async function playTwoOfAnything(
  open: () => Promise<TokenStore> | TokenStore,
): Promise<Verdict> {
  const servers = new Servers();
  const store = await open();
  for (let round = 0; round < 2; round += 1) {
    const sessions = combinations.map((by) => clientOf(servers, store, by));
    await Promise.all(
      sessions.map(async ({ GET, session }) => {
        await GET('/me');
        await session.accessToken({ rejected: session.peek() });
        await GET('/me');
        await session.close();
      }),
    );
  }
  return servers.verdict;
}
