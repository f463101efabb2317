// A repository with a remote, and a registry on loopback, for tests of publishing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ran } from '../e2e/copy.ts';
import { type Registry, startRegistry } from '../e2e/registry.ts';
import { pnpmCommand } from '../pnpm.ts';
import { createFixture, type Fixture } from '../repository.fixture.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const yarn = fileURLToPath(
  new URL('../../node_modules/@yarnpkg/cli-dist/bin/yarn.js', import.meta.url),
);

export interface Ran {
  /** Negative if the process was killed. */
  readonly code: number;
  readonly output: string;
}

/** A registry, and npm's configuration for it. */
export interface Host {
  /** The registry from which packages are read. Ends with `/`. */
  readonly url: string;
  /** The `.npmrc` of the repository. */
  readonly npmrc: string;
  /** The headers of a request that reads a package. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Publishing extends Repository {
  readonly registry: Registry;
}

export interface Repository extends Fixture {
  /** The bare repository `origin`. */
  readonly remote: string;
  /** The folder of the plan and the tarballs. */
  readonly folder: string;
  /** Packs the unreleased versions. */
  pack(): Promise<Ran>;
  /** @param end kills the process and its children when the promise resolves */
  publish(branch?: string, end?: Promise<unknown>): Promise<Ran>;
  /** Runs a module of the publishing code: `version.ts` with `version(root)`. */
  run(call: string, end?: Promise<unknown>): Promise<Ran>;
  /** Writes a changeset. */
  changeset(id: string, releases: Readonly<Record<string, string>>): void;
  /** Converts the changesets to versions and commits them. */
  version(): Promise<Ran>;
  packument(name: string): Promise<Packument>;
  /**
   * Installs packages in an empty project, and compiles code that uses them.
   *
   * @returns the installed versions
   */
  install(
    tool: PackageManager,
    dependencies: Readonly<Record<string, string>>,
    code?: string,
  ): Promise<Readonly<Record<string, string>>>;
  /** The versions on the registry by package, without snapshots. */
  versions(): Promise<Readonly<Record<string, readonly string[]>>>;
  /** The versions with a tag in `remote`, by package. */
  tags(): Readonly<Record<string, readonly string[]>>;
  stop(): Promise<void>;
}

export const packageManagers = ['npm', 'pnpm', 'yarn'] as const;
export type PackageManager = (typeof packageManagers)[number];

export interface Packument {
  readonly versions: Readonly<Record<string, { readonly dist: { readonly integrity: string } }>>;
  readonly 'dist-tags': Readonly<Record<string, string>>;
}

export const names = ['@x/auth-core', '@x/halcyon', '@x/sandbox', '@x/specs'] as const;

export async function createPublishing(): Promise<Publishing> {
  const storage = mkdtempSync(join(tmpdir(), 'registry-'));
  const registry = await startRegistry(storage, '@x');
  const { url } = registry;
  const repository = createRepository({ url, npmrc: npmrc(url, 'nobody') });
  return { ...repository, registry, stop };

  async function stop(): Promise<void> {
    await registry.stop();
    await repository.stop();
    rmSync(storage, { recursive: true, force: true });
  }
}

/** Creates a repository that publishes to a running registry. */
export function createRepository(host: Host): Repository {
  const remote = mkdtempSync(join(tmpdir(), 'origin-'));
  const fixture = createFixture();
  const { root, git, write } = fixture;
  git('switch', '-q', 'main');
  write('.npmrc', host.npmrc);
  write('.gitignore', `${fixture.read('.gitignore')}.npmrc\n`);
  const changelog = join(here, '../changelog.ts');
  write('.changeset/config.json', JSON.stringify({ baseBranch: 'main', changelog }));
  mkdirSync(join(root, 'node_modules/@changesets'), { recursive: true });
  symlinkSync(
    join(workspace, 'node_modules/@changesets/cli'),
    join(root, 'node_modules/@changesets/cli'),
  );
  fixture.commit('Begin');
  git('init', '-q', '--bare', remote);
  git('remote', 'add', 'origin', remote);
  // A remote on another machine runs on when the process that pushes is killed.
  git('config', 'remote.origin.receivepack', 'setsid git-receive-pack');
  git('push', '-q', 'origin', 'main');
  return { ...fixture, ...calls(fixture, host, remote), remote, stop };

  async function stop(): Promise<void> {
    fixture.remove();
    rmSync(remote, { recursive: true, force: true });
  }
}

export const npmrc = (url: string, token: string): string =>
  `@x:registry=${url}\n${url.replace('http:', '')}:_authToken=${token}\n`;

type Calls = Omit<Repository, keyof Fixture | 'remote' | 'stop'>;

