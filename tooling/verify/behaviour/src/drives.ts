// The five tests of each client: log in, continue after the token has expired, continue after it was revoked, log in
// after the refresh token was revoked, and log out. Each throws if the client makes a mistake that a user would notice.
import assert from 'node:assert/strict';
import type { Judge } from './judge.ts';

/** The facts about a pattern that are not in its documents. */
export interface Pattern {
  /** What the folder tests. */
  readonly about: string;
  /** The calls of a logged-in client. Default: `GET /things`. */
  readonly calls?: readonly Call[];
  /** The lifetime of a token in seconds. Default: 3600. */
  readonly lifetime?: number;
  /**
   * `static` if calls send the credentials themselves, `endless` if a token does not expire, `unknown` if its lifetime
   * is not stated.
   */
  readonly tokens?: 'static' | 'endless' | 'unknown';
  /** Whether the provider requests a second factor by an error. The sandbox counts that as a rejection. */
  readonly asksByError?: boolean;
  /** Whether the provider is notified of a logout. */
  readonly logsOut?: boolean;
  /** Changes each request like the `fetch` of the application. */
  readonly sign?: (request: Request) => Request;
  /** The credentials, if they are not those of the sandbox's first login. */
  readonly credentials?: object;
  /** Answers a challenge, if the sandbox's account does not. */
  readonly answer?: (question: { readonly details: Readonly<Record<string, string>> }) => unknown;
  /** Additional options of the client. */
  readonly options?: object;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** A client of any folder. */
export interface Client {
  request(method: string, path: string, init: object): Promise<{ readonly response: Response }>;
  readonly session: {
    accessToken(): Promise<string>;
    logout(): Promise<{ readonly revoked: boolean }>;
  };
}

export interface Driven {
  readonly client: Client;
  readonly judge: Judge;
  readonly pattern: Pattern;
  /** Sends the latest call of the API again, unchanged. */
  repeat(): Promise<Response>;
}

export type Drive = (driven: Driven) => Promise<void>;

const defaultCalls: readonly Call[] = [{ method: 'GET', path: '/things' }];

async function callOnce({ client, pattern }: Driven, index = 0): Promise<number> {
  const { calls = defaultCalls } = pattern;
  const { method, path, body } = calls[index % calls.length]!;
  const { response } = await client.request(method, path, body ? { body } : {});
  return response.status;
}

/** Sends twenty concurrent calls. Checks their statuses and the number of issued tokens. */
async function callMany(
  driven: Driven,
  expected: { readonly ok: boolean; readonly issued: number },
): Promise<void> {
  const { judge } = driven;
  const before = judge.issued();
  const statuses = await Promise.all(
    Array.from({ length: 20 }, (_, index) => callOnce(driven, index)),
  );
  const isOk = (status: number): boolean => status >= 200 && status < 300;
  assert.deepEqual([...new Set(statuses.map(isOk))], [expected.ok], `statuses ${statuses}`);
  assert.equal(judge.issued() - before, expected.issued, 'tokens issued');
}

const logIn: Drive = async (driven) => {
  const { judge, pattern } = driven;
  const isStatic = pattern.tokens === 'static';
  await callMany(driven, { ok: true, issued: isStatic ? 0 : 1 });
  const isCounted = pattern.asksByError === true && judge.name === 'sandbox';
  assert.equal(judge.rejected(), isCounted ? 1 : 0, 'rejected');
};

const goOnAfterExpiry: Drive = async (driven) => {
  const { judge, pattern } = driven;
  const { lifetime = 3600, tokens } = pattern;
  await callOnce(driven);
  judge.advance(lifetime / 2);
  // Without a known lifetime the client refreshes after some minutes, which is correct.
  if (tokens !== 'unknown') await callMany(driven, { ok: true, issued: 0 });
  judge.advance(lifetime / 2 + 1);
  const rejected = judge.rejected();
  const isLasting = tokens === 'static' || tokens === 'endless';
  await callMany(driven, { ok: true, issued: isLasting ? 0 : 1 });
  assert.equal(judge.rejected() - rejected, 0, 'rejected');
};

const goOnAfterRevocation: Drive = async (driven) => {
  const { judge, pattern } = driven;
  await callOnce(driven);
  judge.advance(10);
  judge.revokeAccess();
  const isStatic = pattern.tokens === 'static';
  await callMany(driven, { ok: true, issued: isStatic ? 0 : 1 });
};

const logInAgain: Drive = async (driven) => {
  const { judge, pattern } = driven;
  await callOnce(driven);
  judge.advance(10);
  judge.revokeAccess();
  judge.revokeRefresh();
  const isStatic = pattern.tokens === 'static';
  await callMany(driven, { ok: true, issued: isStatic ? 0 : 1 });
};

const logOut: Drive = async (driven) => {
  const { client, pattern } = driven;
  await callOnce(driven);
  const { revoked } = await client.session.logout();
  assert.equal(revoked, pattern.logsOut === true, 'revoked');
  await assert.rejects(client.session.accessToken(), { code: 'signed_out' });
  if (!pattern.logsOut) return;
  const { status } = await driven.repeat();
  assert.ok(status >= 400, `the token is still valid: status ${status}`);
};

export const drives: Readonly<Record<string, Drive>> = {
  'logs in once for twenty calls': logIn,
  'refreshes once for twenty calls after the expiry': goOnAfterExpiry,
  'continues after the token was revoked': goOnAfterRevocation,
  'logs in again after the refresh token was revoked': logInAgain,
  'logs out': logOut,
};
