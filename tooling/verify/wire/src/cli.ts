// `npx -y pnpm@10 wire`: writes docs/wire.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { page } from './page.ts';
import { columns } from './run.ts';

const file = fileURLToPath(new URL('../../../../docs/wire.md', import.meta.url));
const results = await columns();
writeFileSync(file, page(results));
for (const { title, faults } of results)
  process.stdout.write(`${title}: ${faults.size} rows differ\n`);
