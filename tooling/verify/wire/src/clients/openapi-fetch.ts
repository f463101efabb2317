// openapi-fetch alone, with the same options.
import { methodOf, origin, pathOf, rows } from '../matrix.ts';
import { values } from '../row.ts';
import { inFolder, load, type Program, write } from './build.ts';

export function openapiFetch(): Promise<Program> {
  const calls = rows.map(
    (row) =>
      `  ${row.name}: (fetch) => client(fetch).${methodOf(row)}('${pathOf(row)}', ${row.call}),\n`,
  );
  const program = `import createClient from 'openapi-fetch';
const client = (fetch) => createClient({ baseUrl: '${origin}', fetch });
${values}
const results = {
${calls.join('')}};
export const calls = Object.fromEntries(
  Object.entries(results).map(([name, call]) => [name, async (fetch) => (await call(fetch)).data]),
);
`;
  return inFolder((folder) => {
    write(folder, [['program.ts', program]]);
    return load(folder);
  });
}
