// Builds a workspace, and reads from turbo's summary which packages it built and from which cache the others came.
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Build {
  /** The packages that were built, without their scope. */
  readonly built: readonly string[];
  readonly fromLocal: number;
  readonly fromRemote: number;
  readonly seconds: number;
  /** The cache key of each package's task, by package. */
  readonly hashes: Readonly<Record<string, string>>;
}

interface Summary {
  readonly tasks: readonly {
    readonly package: string;
    readonly command: string;
    readonly hash: string;
    readonly cache: { readonly status: 'HIT' | 'MISS'; readonly source?: 'LOCAL' | 'REMOTE' };
  }[];
}

export async function build(
  folder: string,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<Build> {
  const runs = join(folder, '.turbo/runs');
  rmSync(runs, { recursive: true, force: true });
  const start = performance.now();
  await shell(folder, script, { TURBO_RUN_SUMMARY: 'true', ...env });
  const seconds = (performance.now() - start) / 1_000;
  const [file] = globSync('*.json', { cwd: runs });
  if (file === undefined) throw new Error(`turbo wrote no summary to ${runs}.`);
  const { tasks } = JSON.parse(readFileSync(join(runs, file), 'utf8')) as Summary;
  const real = tasks.filter((task) => task.command !== '<NONEXISTENT>');
  const from = (source: string) => real.filter(({ cache }) => cache.source === source).length;
  return {
    built: real
      .filter(({ cache }) => cache.status === 'MISS')
      .map(nameOf)
      .sort(),
    fromLocal: from('LOCAL'),
    fromRemote: from('REMOTE'),
    seconds,
    hashes: Object.fromEntries(real.map((task) => [nameOf(task), task.hash])),
  };
}

function nameOf(task: { readonly package: string }): string {
  return task.package.replace(/^@x\//, '');
}

/** Runs a script. Its output is shown only if the script fails. */
export function shell(
  cwd: string,
  script: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { TURBO_CACHE_DIR: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // `npx` asks the registry each time for a newer pnpm. A slow response would dominate the measurement.
    npm_config_prefer_offline: 'true',
    ...more,
  };
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-euc', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output = (output + String(chunk)).slice(-8_000);
      });
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script}\nexited with code ${code}:\n${output}`)),
    );
  });
}
