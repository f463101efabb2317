// Reads the commands from docs/remote-cache.md, and replaces the values that differ in the test (ports, folders, URLs).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const guide: string = fileURLToPath(
  new URL('../../../../../docs/remote-cache.md', import.meta.url),
);

export type Command = 'server' | 'read-only-server' | 'ci' | 'laptop';

/** Throws if a replacement is not found, so that obsolete replacements are removed. */
export function command(name: Command, replacements: Readonly<Record<string, string>>): string {
  const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```sh (\S+)\n(.*?)^```$/gms)];
  const block = blocks.find(([, label]) => label === name);
  if (block === undefined)
    throw new Error(`docs/remote-cache.md has no commands with the label "${name}".`);
  return Object.entries(replacements).reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`The commands "${name}" in docs/remote-cache.md do not contain ${from}.`);
    return text.replaceAll(from, to);
  }, block[2]!);
}
