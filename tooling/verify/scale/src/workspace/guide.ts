// The commands of docs/remote-cache.md, as they stand there, with what is different here put in place of what isn't.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const guide: string = fileURLToPath(
  new URL('../../../../../docs/remote-cache.md', import.meta.url),
);

export type Command = 'server' | 'read-only-server' | 'ci' | 'laptop';

/** Every replacement has to be possible, so that none outlives what it was for. */
export function command(name: Command, replacements: Readonly<Record<string, string>>): string {
  const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```sh (\S+)\n(.*?)^```$/gms)];
  const block = blocks.find(([, label]) => label === name);
  if (block === undefined) throw new Error(`docs/remote-cache.md has no commands for "${name}".`);
  return Object.entries(replacements).reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`The commands for "${name}" in docs/remote-cache.md have no ${from}.`);
    return text.replaceAll(from, to);
  }, block[2]!);
}
