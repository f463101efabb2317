// What it takes to import the schemas of each provider in Node, without a bundler: a new process for each, one after
// the other in every round, beside zod mini alone, which all of them need.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Spread, spreadOf } from '../statistics.ts';

export interface ImportResult {
  readonly name: string;
  /** Milliseconds beyond those of zod mini. */
  readonly beyond: Spread;
  /** All of it, to zod mini alone. */
  readonly ratio: Spread;
}

const packages = fileURLToPath(new URL('../../../../../packages/', import.meta.url));

export function measureImports(rounds: number): ImportResult[] {
  const names = globSync('*/dist/zod/index.js', { cwd: packages })
    .map((path) => path.split(/[/\\]/)[0]!)
    .sort();
  return names.map((name) => {
    const runs = Array.from({ length: rounds }, () => importOnce(name));
    return {
      name: `@x/${name}/zod`,
      beyond: spreadOf(runs.map(({ zod, all }) => all - zod)),
      ratio: spreadOf(runs.map(({ zod, all }) => all / zod)),
    };
  });
}

/** In one process: zod first, then what is measured, so that both share the machine's mood. */
function importOnce(name: string): { zod: number; all: number } {
  const entry = `${packages}${name}/dist/zod/index.js`;
  const zod = createRequire(entry)
    .resolve('zod/mini')
    .replace(/\.cjs$/, '.js');
  const program = `const start = performance.now();
    await import(${JSON.stringify(zod)});
    const zod = performance.now() - start;
    await import(${JSON.stringify(entry)});
    console.log(JSON.stringify({ zod, all: performance.now() - start }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program]);
  return JSON.parse(output.toString()) as { zod: number; all: number };
}
