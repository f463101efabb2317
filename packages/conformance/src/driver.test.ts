import { expect, test, vi } from 'vitest';
import { startDriver } from './driver.ts';

/** A driver that answers a logout after 200 ms. */
const program = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id } = JSON.parse(line);
  setTimeout(() => console.log(JSON.stringify({ id })), 200);
});`;

test('a driver is idle when every command has an answer', async () => {
  const command = [process.execPath, '-e', program];
  const heard: string[] = [];
  const hear = (text: string): unknown => heard.push(text);
  const driver = startDriver({ command, cwd: '.', limit: 10_000, zone: 'UTC', hear });
  for (const client of ['1', '2']) void driver.tell({ do: 'logout', client });
  await driver.idle();
  expect(heard).toEqual(['{"id":1}', '{"id":2}']);
  await driver.close();
});

test('a log is heard before its line ends', async () => {
  const log = `process.stderr.write('first\\nsecond '); setTimeout(() => process.stderr.write('half'), 100);`;
  const heard: string[] = [];
  const hear = (text: string): unknown => heard.push(text);
  const command = [process.execPath, '-e', log + program];
  const driver = startDriver({ command, cwd: '.', limit: 10_000, zone: 'UTC', hear });
  await vi.waitFor(() => expect(heard).toContain('second half'), 5000);
  expect(heard).toContain('first');
  await driver.close();
});

test.each([
  ['twice', '{"id":1}', 'answered the command 1 twice. It printed: {"id":1}'],
  ['with an unknown id', '{"id":9}', 'must print one line of JSON with the id of a command.'],
])('an answer %s breaks the driver, whose next command says so', async (_, line, message) => {
  const twice = `process.stdin.once('data', () => console.log('{"id":1}\\n${line}'));`;
  const command = [process.execPath, '-e', twice];
  const driver = startDriver({ command, cwd: '.', limit: 10_000, zone: 'UTC', hear: () => {} });
  await driver.tell({ do: 'logout', client: '1' });
  await vi.waitFor(() => expect(driver.broken).toBe(true), 5000);
  await expect(driver.tell({ do: 'logout', client: '1' })).rejects.toThrow(message);
  await driver.close();
});

test('a driver that has exited is idle', async () => {
  const command = [process.execPath, '-e', ''];
  const driver = startDriver({ command, cwd: '.', limit: 10_000, zone: 'UTC', hear: () => {} });
  await expect(driver.tell({ do: 'logout', client: '1' })).rejects.toThrow('exited with code 0');
  await driver.idle();
});
