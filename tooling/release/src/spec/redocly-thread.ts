// Runs Redocly's command for one comparison after the other, in the thread that redocly.ts starts. The command has no
// API, and its start takes longer than the comparison.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Channel, type Output, turns } from './redocly.ts';

const { port, turn } = workerData as Channel;
const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
const command = pathToFileURL(join(dirname(manifest), 'lib/index.js'));

const output: Output = { stdout: '', stderr: '' };
for (const stream of ['stdout', 'stderr'] as const) {
  process[stream].write = (chunk: Uint8Array | string): boolean => {
    output[stream] += chunk;
    return true;
  };
}
// The command ends with this function, which would end the thread.
process.exit = (() => {}) as typeof process.exit;
process.on('beforeExit', () => {
  port.postMessage(output);
  Atomics.store(turn, 0, turns.caller);
  Atomics.notify(turn, 0);
  runNext();
});

let runs = 0;
function runNext(): void {
  Atomics.wait(turn, 0, turns.caller);
  const { message } = receiveMessageOnPort(port) as { message: readonly string[] };
  process.argv.splice(2, Infinity, ...message);
  output.stdout = '';
  output.stderr = '';
  // Each URL is a module of its own, which runs the command again.
  command.search = String(runs++);
  void import(command.href);
}
runNext();
