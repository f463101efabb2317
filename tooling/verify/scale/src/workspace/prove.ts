// Tests two claims about a workspace with hundreds of providers, in acts: turbo builds nothing twice, on one machine or
// on two, and ignores cache entries that were not signed with the key.
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, build, shell } from './build.ts';
import { type Cache, secrets, startCache } from './cache.ts';
import { command } from './guide.ts';
import { generatePackages, git, makeWorkspace, providerName } from './make.ts';

export interface Act {
  readonly name: string;
  readonly build: Build;
  /** The packages that should have been built, and no others. */
  readonly expected: readonly string[];
}

interface Stage {
  readonly providers: number;
  readonly cache: Cache;
  /** The folder in which the cache stores its entries. */
  readonly storage: string;
  /** The workspace that CI builds. */
  readonly ci: string;
  /** Makes a fresh clone of the CI workspace. */
  clone(name: string): Promise<string>;
  /** Builds, and records the built packages next to the expected ones. */
  act(name: string, expected: readonly string[], run: () => Promise<Build>): Promise<Build>;
}

/** Runs all acts in a temporary folder. Calls `tell` after each. */
export async function prove(
  providers: number,
  tell: (act: Act) => void = () => {},
): Promise<readonly Act[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const [ci, storage] = [join(folder, 'ci'), join(folder, 'storage')];
  mkdirSync(storage);
  const cache = await startCache(storage);
  const acts: Act[] = [];
  try {
    await makeWorkspace(ci, providers);
    await install(ci);
    await play({
      ...{ providers, cache, storage, ci },
      async clone(name) {
        git(folder, ['clone', '-q', ci, name]);
        await install(join(folder, name));
        return join(folder, name);
      },
      async act(name, expected, run) {
        const done = { name, expected: [...expected].sort(), build: await run() };
        acts.push(done);
        tell(done);
        return done.build;
      },
    });
    return acts;
  } finally {
    cache.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function play(stage: Stage): Promise<void> {
  const { providers, cache, ci, clone, act } = stage;
  const names = Array.from({ length: providers }, (_, index) => providerName(index + 1));
  const [first, second, third, last] = [names[0]!, names[1]!, names[2]!, names.at(-1)!];

  const whole = await act(
    'CI builds everything',
    ['app', 'auth-core', 'description', 'sandbox', 'specs', ...names],
    () => asCi(ci, cache),
  );
  await act('CI builds again, nothing changed', [], () => asCi(ci, cache));
  await changeSpec(ci, last);
  await act('CI, one spec changed', ['specs', last], () => asCi(ci, cache));
  await changeSpec(ci, first);
  await act(
    'CI, one spec changed, and another package depends on it',
    ['app', 'specs', first],
    () => asCi(ci, cache),
  );
  commit(ci);

  const laptop = await clone('laptop');
  await act('laptop, fresh clone', [], () => onLaptop(laptop, cache));
  await changeSpec(laptop, second);
  await act('laptop, one spec changed', ['app', 'specs', second], () => onLaptop(laptop, cache));
  commit(laptop);
  git(ci, ['pull', '-q', laptop, 'HEAD']);
  await act('CI, the laptop’s change (the laptop cannot upload)', ['app', 'specs', second], () =>
    asCi(ci, cache),
  );

  plant(stage.storage, { into: whole.hashes[third]!, from: whole.hashes.app! });
  const victim = await clone('victim');
  await act('another clone, after an attacker replaced a cache entry', [third], () =>
    onLaptop(victim, cache),
  );
  const fork = await clone('fork');
  await act(
    `a fork without the key, ${last} only`,
    ['auth-core', 'description', 'sandbox', last],
    () => onLaptop(fork, cache, { key: 'not-the-key-'.repeat(4), only: last }),
  );
}

function asCi(folder: string, cache: Cache): Promise<Build> {
  const script = command('ci', { 'http://cache.example.com:3000': cache.ci });
  return build(folder, script, secrets);
}

function onLaptop(
  folder: string,
  cache: Cache,
  { key = secrets.CACHE_KEY, only }: { key?: string; only?: string } = {},
): Promise<Build> {
  const script = command('laptop', {
    'http://cache.example.com:3001': cache.everybody,
    'pnpm@10 build': only === undefined ? 'pnpm@10 build' : `pnpm@10 build --filter=@x/${only}`,
  });
  return build(folder, script, { ...secrets, CACHE_KEY: key });
}

/** Changes a summary of the document, and generates the package again. */
async function changeSpec(folder: string, name: string): Promise<void> {
  const file = join(folder, 'specs', name, 'openapi.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('summary: List turbines', 'summary: List all turbines'));
  await generatePackages(folder, [name]);
}

/** Replaces the cache entry of one task with that of another, like an attacker with access to the storage. */
function plant(storage: string, { into, from }: { into: string; from: string }): void {
  const find = (hash: string) => globSync(`**/${hash}`, { cwd: storage })[0];
  const [target, source] = [find(into), find(from)];
  if (target === undefined || source === undefined)
    throw new Error(`The cache has no ${into} or no ${from}.`);
  cpSync(join(storage, source), join(storage, target));
}

function commit(folder: string): void {
  git(folder, ['commit', '-q', '-a', '-m', 'Change a spec']);
}

function install(folder: string): Promise<void> {
  return shell(folder, 'npx -y pnpm@10 install --offline --frozen-lockfile');
}
