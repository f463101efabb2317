// Reads the set-ups. Each is a folder with a setup.json, which describes the typical use of a generator or validator,
// with default options.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The stages for one document, in this order. A validator has only `validate`. */
export const stages = ['validate', 'generate', 'compile', 'call'] as const;
export type Stage = (typeof stages)[number];

/** An expected failure, which the document does not cause. */
export interface ExpectedFailure {
  /** Patterns of document ids: `biot-3.1`, `*-3.1`. */
  readonly documents: readonly string[];
  readonly stage: Stage;
  readonly reason: string;
}

/** Values by name, for a template: `{{call}}`. */
export type Values = Readonly<Record<string, string>>;

/** A set-up, or a tool that several set-ups share. Each is installed once. */
export interface Installable {
  /** The name of the folder. */
  readonly id: string;
  readonly folder: string;
  /** A shell command that runs in a folder of the cache. */
  readonly install?: string;
}

export interface Setup extends Installable {
  readonly name: string;
  readonly version: string;
  /** The language of the client. Validators have none. */
  readonly language?: string;
  /** A shell command that succeeds if the toolchain is installed. */
  readonly needs: string;
  /** The names of the shared tools that the set-up uses. */
  readonly tools?: readonly string[];
  /** A shell command for each stage. It runs in an empty folder for each document. */
  readonly commands: Readonly<Partial<Record<Stage, string>>>;
  /**
   * The folder of the generated sources that are compiled. If two documents result in the same sources, apart from
   * comments, they are compiled once.
   */
  readonly sources?: string;
  /** The program of the first call, a template in the folder of the set-up, and its place in the generated client. */
  readonly program?: { readonly template: string; readonly path: string };
  /** The values for the template, by provider. */
  readonly calls?: Readonly<Record<string, Values>>;
  readonly expected?: readonly ExpectedFailure[];
}

const home = fileURLToPath(new URL('../', import.meta.url));

/** @param root the folder with the folders of the set-ups */
export function readSetups(root: string = `${home}setups/`): Setup[] {
  const setups = readFolders<Setup>(root, 'setup.json');
  return [...setups.filter((one) => !isValidator(one)), ...setups.filter(isValidator)];
}

export function readTools(): Installable[] {
  return readFolders<Installable>(`${home}tools/`, 'tool.json');
}

function readFolders<Kind extends Installable>(root: string, file: string): Kind[] {
  const ids = readdirSync(root).filter((id) => existsSync(`${root}${id}/${file}`));
  return ids.sort().map((id): Kind => {
    const told = JSON.parse(readFileSync(`${root}${id}/${file}`, 'utf8'));
    return { ...(told as Kind), id, folder: `${root}${id}` };
  });
}

export function isValidator({ commands }: Setup): boolean {
  return commands.validate !== undefined;
}

/** Returns the failure that the set-up expects with this document. */
export function expectedFailure(setup: Setup, document: string): ExpectedFailure | undefined {
  return setup.expected?.find(({ documents }) =>
    documents.some((pattern) => matchesGlob(document, pattern)),
  );
}
