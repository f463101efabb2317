// `npx -y pnpm@10 coverage`: writes the tables of covered and known operations in specs/<provider>/SOURCES.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLeftOut, withCoverage } from './coverage.ts';
import { readDocuments, specsFolder } from './repository.ts';
import { readTexts } from './texts.ts';

// It has no options. This rejects every argument.
parseArgs();

for (const documents of readDocuments()) {
  const folder = join(specsFolder, documents.name);
  const file = join(folder, 'left-out.yaml');
  if (!existsSync(file)) continue;
  const { api } = readTexts(documents);
  const leftOut = parseLeftOut(readFileSync(file, 'utf8'));
  const next = withCoverage(documents.sources, leftOut, [...api.operations.values()]);
  if (next !== documents.sources) writeFileSync(join(folder, 'SOURCES.md'), next);
  console.log(`${documents.name}: ${next === documents.sources ? 'unchanged' : 'written'}`);
}
