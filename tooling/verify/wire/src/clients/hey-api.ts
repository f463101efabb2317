// The client of @hey-api/openapi-ts. Its calls have one option for the parameters of each location.
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { document, origin, rows } from '../matrix.ts';
import { values } from '../row.ts';
import { inFolder, load, type Program, write } from './build.ts';

export function heyApi(): Promise<Program> {
  const calls = rows.map((row) => {
    const name = row.name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    return `  ${row.name}: (fetch) => sdk.${name}({ ...options(${row.call}), client: client(fetch) }),\n`;
  });
  const program = `import { createClient } from './sdk/client';
import * as sdk from './sdk/sdk.gen';
const client = (fetch) => createClient({ baseUrl: '${origin}', fetch, throwOnError: true });
const options = ({ params: { header, cookie: _, ...params } = {}, ...others }) => ({ ...params, headers: header, ...others });
${values}
const results = {
${calls.join('')}};
export const calls = Object.fromEntries(
  Object.entries(results).map(([name, call]) => [
    name,
    async (fetch) => {
      const result = await call(fetch);
      return result.stream ?? result.data;
    },
  ]),
);
`;
  return inFolder(async (folder) => {
    write(folder, [
      ['document.json', document],
      ['program.ts', program],
    ]);
    await createClient({
      input: join(folder, 'document.json'),
      output: join(folder, 'sdk'),
      logs: { level: 'silent' },
      plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    });
    return load(folder);
  });
}
