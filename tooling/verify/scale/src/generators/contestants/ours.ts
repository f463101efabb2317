// Generates the complete package: types, operations, lifecycle, schemas, documents, README.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '@x/generator';
import type { Make } from '../contestant.ts';

export const make: Make = async ({ name, openapi, arazzo }, folder) => {
  const documents = {
    name,
    openapi: readFileSync(openapi, 'utf8'),
    arazzo: arazzo === undefined ? undefined : readFileSync(arazzo, 'utf8'),
    version: '1.0.0',
  };
  const { files } = await generate([documents]);
  for (const [path, text] of files) {
    const file = join(folder, path.slice(`packages/${name}/`.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};
