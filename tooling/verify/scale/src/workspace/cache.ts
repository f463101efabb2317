// The two servers of docs/remote-cache.md, on loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Command, command } from './guide.ts';

export const secrets = {
  CI_TOKEN: 'token-of-ci',
  READ_TOKEN: 'token-of-everybody',
  // turbo requires at least 32 bytes.
  CACHE_KEY: 'key-of-the-team-key-of-the-team-key-of-the-team',
};

export interface Cache {
  /** URLs of the server to which CI writes and of the read-only server. */
  readonly ci: string;
  readonly everybody: string;
  stop(): void;
}

const cli = fileURLToPath(
  new URL('../../node_modules/turborepo-remote-cache/dist/cli.js', import.meta.url),
);

/** Starts both servers on one storage folder. */
export async function startCache(storage: string): Promise<Cache> {
  const ports = [await freePort(), await freePort()] as const;
  const servers = [
    start('server', '3000', { port: ports[0], storage }),
    start('read-only-server', '3001', { port: ports[1], storage }),
  ];
  const [ci, everybody] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string];
  await Promise.all([ci, everybody].map(answering));
  return { ci, everybody, stop: () => servers.forEach(end) };
}

function start(
  name: Command,
  documented: string,
  { port, storage }: { port: number; storage: string },
): ChildProcess {
  const script = command(name, {
    [`PORT=${documented}`]: `HOST=127.0.0.1 LOG_LEVEL=error PORT=${port}`,
    '/var/cache/turbo': storage,
    'npx -y turborepo-remote-cache@2.12.0': `'${process.execPath}' '${cli}'`,
  });
  const env = { PATH: process.env.PATH, STORAGE_PATH_USE_TMP_FOLDER: 'false', ...secrets };
  // In its own process group, because the shell may stay as the parent of the server.
  return spawn('bash', ['-euc', script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await fetch(`${url}/v8/artifacts/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The cache at ${url} does not respond.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
