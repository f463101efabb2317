// Builds the site once before its tests. With `SITE_BUILT=1`, they use the files of the last build.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function setup(): void {
  if (process.env.SITE_BUILT === '1') return;
  const script = fileURLToPath(new URL('../src/build.ts', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
}
