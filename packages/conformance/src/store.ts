// The folder of a store: what a client must not leave there, and how a case damages its files.
import {
  chmod,
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type Json } from '@x/description';

export type Damage =
  | 'empty'
  | 'half'
  | 'null'
  | 'list'
  | 'other-object'
  | 'binary'
  | 'null-members'
  | 'list-members'
  | 'readable'
  | 'removed'
  | 'blocked';

const damages: Readonly<
  Record<Exclude<Damage, 'readable' | 'removed' | 'blocked'>, (content: Buffer) => string | Buffer>
> = {
  empty: () => '',
  half: (content) => content.subarray(0, content.length / 2),
  null: () => 'null',
  list: () => '[]',
  'other-object': () => '{"version":99,"token":7}',
  binary: () => Buffer.from([0, 159, 146, 150, 255, 0]),
  'null-members': (content) => withLeaves(content, null),
  'list-members': (content) => withLeaves(content, []),
};

/** JSON with the same members, which have another value. Other content becomes null. */
function withLeaves(content: Buffer, leaf: Json): string {
  const changed = (value: Json): Json =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, member]) => [name, changed(member as Json)]),
        )
      : leaf;
  try {
    return JSON.stringify(changed(JSON.parse(content.toString()) as Json));
  } catch {
    return 'null';
  }
}

interface Entry {
  readonly path: string;
  readonly mode: number;
  /** Undefined for a folder. */
  readonly content: Buffer | undefined;
}

/**
 * Changes all files that have a content. `readable` lets other users read them, as after a restored backup. `blocked`
 * replaces the folder by a file, so that no user can write into it.
 */
export async function damageStore(folder: string, how: Damage): Promise<void> {
  if (how === 'blocked') {
    const [file, away] = [`${folder}.file`, `${folder}.away`];
    await writeFile(file, '', { mode: 0o600 });
    // A client may create a missing folder again: there is none only for a moment.
    await rename(folder, away);
    await rename(file, folder);
    return rm(away, { recursive: true });
  }
  for (const { path, content } of await entriesOf(folder)) {
    if (!content?.length) continue;
    if (how === 'removed') await rm(path);
    else if (how === 'readable') await chmod(path, 0o644);
    else await writeFile(path, damages[how](content));
  }
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

/** @param namesIn the names of the secrets that a text contains */
export async function namesInStore(
  folder: string,
  namesIn: (text: string) => readonly string[],
): Promise<string[]> {
  const entries = await entriesOf(folder);
  return [...new Set(entries.flatMap(({ content }) => namesIn(content?.toString() ?? '')))];
}

/** Detects files that a client overwrites in place. */
export interface WritingWatch {
  /** Returns the mistakes since the last call, and opens the files of the store. */
  check(): Promise<string[]>;
  /** Closes the files. */
  forget(): Promise<void>;
}

interface Opened {
  readonly handle: FileHandle;
  readonly content: Buffer;
}

/**
 * A process that dies in the middle of a write, or a full disk, destroys a file that is overwritten in place. An open file
 * shows such a write, and does not show that another file has replaced it. Databases and files to which a record was appended
 * are no mistake, and neither is a file of which there is a copy. Windows does not replace an open file.
 */
export function watchWriting(folder: string): WritingWatch {
  let opened: Opened[] = [];
  async function forget(): Promise<void> {
    await Promise.all(opened.map(({ handle }) => handle.close()));
    opened = [];
  }
  return {
    async check() {
      if (process.platform === 'win32') return [];
      const entries = await entriesOf(folder);
      const copies = (content: Buffer): number =>
        entries.filter((one) => one.content?.equals(content)).length;
      const written = await Promise.all(
        opened.map(async ({ handle, content: old }) => {
          const content = await readAll(handle);
          const isSame = content.subarray(0, old.length).equals(old);
          return !isSame && !old.includes(0) && copies(old) === 0 && copies(content) < 2;
        }),
      );
      await forget();
      const files = entries.filter(({ content }) => content?.length);
      opened = (await Promise.all(files.map(openedFrom))).flatMap((one) => one ?? []);
      return written.includes(true)
        ? [
            'a file of the store is overwritten in place: a process that dies meanwhile destroys it. Write a new file, and rename it',
          ]
        : [];
    },
    forget,
  };
}

/** Undefined if the client has removed the file in the meantime. */
async function openedFrom({ path }: Entry): Promise<Opened | undefined> {
  const handle = await open(path).catch(() => undefined);
  return handle && { handle, content: await readAll(handle) };
}

async function readAll(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const { buffer } = await handle.read(Buffer.alloc(size), 0, size, 0);
  return buffer;
}

/** A folder that was replaced by a file has no entries. */
function isBlocked(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOTDIR') return [];
  throw error;
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(isBlocked);
  const entries = found
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(async (entry): Promise<Entry | undefined> => {
      const path = join(entry.parentPath, entry.name);
      try {
        const content = entry.isFile() ? await readFile(path) : undefined;
        return { path, mode: (await stat(path)).mode & 0o777, content };
      } catch {
        // The client has removed the file in the meantime.
        return undefined;
      }
    });
  return (await Promise.all(entries)).flatMap((entry) => entry ?? []);
}
