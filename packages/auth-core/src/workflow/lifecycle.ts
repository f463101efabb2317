// From the compiled workflows of a provider to the grant of a session.
import { AuthError } from '../errors.ts';
import type { Challenge, Grant, HeldTokens, TokenResponse } from '../session/grant.ts';
import type { Run } from './run.ts';

/** A way to log in. */
export interface LoginWorkflow<Client> {
  readonly workflowId: string;
  /** The names of its inputs, all of which it needs. */
  readonly inputs: readonly string[];
  /** Those that say who logs in and are no secrets. */
  readonly identity: readonly string[];
  /** The OpenAPI security scheme that its access token is for. */
  readonly scheme: string;
  /** Seconds before expiry at which its access token is renewed before it is used. */
  readonly refreshWithin?: number | undefined;
  run(inputs: never, run: Run<Client>): Promise<TokenResponse | Challenge>;
}

export interface LifecycleDefinition<Client> {
  readonly logins: readonly LoginWorkflow<Client>[];
  readonly refresh?: {
    /** Inputs besides `refresh_token`: credentials. */
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
  /** The grant, once there is a client to call the token endpoints with. */
  grant(client: Client): Grant<Credentials>;
  /** Who these credentials are, without secrets; `undefined` where nothing in them says it. */
  identify(credentials: Credentials): string | undefined;
  /** Says what is missing, if the credentials fit no way to log in. */
  check(credentials: Credentials): void;
}

/** Makes a compiled lifecycle of its workflows. `Credentials` is the union of their inputs. */
export function defineLifecycle<Client, Credentials extends object>({
  logins,
  refresh,
  logout,
}: LifecycleDefinition<Client>): Lifecycle<Client, Credentials> {
  function loginFor(credentials: Credentials): LoginWorkflow<Client> {
    const given = (workflow: LoginWorkflow<Client>) =>
      workflow.inputs.filter((name) => has(credentials, name)).length;
    // Of the ways whose inputs are all there, the one that uses most of them.
    const fitting = logins
      .filter((workflow) => given(workflow) === workflow.inputs.length)
      .sort((a, b) => b.inputs.length - a.inputs.length)[0];
    if (fitting) return fitting;
    const ways = logins
      .map((workflow) => `${workflow.workflowId} (${workflow.inputs.join(', ')})`)
      .join('; or ');
    throw new AuthError(
      'invalid_configuration',
      `The credentials fit no way to log in. Needed: ${ways}.`,
    );
  }

  return {
    check: (credentials) => void loginFor(credentials),
    identify(credentials) {
      const { workflowId, identity } = loginFor(credentials);
      if (identity.length === 0) return undefined;
      return [workflowId, ...identity.map((name) => String(member(credentials, name)))].join(' ');
    },
    grant: (client) => ({
      async login(credentials, { signal }) {
        const workflow = loginFor(credentials);
        const inputs = pick(credentials, workflow.inputs);
        return tagged(await readable(workflow.run(inputs, { client, signal })), workflow);
      },
      ...(refresh && {
        async refresh({ refresh_token }, { signal, credentials }) {
          const others = refresh.inputs.length > 0 ? pick(await credentials(), refresh.inputs) : {};
          const inputs = { ...(others as object), refresh_token } as never;
          return readable(refresh.run(inputs, { client, signal }));
        },
      }),
      ...(logout && {
        async logout(tokens, { signal, credentials }) {
          const inputs = await logoutInputs(logout.inputs, tokens, credentials);
          if (inputs) await logout.run(inputs as never, { client, signal });
        },
      }),
    }),
  };
}

/**
 * Outputs are read as the spec has them. Where an answer breaks its schema, that ends in a TypeError, and it must
 * not look like a request that was never answered: a refresh token would be sent twice.
 */
async function readable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AuthError) throw error;
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
): TokenResponse | Challenge {
  if ('challenge' in result) {
    const challenge = result as Challenge;
    return {
      ...challenge,
      answer: async (answer, context) =>
        tagged(await readable(challenge.answer(answer, context)), workflow),
    };
  }
  const within =
    workflow.refreshWithin === undefined ? {} : { refresh_within: workflow.refreshWithin };
  return { ...result, security_scheme: workflow.scheme, ...within };
}

/** `undefined` if the tokens at hand are not those that the workflow takes back. */
async function logoutInputs(
  names: readonly string[],
  tokens: HeldTokens,
  credentials: () => Promise<object>,
): Promise<object | undefined> {
  const held = pick(tokens, names) as object;
  const missing = names.filter((name) => !has(held, name));
  if (missing.some((name) => name === 'refresh_token' || name === 'access_token')) return undefined;
  return missing.length === 0
    ? held
    : { ...held, ...(pick(await credentials(), missing) as object) };
}

function has(from: object, name: string): boolean {
  return member(from, name) !== undefined;
}

function member(from: object, name: string): unknown {
  return (from as Record<string, unknown>)[name];
}

function pick(from: object, names: readonly string[]): never {
  return Object.fromEntries(names.map((name) => [name, member(from, name)])) as never;
}
