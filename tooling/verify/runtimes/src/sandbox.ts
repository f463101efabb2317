// Starts the sandbox for all runtimes: the command of the packed package, over HTTP.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Sandbox {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startSandbox(folder: string): Promise<Sandbox> {
  const command = join(folder, 'node_modules/@x/sandbox/bin/sandbox.js');
  const child = spawn(process.execPath, [command, '--port', '0', '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      const ready = /Ready at (\S+)/.exec(printed)?.[1];
      if (ready) resolve(ready.replace(/\/$/, ''));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The sandbox exited with code ${code}.\n${printed}`)),
    );
  });
  return {
    url,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
