// Performs the action of a button on a stage, whether or not the editor's code has run before.

import type { ClientExample } from '../pages/example.ts';
import type { Action } from './actions.ts';
import type { Stage, StageClient } from './stage.ts';

export async function perform(stage: Stage, action: Action, example: ClientExample): Promise<void> {
  if (change(stage, action, example)) {
    await stage.reportTokens();
    return;
  }
  const client = clientOf(stage, action, example);
  const get = (): Promise<unknown> => client.GET(example.path);
  if (action.do === 'sign-out') await client.session.logout();
  else if (action.do === 'log-in') await client.session.login(stage.sandbox.credentials);
  else if (action.do === 'calls') await all(Array.from({ length: action.count }, get));
  else if (action.do !== 'second-tab') await get();
}

/** Changes the provider or the time. Returns false if the action belongs to a client. */
function change(
  stage: Stage,
  action: Action,
  { refresh = '', operationId }: ClientExample,
): boolean {
  const { sandbox } = stage;
  const changes: Partial<Record<Action['do'], () => void>> = {
    'revoke-access': () => sandbox.revokeAccessTokens(),
    'revoke-refresh': () => {
      sandbox.revokeAccessTokens();
      sandbox.revokeRefreshTokens();
    },
    'lose-refresh': () => sandbox.addFault({ kind: 'drop', applied: true, workflowId: refresh }),
    down: () => sandbox.addFault({ kind: 'status', status: 503, times: Infinity }),
    up: () => sandbox.clearFaults(),
    ask: () => {
      sandbox.options.challenge = true;
    },
  };
  if (action.do === 'later') stage.later(action.seconds);
  else if (action.do === 'rate-limit')
    sandbox.addFault({ kind: 'rate-limit', retryAfter: action.seconds, operationId });
  else if (changes[action.do]) changes[action.do]?.();
  else return false;
  return true;
}

/** Returns the client of the first or the second tab, and creates it if the code has not. */
function clientOf(stage: Stage, action: Action, example: ClientExample): StageClient {
  const isSecond = action.do === 'second-tab' || action.do === 'call-in-second-tab';
  const [first] = stage.clients;
  const own = first ?? { client: stage.create(stage.defaultOptions(example)), options: {} };
  if (!isSecond) return own.client;
  const second = action.do === 'call-in-second-tab' ? stage.clients[1] : undefined;
  return second?.client ?? stage.create(stage.clients[0]?.options ?? {});
}

async function all(calls: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(calls);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
