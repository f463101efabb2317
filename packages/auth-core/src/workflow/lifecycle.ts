// Creates the grant of a session from the compiled workflows of a provider.
import { AuthError, invalid, isAuthError } from '../errors.ts';
import type { Fetch } from '../fetch/redirect.ts';
import {
  type Challenge,
  type CredentialsContext,
  type Grant,
  type HeldTokens,
  isChallenge,
  type TokenResponse,
} from '../session/grant.ts';
import type { IdentityFacts } from '../session/identity.ts';
import { allLifetimes, type ReadEnds } from '../session/lifetime.ts';
import type { Run } from './run.ts';

/** A login: a workflow that obtains the first tokens. */
export interface LoginWorkflow<Client> {
  readonly workflowId: string;
  /** The names of its inputs. */
  readonly inputs: readonly string[];
  /** The inputs that can be omitted. All others are required. */
  readonly optional?: readonly string[];
  /** The inputs whose values work only once: one-time codes. */
  readonly singleUse?: readonly string[];
  /** The inputs that distinguish accounts and tenants: a user name, a client id, a solution key. */
  readonly identity: readonly string[];
  /** The OpenAPI security scheme of its access token. */
  readonly scheme: string;
  /** Milliseconds before expiry from which the session refreshes its access token before it uses it. */
  readonly refreshWithin?: number | undefined;
  run(inputs: never, run: Run<Client>): Promise<TokenResponse | Challenge>;
}

export interface LifecycleDefinition<Client> {
  readonly logins: readonly LoginWorkflow<Client>[];
  readonly refresh?: {
    /** The inputs that it needs in addition to `refresh_token`: credentials, `access_token`, `attached`. */
    readonly inputs: readonly string[];
    run(inputs: never, run: Run<Client>): Promise<TokenResponse>;
  };
  readonly logout?: {
    readonly inputs: readonly string[];
    run(inputs: never, run: Run<Client>): Promise<void>;
  };
}

/** Sends requests that are not operations of the API: those of OAuth. */
export interface Connection {
  readonly fetch: Fetch;
  /** The URL that replaces all servers, if the caller passed one. */
  readonly baseUrl?: string | undefined;
  /** The URL of the API's server. */
  readonly server?: string | undefined;
  /** @deprecated It has no effect, because each URL is checked. */
  readonly isPlain?: boolean | undefined;
  /** Other origins to which requests may be sent without TLS. */
  readonly insecure?: readonly string[] | undefined;
}

/** The compiled lifecycle of a provider. */
export interface Lifecycle<Client, Credentials> {
  /** Reads the lifetimes of its token responses. */
  readonly readEnds: ReadEnds;
  /** The security scheme of all its tokens, if there is only one. */
  readonly scheme?: string | undefined;
  /** The names of all inputs of its logins. */
  readonly inputs?: readonly string[] | undefined;
  /**
   * Creates the grant, which calls the token endpoints with `client`.
   *
   * @param date Returns the server's clock at the latest response, in seconds since 1970.
   * @param connection Sends requests that are not operations of the API.
   */
  grant(
    client: Client,
    date?: () => number | undefined,
    connection?: Connection,
  ): Grant<Credentials>;
  /** Returns what identifies the account of these credentials. `account` is empty if no input identifies it. */
  identify(credentials: Credentials): Required<Pick<IdentityFacts, 'scheme' | 'login' | 'account'>>;
  /**
   * Checks that the credentials match exactly one login.
   *
   * @throws AuthError `invalid_configuration`
   */
  check(credentials: Credentials): void;
}

/** Creates a lifecycle from its workflows. `Credentials` is the union of their inputs. */
export function defineLifecycle<Client, Credentials extends object>(
  definition: LifecycleDefinition<Client>,
): Lifecycle<Client, Credentials> {
  return defineLifecycleWith(allLifetimes, definition);
}

/**
 * `defineLifecycle` with the reader of lifetimes as a parameter, so that bundles contain only the formats that the
 * provider uses.
 */
