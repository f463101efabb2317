// Tests every row of the matrix with our client, and checks that docs/wire.md is up to date.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { inFolder, type Program, write } from './clients/build.ts';
import { compile } from './clients/compile.ts';
import { filesOfOurs, ours } from './clients/ours.ts';
import { expectedOf, judge } from './judge.ts';
import { rows } from './matrix.ts';
import { page } from './page.ts';
import { play } from './play.ts';
import { columns } from './run.ts';

let client: Program;

beforeAll(async () => {
  client = await ours();
});

test.each(rows.map((row) => [row.name, row] as const))(
  '%s is sent and parsed according to the document',
  async (name, row) => {
    const outcome = await play(row, (_, fetch) => client.calls[name]!(fetch));
    expect(judge({ ...row, alsoReturned: [] }, outcome) ?? expectedOf(row)).toBe(expectedOf(row));
  },
);

test('the calls of all rows compile, except those that the document forbids', async () => {
  const errors = await inFolder(async (folder) => {
    write(folder, filesOfOurs());
    return compile(folder);
  });
  expect(errors).toEqual([]);
});

test('docs/wire.md is up to date: npx -y pnpm@10 wire', async () => {
  const file = fileURLToPath(new URL('../../../../docs/wire.md', import.meta.url));
  expect(page(await columns())).toBe(readFileSync(file, 'utf8'));
});
