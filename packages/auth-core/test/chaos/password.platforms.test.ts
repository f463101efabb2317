// A heap snapshot after a login: REQ-44.
import { getHeapSnapshot, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createSession, type Session } from '../../src/index.ts';

test('REQ-44: after session.login() the heap contains no password', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const session = createSession({ grant: { login: async () => ({ access_token: 'a' }) } });
  const mark = await logIn(session);
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  const chunks: string[] = [];
  for await (const chunk of getHeapSnapshot()) chunks.push(String(chunk));
  // The snapshot contains the mark itself once.
  expect(chunks.join('').split(mark).length - 1).toBe(1);
  expect(session.state).toBe('signed_in');
});

/** Logs in with a password that ends with the returned text. */
async function logIn(session: Session): Promise<string> {
  const mark = Math.random().toString(36).slice(2);
  await session.login({ username: 'ada', password: ['correct', 'horse', mark].join('-') });
  return mark;
}
