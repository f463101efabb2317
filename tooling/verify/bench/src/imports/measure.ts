// Measures the import of each provider's schemas in Node, without a bundler. Each import is a new process; the
// processes run one after the other. The baseline is zod mini, which all schemas need.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Spread, spreadOf } from '../statistics.ts';

export interface ImportResult {
  readonly name: string;
  /** Milliseconds in addition to the import of zod mini. */
  readonly beyond: Spread;
  /** Total time relative to zod mini alone. */
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

/** Imports zod first, then the schemas, in one process, so that both see the same load of the machine. */
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
