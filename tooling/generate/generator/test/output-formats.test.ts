// Lifetimes in every format of `x-format`. The sandbox writes them like the examples, and the generated client
// refreshes its token in time (REQ-52).
import { rmSync } from 'node:fs';
import { createProviderSandbox } from '@x/sandbox';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scratch } from './compile.ts';
import { changed, halcyon } from './fixture.ts';
import { importPackage } from './package.ts';

interface HalcyonPackage {
  createHalcyonClient(options: object): { GET(path: string): Promise<{ response: Response }> };
}

/**
 * Returns Halcyon with another format of the lifetime. Its tokens expire after ten minutes and are refreshed ten
 * seconds before.
 */
function writing(output: string, format: string, example: string): typeof halcyon {
  const isText = Number.isNaN(Number(example));
  const openapi = changed(halcyon.openapi, 'lifetime: 600000', `lifetime: ${example}`);
  const selector = `{ context: $response.body, selector: /lifetime, type: jsonpointer, x-format: ${format} }`;
  return {
    ...halcyon,
    openapi: isText
      ? changed(openapi, 'lifetime:\n          type: integer', 'lifetime:\n          type: string')
      : openapi,
    arazzo: halcyon.arazzo
      .replaceAll('expires_in_ms: $response.body#/lifetime', () => `${output}: ${selector}`)
      .replaceAll('expires_in_ms', output),
  };
}

const start = Date.parse('2026-03-01T00:00:00Z');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test.each([
  { output: 'expires_in', format: 'milliseconds', example: '600000', sent: 600_000 },
  { output: 'expires_in', format: 'minutes', example: '10', sent: 10 },
  { output: 'expires_in', format: 'suffixed', example: '10m', sent: '10m' },
  { output: 'expires_in', format: 'suffixed', example: '600s', sent: '600s' },
  { output: 'expires_in', format: 'iso8601', example: 'PT10M', sent: 'PT10M' },
  {
    output: 'expires_at',
    format: 'milliseconds',
    example: '1767225600000',
    sent: start + 3_600_000,
  },
  {
    output: 'expires_at',
    format: 'microsoft',
    example: '/Date(1767225600000)/',
    sent: `/Date(${start + 3_600_000})/`,
  },
])('$output as $format, like $example', async ({ output, format, example, sent }) => {
  const documents = writing(output, format, example);
  const folder = scratch(`format-${output}-${format}-${example.length}`);
  folders.push(folder);
  const { createHalcyonClient } = await importPackage<HalcyonPackage>(folder, documents);
  let now = start;
  const clock = () => now;
  const parsed = { openapi: parse(documents.openapi), arazzo: parse(documents.arazzo) };
  const sandbox = createProviderSandbox({ name: 'halcyon', ...parsed }, { clock });
  const { user, secret, client_id, client_key } = sandbox.account;
  const lifetimes: unknown[] = [];
  const client = createHalcyonClient({
    server: { region: 'north' },
    credentials: { user, secret, client_id, client_key },
    clock,
    fetch: async (request: Request) => {
      const response = await sandbox.fetch(request);
      const body = (await response.clone().json()) as { lifetime?: unknown };
      if (body.lifetime !== undefined) lifetimes.push(body.lifetime);
      return response;
    },
  });
  await client.GET('/turbines');
  expect(lifetimes).toEqual([sent]);
  const seconds = output === 'expires_at' ? 3600 : 600;
  now += (seconds - 11) * 1000;
  await client.GET('/turbines');
  expect(lifetimes).toHaveLength(1);
  now += 2_000;
  await client.GET('/turbines');
  expect(lifetimes).toHaveLength(2);
  expect(sandbox.counters.byStatus).toEqual({ 200: 5 });
});
