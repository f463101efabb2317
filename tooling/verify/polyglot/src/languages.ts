// The languages. Each is a folder of this package with a language.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Language {
  /** The name of the folder, which the command and the guide also use. */
  readonly id: string;
  readonly name: string;
  /** The generator of its client, for the table. */
  readonly client: string;
  /** How its client gets tokens, for the table. */
  readonly tokens: string;
  /** A command that succeeds if the toolchain is installed. */
  readonly needs: string;
  /** A command that builds the driver, after the guide. */
  readonly prepare?: string;
  /** The driver's argument vector. It runs in the folder. */
  readonly driver: readonly string[];
  readonly folder: string;
}

const home = fileURLToPath(new URL('../', import.meta.url));
/** The order of the table. Other languages come last. */
const order = ['typescript', 'python', 'go', 'java', 'kotlin', 'rust'];

export function readLanguages(): Language[] {
  const ids = readdirSync(home).filter((id) => existsSync(`${home}${id}/language.json`));
  return ids.sort((one, other) => rank(one) - rank(other)).map(readLanguage);
}

function rank(id: string): number {
  return order.includes(id) ? order.indexOf(id) : order.length;
}

function readLanguage(id: string): Language {
  const folder = `${home}${id}`;
  const told = JSON.parse(readFileSync(`${folder}/language.json`, 'utf8'));
  return { ...(told as Omit<Language, 'id' | 'folder'>), id, folder };
}

/** Whether the toolchain of the language is installed. */
export function isInstalled({ needs }: Pick<Language, 'needs'>): boolean {
  return spawnSync('sh', ['-c', needs], { stdio: 'ignore' }).status === 0;
}
