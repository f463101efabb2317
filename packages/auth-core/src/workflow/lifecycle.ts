// From the compiled workflows of a provider to the grant of a session.
import { AuthError, invalid, isAuthError } from '../errors.ts';
import type {
  Challenge,
  CredentialsContext,
  Grant,
  HeldTokens,
  TokenResponse,
} from '../session/grant.ts';
import type { IdentityFacts } from '../session/identity.ts';
import { allLifetimes, type ReadEnds } from '../session/lifetime.ts';
import type { Run } from './run.ts';

/** A login: one of the ways to obtain the first tokens. */
export interface LoginWorkflow<Client> {
  readonly workflowId: string;
  /** The names of its inputs. */
  readonly inputs: readonly string[];
  /** Those that may be left out. */
  readonly optional?: readonly string[];
  /** Those that distinguish accounts and tenants: a user name, a client id, a solution key. */
  readonly identity: readonly string[];
  /** The OpenAPI security scheme that its access token is for. */
  readonly scheme: string;
  /** Milliseconds before expiry at which its access token is renewed before it is used. */
  readonly refreshWithin?: number | undefined;
  run(inputs: never, run: Run<Client>): Promise<TokenResponse | Challenge>;
}

export interface LifecycleDefinition<Client> {
  readonly logins: readonly LoginWorkflow<Client>[];
  readonly refresh?: {
    /** Inputs besides `refresh_token`: credentials, and other things that are held with it. */
    readonly inputs: readonly string[];
    run(inputs: never, run: Run<Client>): Promise<TokenResponse>;
  };
  readonly logout?: {
    readonly inputs: readonly string[];
    run(inputs: never, run: Run<Client>): Promise<void>;
  };
}

/** A provider's lifecycle, compiled. */
export interface Lifecycle<Client, Credentials> {
  /** What its token responses say of lifetimes. */
  readonly readEnds: ReadEnds;
  /**
   * The grant, once there is a client to call the token endpoints with.
   *
   * @param date The server's clock at the latest response, in seconds since 1970.
   */
  grant(client: Client, date?: () => number | undefined): Grant<Credentials>;
  /** Whose tokens these credentials give; an empty `account` where nothing in them says it. */
  identify(credentials: Credentials): Required<Pick<IdentityFacts, 'scheme' | 'login' | 'account'>>;
  /** Throws an error that says what is wrong, if the credentials match no login. */
  check(credentials: Credentials): void;
}

/** Makes a compiled lifecycle of its workflows. `Credentials` is the union of their inputs. */
export function defineLifecycle<Client, Credentials extends object>(
  definition: LifecycleDefinition<Client>,
): Lifecycle<Client, Credentials> {
  return defineLifecycleWith(allLifetimes, definition);
}

/** `defineLifecycle`, with no more than what the provider's token responses need. */
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
          // The tokens at hand are not those that the workflow revokes.
          if (names.some((name) => /^(access|refresh)_token$/.test(name) && !has(tokens, name))) {
            throw new AuthError('token_request_failed', 'There is nothing to revoke.');
          }
          await logout.run(await inputsOf(names, tokens, credentials), { client, signal });
        },
      }),
    }),
  };
}

/** Of the logins whose inputs are all there, the one that uses most of them. */
function match<Client>(
  logins: readonly LoginWorkflow<Client>[],
  credentials: object,
): LoginWorkflow<Client> {
  const given = Object.keys(credentials).filter((name) => has(credentials, name));
  const [login] = logins
    .filter(({ inputs, optional }) =>
      inputs.every((name) => given.includes(name) || optional?.includes(name)),
    )
    .sort((a, b) => b.inputs.length - a.inputs.length);
  const others = logins.flatMap(({ inputs }) => inputs);
  const extra = given.find((name) => others.includes(name) && !login?.inputs.includes(name));
  if (login && extra === undefined) return login;
  const fault = login ? `mix logins: "${extra}" is none of ${login.workflowId}` : 'match no login';
  const known = logins.map(({ workflowId, inputs }) => `${workflowId} (${inputs.join(', ')})`);
  throw invalid(`The credentials ${fault}. Pass those of one of: ${known.join('; or ')}.`);
}

/**
 * Outputs are read as the spec has them. Where a response breaks its schema, that ends in a TypeError, and it must
 * not look like a request without a response: a refresh token would be sent twice.
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

/** Every response of a login, also one that follows a challenge, says what its token is for. */
function tagged<Client>(
  result: TokenResponse | Challenge,
  workflow: LoginWorkflow<Client>,
  date: () => number | undefined,
): TokenResponse | Challenge {
  if ('challenge' in result) {
    const challenge = result as Challenge;
    return {
      ...challenge,
      answer: async (answer, context) =>
        tagged(await readable(challenge.answer(answer, context)), workflow, date),
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

/** The inputs of a workflow: of the tokens what it needs of them, and of the credentials the rest. */
async function inputsOf(
  names: readonly string[],
  tokens: object,
  credentials: () => Promise<object | undefined>,
): Promise<never> {
  const missing = names.filter((name) => !has(tokens, name));
  const others = missing.length > 0 ? await credentials() : undefined;
  return { ...pick(others ?? {}, missing), ...pick(tokens, names) } as never;
}

function has(from: object, name: string): boolean {
  return from[name as never] !== undefined;
}

function pick(from: object, names: readonly string[]): object {
  const present = names.filter((name) => has(from, name));
  return Object.fromEntries(present.map((name) => [name, from[name as never]]));
}
