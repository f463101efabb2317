import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { get, logIn, post, renew, session, sessionOf } from '../../test/client.ts';
import { createProviderSandbox, type ProviderDocuments } from '../index.ts';
import { lifeOf, noticeEnds, sinceText, type TokenLife, ticksOf } from './life.ts';

const start = Date.UTC(2026, 0, 1);
const minute = 60_000;

test('tokens are bars, and requests are marks with lane and outcome', async () => {
  let now = start;
  const sandbox = createProviderSandbox(acme, { clock: () => now, accessTokenLifetime: 600 });
  let tokens: TokenLife[] = [];
  const observe = async (): Promise<void> => {
    tokens = noticeEnds(await sandbox.issuedTokens(), tokens, now);
  };
  const first = await session(sandbox);
  await observe();
  now += 4 * minute;
  for (let call = 0; call < 3; call++) await get(sandbox, '/things', first.token);
  const { token, refresh } = await sessionOf(await renew(sandbox, first.refresh));
  await observe();
  now += 2 * minute;
  sandbox.revokeAccessTokens();
  await observe();
  await get(sandbox, '/things', token);
  now += 6 * minute;
  sandbox.addFault({ kind: 'drop', applied: true, workflowId: 'refresh' });
  await renew(sandbox, refresh).catch(() => undefined);
  sandbox.addFault({ kind: 'status', status: 503 });
  await logIn(sandbox);
  await observe();
  const life = lifeOf({ requests: sandbox.requests, tokens, from: start, now });
  expect(
    life.bars.map(({ kind, number, row, from, latestUntil, validUntil, ended }) => [
      kind,
      number,
      row,
      ...[from, latestUntil, validUntil].map((time) => (time - start) / minute),
      ended,
    ]),
  ).toEqual([
    ['access', 1, 0, 0, 4, 6, 'revoked'],
    ['access', 2, 1, 4, 6, 6, 'revoked'],
    ['access', 3, 0, 12, 12, 12, undefined],
    ['refresh', 1, 0, 0, 4, 4, 'used'],
    ['refresh', 2, 1, 4, 12, 12, 'used'],
    ['refresh', 3, 0, 12, 12, 12, undefined],
  ]);
  expect(life.marks.map(({ lane, outcome, requests }) => [lane, outcome, requests.length])).toEqual(
    [
      ['login', 'success', 1],
      ['call', 'success', 3],
      ['refresh', 'success', 1],
      ['call', 'rejected', 1],
      ['refresh', 'lost', 1],
      ['login', 'failed', 1],
    ],
  );
  expect(life.rows).toEqual({ access: 2, refresh: 2 });
});

test('a challenge is part of the login, whatever the name of its workflow', async () => {
  const renamed: ProviderDocuments = JSON.parse(
    JSON.stringify(acme).replaceAll('"workflowId":"code"', '"workflowId":"refreshCode"'),
  );
  const sandbox = createProviderSandbox(renamed, { clock: () => start, challenge: true });
  const { token } = await session(sandbox);
  const headers = { 'x-acme-token': token };
  await post(sandbox, '/session/code', { code: sandbox.account.code }, headers);
  expect(sandbox.requests.map(({ workflowId, purpose }) => [workflowId, purpose])).toEqual([
    ['login', 'login'],
    ['refreshCode', 'challenge'],
  ]);
  const { marks } = lifeOf({ requests: sandbox.requests, tokens: [], from: start, now: start });
  expect(marks.map(({ lane, requests }) => [lane, requests.length])).toEqual([['login', 2]]);
});

test('the axis has lines at round distances', () => {
  const after = (minutes: number): number[] =>
    ticksOf({ from: start, to: start + minutes * minute }, 6).map(
      (time) => (time - start) / minute,
    );
  expect([after(30), after(90)]).toEqual([
    [0, 5, 10, 15, 20, 25, 30],
    [0, 15, 30, 45, 60, 75, 90],
  ]);
});

test.each([
  [0, '+0:00'],
  [270_000, '+4:30'],
  [3_750_000, '+1:02:30'],
])('%d ms is shown as %s', (milliseconds, text) => {
  expect(sinceText(milliseconds)).toBe(text);
});
