// The languages: a folder of this package is one, and its language.json says the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Language {
  /** The folder's name, by which the command and the guide call it. */
  readonly id: string;
  readonly name: string;
  /** What generates its client, for the table. */
  readonly client: string;
  /** Where its tokens come in, for the table. */
  readonly tokens: string;
  /** A command that succeeds where the toolchain is. */
  readonly needs: string;
  /** A command that builds the driver, when the guide has been followed. */
  readonly prepare?: string;
  /** The driver's argument vector, in the folder. */
  readonly driver: readonly string[];
  readonly folder: string;
}

const home = fileURLToPath(new URL('../', import.meta.url));
/** In the order of the table; a language that isn't named comes last. */
const order = ['typescript', 'python', 'go', 'java', 'rust'];

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

/** Whether the machine has what the language needs. */
export function isInstalled({ needs }: Language): boolean {
  return spawnSync('sh', ['-c', needs], { stdio: 'ignore' }).status === 0;
}
