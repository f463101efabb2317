// The life of a provider's tokens, in acts. Each act checks the counters of the sandbox, and does not rely on the
// client's view.
import { isAuthError } from '@x/auth-core';
import type { ProviderSandbox } from '@x/sandbox';
import type { DemoClient, DemoClock, Scenario } from './scenario.ts';

/** Lifetime of the access tokens in the demo, in seconds. */
export const LIFETIME = 60;
const CALLS = 50;

/** The counters of the sandbox during an act, and whether they meet the expectation. */
export interface Observation {
  text: string;
  passed: boolean;
}

export interface Act {
  title: string;
  play(stage: Stage): Promise<Observation>;
}

interface Stage {
  scenario: Scenario;
  sandbox: ProviderSandbox;
  client: DemoClient;
  clock: DemoClock;
}

export const acts: readonly Act[] = [
  {
    title: 'log in',
    async play({ scenario, sandbox, client }) {
      const since = watch(sandbox);
      const { status, found } = await client.read();
      const seen = since();
      return { text: `${scenario.login}\n${found}`, passed: status === 200 && seen.logins === 1 };
    },
  },
  {
    title: 'create a resource',
    async play({ client }) {
      const { status, found } = await client.create();
      return { text: found, passed: status === 200 };
    },
  },
  {
    title: `${CALLS} calls after the token expired`,
    async play({ sandbox, client, clock }) {
      await client.session.login();
      clock.advance(LIFETIME + 1);
      const since = watch(sandbox);
      const answers = await Promise.all(Array.from({ length: CALLS }, () => client.read()));
      const good = answers.filter(({ status }) => status === 200).length;
      const seen = since();
      const passed =
        good === CALLS && seen.refreshes === 1 && seen.logins === 0 && seen.refused === 0;
      return {
        text: `${good} responses, ${count(seen.refreshes, 'refresh', 'refreshes')}`,
        passed,
      };
    },
  },
  {
    title: 'access token revoked',
    async play({ sandbox, client, clock }) {
      await client.session.login();
      settle(clock);
      const since = watch(sandbox);
      sandbox.revokeAccessTokens();
      const { status } = await client.read();
      const seen = since();
      const passed =
        status === 200 && seen.refused === 1 && seen.refreshes === 1 && seen.logins === 0;
      return {
        text: `${count(seen.refused, '401', '401s')}, ${count(seen.refreshes, 'refresh', 'refreshes')}, replayed: ${status}`,
        passed,
      };
    },
  },
  {
    title: 'refresh token revoked',
    async play({ sandbox, client, clock }) {
      settle(clock);
      const since = watch(sandbox);
      sandbox.revokeRefreshTokens();
      sandbox.revokeAccessTokens();
      const { status } = await client.read();
      const seen = since();
      return {
        text: `logged in again: ${status}`,
        passed: status === 200 && seen.logins === 1,
      };
    },
  },
  {
    title: 'log out',
    async play({ sandbox, client }) {
      const since = watch(sandbox);
      await client.session.logout();
      const code = await client.read().then(
        () => 'still logged in',
        (error: unknown) => (isAuthError(error) ? error.code : String(error)),
      );
      const where =
        since().logouts > 0 ? 'tokens revoked' : 'tokens deleted (API has no revocation)';
      return {
        text: `${where}\nnext call: ${code}`,
        passed: code === 'signed_out' && since().requests === since().logouts,
      };
    },
  },
];

interface Seen {
  requests: number;
  logins: number;
  refreshes: number;
  logouts: number;
  refused: number;
}

/** Returns a function that returns the counts since this call. */
function watch(sandbox: ProviderSandbox): () => Seen {
  const before = read(sandbox);
  return () => {
    const now = read(sandbox);
    return {
      requests: now.requests - before.requests,
      logins: now.logins - before.logins,
      refreshes: now.refreshes - before.refreshes,
      logouts: now.logouts - before.logouts,
      refused: now.refused - before.refused,
    };
  };
}

function read({ counters }: ProviderSandbox): Seen {
  const { byWorkflow, byStatus, requests } = counters;
  return {
    requests,
    logins: byWorkflow.login ?? 0,
    refreshes: byWorkflow.refresh ?? 0,
    logouts: byWorkflow.logout ?? 0,
    refused: byStatus['401'] ?? 0,
  };
}

/**
 * Advances the time until the token is no longer new. If a new token is rejected, a client replays the call with the
 * same token and does not refresh it.
 */
function settle(clock: DemoClock): void {
  clock.advance(LIFETIME / 4);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
