// Private registries on loopback, with accounts: verdaccio behind the paths of GitHub Packages, GitLab and Artifactory.
// GitLab and Artifactory publish to one URL and install from another.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forward, type Server, startVerdaccio } from '../e2e/registry.ts';

export interface Account {
  readonly name: string;
  readonly password: string;
}

/** May read and publish. */
export const publisher: Account = { name: 'publisher', password: 'the password of publisher' };
/** May only read. */
export const reader: Account = { name: 'reader', password: 'the password of reader' };

export interface PrivateRegistry {
  /** The registry to which packages are published. Ends with `/`. */
  readonly publishing: string;
  /** The registry from which packages are installed. */
  readonly installing: string;
  /** The packages that were published, in order. */
  readonly published: readonly string[];
  /** Returns the token of an account, as `npm login` gets it. */
  token(account: Account): string;
  stop(): Promise<void>;
}

interface Layout {
  /** The path to which packages are published. */
  readonly publishing: string;
  /** The path from which packages are installed. */
  readonly installing: string;
  /** Who may read: verdaccio's group of all accounts, or of everyone. */
  readonly access: '$authenticated' | '$all';
  /** Whether the registry for installing is another one, which reads from the first. */
  readonly isVirtual?: boolean;
}

export const layouts: Readonly<Record<'github' | 'gitlab' | 'artifactory', Layout>> = {
  github: { publishing: '/', installing: '/', access: '$authenticated' },
  gitlab: {
    publishing: '/api/v4/projects/1/packages/npm/',
    installing: '/api/v4/groups/1/-/packages/npm/',
    access: '$authenticated',
  },
  artifactory: {
    publishing: '/artifactory/api/npm/npm-local/',
    installing: '/artifactory/api/npm/npm/',
    access: '$all',
    isVirtual: true,
  },
};

export async function startPrivateRegistry(layout: Layout): Promise<PrivateRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'private-'));
  const routes = new Map<string, Server>();
  const published: string[] = [];
  const front = createServer((incoming, outgoing) => route(incoming, outgoing));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const [publishing, installing] = [origin + layout.publishing, origin + layout.installing];
  const first = await start('first', layout.publishing, {
    '@x/*': { access: layout.access, publish: publisher.name },
  });
  routes.set(layout.publishing, first);
  const second = layout.isVirtual
    ? await start('second', layout.installing, {
        '@x/*': { access: layout.access, publish: 'nobody', proxy: 'first' },
      })
    : first;
  routes.set(layout.installing, second);
  const tokens = new Map<Account, string>();
  for (const account of [publisher, reader]) {
    tokens.set(account, await register(first, account));
    if (second !== first) await register(second, account);
  }
  const token = (account: Account): string => tokens.get(account)!;
  return { publishing, installing, published, token, stop };

  function start(name: string, path: string, packages: object): Promise<Server> {
    mkdirSync(join(folder, name));
    const auth = { type: 'basic', token: basic(reader) };
    return startVerdaccio(join(folder, name), {
      url_prefix: path,
      auth: { htpasswd: { file: './htpasswd', rounds: 4 } },
      uplinks: { first: { url: publishing, maxage: 0, auth } },
      packages,
    });
  }

  /** Forwards a request to the registry of its path. The registry for installing accepts no package. */
  function route(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = [...routes.keys()].find((one) => incoming.url!.startsWith(one));
    const isWrite = incoming.method === 'PUT';
    if (path === undefined || (isWrite && path !== layout.publishing))
      return void outgoing
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":"404 Not Found"}');
    incoming.url = incoming.url!.slice(path.length - 1);
    const name = decodeURIComponent(incoming.url.slice(1));
    if (isWrite)
      outgoing.once('finish', () => {
        if (outgoing.statusCode < 300) published.push(name);
      });
    forward(routes.get(path)!.url, incoming, outgoing);
  }

  async function stop(): Promise<void> {
    front.closeAllConnections();
    front.close();
    for (const server of new Set([first, second])) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Creates an account. */
async function register({ url }: Server, { name, password }: Account): Promise<string> {
  const response = await fetch(new URL(`-/user/org.couchdb.user:${name}`, url), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`verdaccio has no account ${name}: ${response.status}`);
  return token;
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Returns the credentials of an account for HTTP Basic, as `_auth` of npm and `npmAuthIdent` of yarn have them. */
export const basic = ({ name, password }: Account): string => base64(`${name}:${password}`);
