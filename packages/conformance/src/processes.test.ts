import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { argumentsOf, argumentsOfPs } from './processes.ts';

test.runIf(process.platform !== 'win32').each([
  ['on this system', argumentsOf],
  ['with ps', argumentsOfPs],
])('the arguments of a descendant are found %s', async (_, find) => {
  const inner = `console.log('ready'); setTimeout(() => {}, 60_000)`;
  const outer = `require('node:child_process').spawn(process.execPath, ['-e', process.argv[1], 'a-password'], { stdio: 'inherit' })`;
  const child = spawn(process.execPath, ['-e', outer, inner], { detached: true });
  try {
    await once(child.stdout, 'data');
    expect((await find(child.pid!)).join('\n')).toContain('a-password');
  } finally {
    process.kill(-child.pid!, 'SIGKILL');
  }
});
