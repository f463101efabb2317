// Generates types only. This is the baseline of the other two.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import type { Make } from '../contestant.ts';

export const make: Make = async ({ openapi }, folder) => {
  const text = readFileSync(openapi, 'utf8');
  const document = (openapi.endsWith('.json') ? JSON.parse(text) : parse(text)) as object;
  const nodes = await openapiTS(document as never, { silent: true });
  writeFileSync(join(folder, 'schema.ts'), astToString(nodes));
};
