// The two documents of a provider often result in the same client, apart from comments. Such a client is compiled once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment that begins a line, with the end of its last line: one document may have a comment that the other lacks. */
const comment = /^[^\S\n]*(?:\/\*[\s\S]*?\*\/|\/\/.*)\n?/gm;

/** The compiled clients of one set-up. */
export class Builds {
  readonly #folders = new Map<string, string>();

  /** Returns the folder in which the same sources were compiled, or `undefined`. */
  find(sources: string): string | undefined {
    return this.#folders.get(digestOf(sources));
  }

  add(sources: string, folder: string): void {
    this.#folders.set(digestOf(sources), folder);
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files)
    hash.update(
      `${file.slice(folder.length)}\n${readFileSync(file, 'utf8').replace(comment, '')}\n`,
    );
  return hash.digest('hex');
}
