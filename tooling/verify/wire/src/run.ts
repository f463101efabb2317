// Runs all rows through all clients.

import type { Program } from './clients/build.ts';
import { heyApi } from './clients/hey-api.ts';
import { openapiFetch } from './clients/openapi-fetch.ts';
import { ours } from './clients/ours.ts';
import { judge } from './judge.ts';
import { rows } from './matrix.ts';
import type { Column } from './page.ts';
import { play } from './play.ts';

const clients: readonly (readonly [title: string, build: () => Promise<Program>])[] = [
  ['ours', ours],
  ['hey-api', heyApi],
  ['openapi-fetch', openapiFetch],
];

export async function columns(): Promise<Column[]> {
  const all: Column[] = [];
  for (const [title, build] of clients) all.push({ title, faults: await faultsOf(await build()) });
  return all;
}

async function faultsOf({ calls }: Program): Promise<Map<string, string>> {
  const faults = new Map<string, string>();
  for (const row of rows) {
    const outcome = await play(row, ({ name }, fetch) => calls[name]!(fetch));
    const fault = judge(row, outcome);
    if (fault !== undefined) faults.set(row.name, fault);
  }
  return faults;
}