function calls(fixture: Fixture, host: Host, remote: string): Calls {
  const { root, git } = fixture;
  const folder = join(root, '.release');
  const run = (call: string, end?: Promise<unknown>): Promise<Ran> => runModule(root, call, end);
  const packument = async (name: string): Promise<Packument> => {
    const { url, headers = {} } = host;
    const response = await fetch(new URL(name.replace('/', '%2f'), url), { headers });
    return response.ok ? ((await response.json()) as Packument) : { versions: {}, 'dist-tags': {} };
  };
  return {
    folder,
    run,
    packument,
    install: (tool, dependencies, code) =>
      install(
        { npmrc: npmrc(host.url, 'nobody'), yarnrc: yarnrc(host.url) },
        { tool, dependencies, code },
      ),
    pack: () => run(`pack.ts pack ${JSON.stringify([root, folder])}`),
    publish: (branch = 'main', end = undefined) =>
      run(`publish.ts publish ${JSON.stringify([root, folder, branch])}`, end),
    changeset(id, releases) {
      const front = Object.entries(releases).map(([name, bump]) => `'${name}': ${bump}`);
      fixture.write(`.changeset/${id}.md`, `---\n${front.join('\n')}\n---\n\nThe change ${id}.\n`);
    },
    async version() {
      const ran = await run(`version.ts version ${JSON.stringify([root])}`);
      fixture.commit('Release');
      return ran;
    },
    async versions() {
      const all = await Promise.all(
        names.map(async (name) => {
          const found = Object.keys((await packument(name)).versions);
          return [name, found.filter((version) => !version.startsWith('0.0.0')).sort()] as const;
        }),
      );
      return Object.fromEntries(all);
    },
    tags() {
      const tags = git('ls-remote', '--tags', '--refs', remote).split(/\s+/);
      const own = (name: string): string[] =>
        tags
          .filter((ref) => ref.startsWith(`refs/tags/${name}@`))
          .map((ref) => ref.split('@').at(-1)!);
      return Object.fromEntries(names.map((name) => [name, own(name).sort()]));
    },
  };
}

const installs: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ['npm', 'install'],
  pnpm: [...pnpmCommand, 'install'],
  yarn: [process.execPath, yarn, 'install'],
};

/** The configuration of a consumer's project. */
export interface Configuration {
  readonly npmrc: string;
  readonly yarnrc: string;
}

interface Installation {
  readonly tool: PackageManager;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly code: string | undefined;
}

export async function install(
  configuration: Configuration,
  { tool, dependencies, code }: Installation,
): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  try {
    writeFileSync(join(folder, '.npmrc'), configuration.npmrc);
    writeFileSync(join(folder, '.yarnrc.yml'), configuration.yarnrc);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await expectToRun(folder, installs[tool]);
    if (code !== undefined) {
      writeFileSync(join(folder, 'index.mts'), code);
      const options = ['--noEmit', '--strict', '--module', 'nodenext', 'index.mts'];
      await expectToRun(folder, [process.execPath, compiler, ...options]);
    }
    return Object.fromEntries(
      Object.keys(dependencies).map((name) => {
        const file = join(folder, 'node_modules', name, 'package.json');
        return [name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compiler = join(workspace, 'node_modules/typescript/bin/tsc');

/** @param login yarn's settings of the login: `npmAuthToken: …` */
export const yarnrc = (url: string, login = ''): string =>
  [
    `npmScopes: { x: { npmRegistryServer: '${url}', ${login} } }`,
    'unsafeHttpWhitelist: ["127.0.0.1"]',
    'nodeLinker: node-modules',
    'enableTelemetry: false',
    // The shared folder contains the URLs of earlier registries.
    'globalFolder: ./.yarn',
    // Otherwise it would wait for days before it installs a new version.
    'npmPreapprovedPackages: ["@x/*"]',
    // Otherwise it would not write a lockfile in CI.
    'enableImmutableInstalls: false',
    '',
  ].join('\n');

async function expectToRun(folder: string, [command, ...args]: readonly string[]): Promise<void> {
  // An empty lockfile makes the folder a separate project for yarn. Other package managers ignore it.
  writeFileSync(join(folder, 'yarn.lock'), '');
  const { code, output } = await ran(folder, command!, args);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')}: ${output}`);
}

/** Runs a function of a module in a separate process, so that it can be killed. */
async function runModule(
  cwd: string,
  call: string,
  end: Promise<unknown> | undefined,
): Promise<Ran> {
  const [, module, name, values] = /^(\S+) (\S+) (.*)$/.exec(call)!;
  const code = `
    import { ${name} } from ${JSON.stringify(join(here, module!))};
    try { await ${name}(...${values}); }
    catch (error) { if (error.name !== 'ReleaseError') throw error; console.error(error.message); process.exitCode = 1; }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_AUTHOR_NAME: 'Ada', GIT_COMMITTER_NAME: 'Ada' },
    // A separate process group, which is killed as a whole.
    detached: true,
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  void end?.then(() => kill(child.pid!));
  const [output, [status]] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]).then((both) => both.join('')),
    closed,
  ]);
  return { code: status ?? -1, output };
}

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // The process has ended.
  }
}

export const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
