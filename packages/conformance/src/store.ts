// The folder of a store: what a client must not leave there, and how a case damages its files.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Damage = 'empty' | 'half' | 'null' | 'list' | 'other-object' | 'binary';

const damages: Readonly<Record<Damage, (content: Buffer) => string | Buffer>> = {
  empty: () => '',
  half: (content) => content.subarray(0, content.length / 2),
  null: () => 'null',
  list: () => '[]',
  'other-object': () => '{"version":99,"token":7}',
  binary: () => Buffer.from([0, 159, 146, 150, 255, 0]),
};

interface Entry {
  readonly path: string;
  readonly mode: number;
  /** Undefined for a folder. */
  readonly content: Buffer | undefined;
}

/** Damages all files that have a content. */
export async function damageStore(folder: string, how: Damage): Promise<void> {
  for (const { path, content } of await entriesOf(folder))
    if (content && content.length > 0) await writeFile(path, damages[how](content));
}

/**
 * Returns the mistakes, as sentences. Files without content, such as those of locks, may have any mode.
 *
 * @param secretsIn the names of the secrets that a text contains and that a store must not contain
 */
export async function mistakesInStore(
  folder: string,
  secretsIn: (text: string) => readonly string[],
): Promise<string[]> {
  const mistakes = (await entriesOf(folder)).flatMap(({ mode, content }) => {
    if (content?.length === 0) return [];
    const isPrivate = process.platform === 'win32' || (mode & 0o077) === 0;
    const what = content ? 'a file' : 'a folder';
    return [
      ...secretsIn(content?.toString() ?? '').map((name) => `the store contains the ${name}`),
      ...(isPrivate
        ? []
        : [`${what} of the store has the mode ${mode.toString(8)}: other users can read it`]),
    ];
  });
  return [...new Set(mistakes)];
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  const entries = found
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(async (entry): Promise<Entry> => {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isFile() ? await readFile(path) : undefined;
      return { path, mode: (await stat(path)).mode & 0o777, content };
    });
  return Promise.all(entries);
}