export function defineLifecycleWith<Client, Credentials extends object>(
  readEnds: ReadEnds,
  definition: LifecycleDefinition<Client>,
): Lifecycle<Client, Credentials> {
  const { logins, refresh, logout } = definition;
  const loginFor = (credentials: Credentials): LoginWorkflow<Client> => match(logins, credentials);
  return {
    readEnds,
    check: (credentials) => void loginFor(credentials),
    identify(credentials) {
      const { workflowId, identity, scheme } = loginFor(credentials);
      const account = identity.map((name) => [name, credentials[name as never]]);
      return { scheme, login: workflowId, account };
    },
    grant: (client, date = () => undefined) => ({
      isSingleUse: (credentials) => loginFor(credentials).inputs.includes('refresh_token'),
      hasOneTimeCode(credentials) {
        const { singleUse = [] } = loginFor(credentials);
        return singleUse.some((name) => credentials[name as never] !== undefined);
      },
      async login(credentials, context) {
        const workflow = loginFor(credentials);
        const inputs = pick(credentials, workflow.inputs) as never;
        return tagged(await readable(workflow.run(inputs, { ...context, client })), workflow, date);
      },
      ...(refresh && {
        async refresh(tokens, { signal, credentials }) {
          const names = [...refresh.inputs, 'refresh_token'];
          const inputs = await inputsOf(names, tokens, credentials);
          const response = await readable(refresh.run(inputs, { client, signal }));
          return { ...response, issued_at: response.issued_at ?? date() };
        },
      }),
      ...(logout && {
        async logout(tokens: HeldTokens, { signal, credentials }: CredentialsContext<Credentials>) {
          const { inputs: names } = logout;
          if (names.some((name) => /^(access|refresh)_token$/.test(name) && !has(tokens, name))) {
            throw new AuthError('token_request_failed', 'No token to revoke.');
          }
          await logout.run(await inputsOf(names, tokens, credentials), { client, signal });
        },
      }),
    }),
  };
}

/**
 * Returns the login that uses all credentials.
 *
 * @throws AuthError `invalid_configuration` if an input is missing, or belongs to another login.
 */
function match<Client>(
  logins: readonly LoginWorkflow<Client>[],
  credentials: object,
): LoginWorkflow<Client> {
  const given = Object.keys(credentials).filter((name) => has(credentials, name));
  const fitting = logins
    .filter(({ inputs, optional }) =>
      inputs.every((name) => given.includes(name) || optional?.includes(name)),
    )
    .sort((a, b) => b.inputs.length - a.inputs.length);
  const others = logins.flatMap(({ inputs }) => inputs);
  const extraOf = ({ inputs }: LoginWorkflow<Client>): string | undefined =>
    given.find((name) => others.includes(name) && !inputs.includes(name));
  const exact = fitting.find((one) => extraOf(one) === undefined);
  if (exact) return exact;
  const [login] = fitting;
  const fault = login
    ? `mix logins: ${login.workflowId} takes no "${extraOf(login)}"`
    : 'match no login';
  const known = logins.map(({ workflowId, inputs }) => `${workflowId} (${inputs.join(', ')})`);
  throw invalid(`The credentials ${fault}. Pass those of one of: ${known.join('; or ')}.`);
}

/**
 * Converts the TypeError of a response that violates its schema to an AuthError. Otherwise the session would treat it
 * as a missing response and send the refresh token again.
 *
 * @throws AuthError `invalid_token_response`
 */
async function readable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isAuthError(error)) throw error;
    throw new AuthError(
      'invalid_token_response',
      'The token response lacks what its schema requires.',
    );
  }
}

/**
 * Adds the security scheme, the refresh window and the server's date to the responses of a login and its challenges.
 */
function tagged<Client>(
  result: TokenResponse | Challenge,
  workflow: LoginWorkflow<Client>,
  date: () => number | undefined,
): TokenResponse | Challenge {
  if (isChallenge(result)) {
    return {
      ...result,
      answer: async (answer, context) =>
        tagged(await readable(result.answer(answer, context)), workflow, date),
    };
  }
  const { scheme, refreshWithin } = workflow;
  return {
    ...result,
    issued_at: result.issued_at ?? date(),
    security_scheme: scheme,
    ...(refreshWithin !== undefined && { refresh_within: refreshWithin / 1000 }),
  };
}

/** Returns the inputs of a workflow: from the tokens, and the others from the credentials. */
async function inputsOf(
  names: readonly string[],
  tokens: object,
  credentials: () => Promise<object | undefined>,
): Promise<never> {
  const missing = names.filter((name) => !has(tokens, name));
  const others = missing.length > 0 ? await credentials() : undefined;
  return { ...pick(others ?? {}, missing), ...pick(tokens, names) } as never;
}

export function has(from: object, name: string): boolean {
  return from[name as never] !== undefined;
}

export function pick(from: object, names: readonly string[]): object {
  const present = names.filter((name) => has(from, name));
  return Object.fromEntries(present.map((name) => [name, from[name as never]]));
}
