// Builds the site once for the tests, and reads the built files.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteFolder } from './server.ts';

let isBuilt = process.env.SITE_BUILT === '1';

/** With `SITE_BUILT=1`, uses the files of the last build. This makes work on the tests faster. */
export function buildSite(): void {
  if (isBuilt) return;
  const script = fileURLToPath(new URL('../src/build.ts', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
  isBuilt = true;
}

export interface BuiltPage {
  /** The path of the page in the site: `biot/login.html`. */
  readonly path: string;
  readonly html: string;
}

/** The built pages, except the frame of the reference. */
export function builtPages(): BuiltPage[] {
  return builtFiles()
    .filter((path) => path.endsWith('.html') && !path.startsWith('try/'))
    .map((path) => ({ path, html: readFileSync(join(siteFolder, path), 'utf8') }));
}

export function builtFiles(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).sort();
}
