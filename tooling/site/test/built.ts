// Reads the built files of the site.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './server.ts';

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
