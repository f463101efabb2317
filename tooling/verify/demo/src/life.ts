// The whole life of a provider's tokens, act by act. What happened is read from the sandbox's own counters,
// not from what the client believes.
import { isAuthError } from '@x/auth-core';
import type { ProviderSandbox } from '@x/sandbox';
import type { DemoClient, Scenario } from './scenario.ts';

/** Seconds that an access token lives here. */
export const LIFETIME = 2;
const CALLS = 50;

/** What an act was seen to do, and whether that is what should have happened. */
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
    title: 'create something',
    async play({ client }) {
      const { status, found } = await client.create();
      return { text: found, passed: status === 200 };
    },
  },
  {
    title: `${CALLS} calls at the moment of expiry`,
    async play({ sandbox, client }) {
      await client.session.login();
      await pause(LIFETIME + 0.05);
      const since = watch(sandbox);
      const answers = await Promise.all(Array.from({ length: CALLS }, () => client.read()));
      const good = answers.filter(({ status }) => status === 200).length;
      const seen = since();
      const passed =
        good === CALLS && seen.refreshes === 1 && seen.logins === 0 && seen.refused === 0;
      return { text: `${good} answers, ${count(seen.refreshes, 'refresh', 'refreshes')}`, passed };
    },
  },
  {
    title: 'token revoked behind its back',
    async play({ sandbox, client }) {
      await client.session.login();
      await settle();
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
    async play({ sandbox, client }) {
      await settle();
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
      const where = since().logouts > 0 ? 'revoked at the provider' : 'forgotten (no endpoint)';
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

/** What the sandbox counts from now on. */
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

/** A token that is refused right after it was minted is sent again as it is: it may not be known everywhere yet. */
function settle(): Promise<void> {
  return pause(LIFETIME / 4);
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
