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

test('a driver that has exited is idle', async () => {
  const command = [process.execPath, '-e', ''];
  const driver = startDriver({ command, cwd: '.', limit: 10_000, zone: 'UTC', hear: () => {} });
  await expect(driver.tell({ do: 'logout', client: '1' })).rejects.toThrow('exited with code 0');
  await driver.idle();
});
