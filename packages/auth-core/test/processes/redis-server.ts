// A private Redis server on a socket in a temporary directory. It needs no port, and no other user can connect to it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type RedisClientType } from 'redis';

export interface RedisServer {
  /** The path of the socket. */
  readonly socket: string;
  /** Returns a connected client. It is closed with the server. */
  connect(): Promise<Client>;
  /** Stops its process (SIGSTOP), or continues it. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

type None = Record<never, never>;
/** The type that `createClient` returns without extensions. */
export type Client = RedisClientType<None, None, None, 3, None>;

/** The environment can name another command than the one on the PATH. */
function command(): string {
  return process.env.REDIS_SERVER ?? 'redis-server';
}

/** Returns why the tests that need a Redis server cannot run here; `undefined` if they can. */
export function redisMissing(): string | undefined {
  if (spawnSync(command(), ['--version']).status === 0) return undefined;
  if (process.env.REQUIRE_REDIS === '1') return undefined;
  const why =
    'SKIPPED, because redis-server is not on the PATH (apt-get install redis-server; REQUIRE_REDIS=1 makes this a failure)';
  console.warn(`Tests that need Redis: ${why}`);
  return why;
}

export async function startRedis(): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), 'redis-'));
  const socket = join(directory, 'redis.sock');
  const options = ['--port', '0', '--unixsocket', socket, '--dir', directory, '--save', ''];
  const server = spawn(command(), options, { stdio: 'ignore' });
  const clients: Client[] = [];
  try {
    await ready(server, socket);
  } catch (error) {
    server.kill();
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return {
    socket,
    async connect() {
      const client = newClient(socket);
      clients.push(client);
      await client.connect();
      return client;
    },
    signal: (name) => void server.kill(name),
    async stop() {
      for (const client of clients) client.destroy();
      const exited = once(server, 'exit');
      server.kill('SIGCONT');
      server.kill();
      await exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function newClient(path: string): Client {
  const client = createClient({ socket: { path, tls: false }, disableOfflineQueue: true });
  // Without a listener, a lost connection would end the process.
  client.on('error', () => {});
  return client;
}

async function ready(server: ChildProcess, socket: string): Promise<void> {
  const failed = once(server, 'error').then(([error]) => {
    throw new Error(`redis-server could not be started: ${(error as Error).message}.`);
  });
  await Promise.race([failed, answering(socket)]);
}

async function answering(socket: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const client = newClient(socket);
    try {
      await Promise.race([client.connect(), sleep(500)]);
      await client.ping();
      client.destroy();
      return;
    } catch {
      client.destroy();
      await sleep(50);
    }
  }
  throw new Error('redis-server was started, but does not respond.');
}
