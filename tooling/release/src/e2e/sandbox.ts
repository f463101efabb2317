// The sandbox of a consumer: installed from the registry and started with its command.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Sandbox {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param folder the folder of a project that has the package */
export async function startSandbox(folder: string, name: string): Promise<Sandbox> {
  const command = join(folder, 'node_modules', name, 'bin/sandbox.js');
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
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code}.\n${printed}`)));
  });
  return {
    url,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}
