// How long callers wait for a refresh in progress: with a token that is still valid, and after the process was frozen.
import { describe, expect, test, vi } from 'vitest';
import { gate, setUpHolders } from '../../test/holders.ts';

/** A session whose token is valid for 30 more seconds and due for a refresh. `open` lets the server respond to it. */
async function setUpDue() {
  const { clock, server, holder } = setUpHolders();
  const session = holder({ refreshWithin: 60_000 });
  const token = await session.accessToken();
  clock.advance(3_600_000 - 30_000);
  const { opened, open } = gate();
  server.script({ kind: 'delay', release: opened });
  return { clock, server, session, token, open };
}

describe('a call whose token is due for a refresh but still valid', () => {
  test('REQ-10: waits at most a second for the refresh, which continues', async () => {
    const { clock, server, session, token, open } = await setUpDue();
    const first = session.accessToken();
    await vi.waitFor(() => expect(server.posts).toHaveLength(2));
    clock.advance(999);
    const second = session.accessToken();
    clock.advance(1);
    expect(await first).toBe(token);
    // The second counts from the beginning of the refresh.
    expect(await second).toBe(token);
    open();
    await vi.waitFor(() => expect(session.peek()).not.toBe(token));
    expect(server.posts).toHaveLength(2);
  });

  test('REQ-10: uses the new token of a fast refresh', async () => {
    const { session, token, open } = await setUpDue();
    open();
    expect(await session.accessToken()).not.toBe(token);
  });

  test('REQ-2: a caller that aborts meanwhile gets its reason', async () => {
    const { server, session, open } = await setUpDue();
    const leaving = new AbortController();
    const call = session.accessToken({ signal: leaving.signal });
    await vi.waitFor(() => expect(server.posts).toHaveLength(2));
    leaving.abort(new Error('gone'));
    await expect(call).rejects.toThrow('gone');
    open();
  });

  test('REQ-1: a caller that reports the token waits for another one', async () => {
    const { clock, server, session, token, open } = await setUpDue();
    const call = session.accessToken({ rejected: token });
    await vi.waitFor(() => expect(server.posts).toHaveLength(2));
    clock.advance(5_000);
    open();
    expect(await call).not.toBe(token);
  });
});

test('REQ-31: after a freeze, a new caller waits for the response of the refresh in progress', async () => {
  const { clock, server, holder } = setUpHolders();
  const session = holder({ store: undefined, timeout: 1_000 });
  const token = await session.accessToken();
  const { opened, open } = gate();
  server.script({ kind: 'delay', release: opened });
  const call = session.accessToken({ rejected: token });
  await vi.waitFor(() => expect(server.posts).toHaveLength(2));
  clock.freeze(60_000);
  const late = session.accessToken({ rejected: token });
  open();
  expect(await late).toBe(await call);
  expect(server.posts).toHaveLength(2);
});
