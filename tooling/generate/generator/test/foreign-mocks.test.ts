// Mocks of a third-party API: no lifecycle, and no examples.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createMocks, type Mocks } from '@x/sandbox/msw';
import { setupServer } from 'msw/node';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scratch } from './compile.ts';
import { importPackage } from './package.ts';
import { here } from './workspace.ts';

interface Package {
  createRuntimeClient(
    options: object,
  ): Readonly<Record<string, (options?: object) => Promise<{ data: unknown }>>>;
}

const folder = scratch('foreign-mocks');
const openapi = readFileSync(join(here, 'test/fixtures/third-party/runtime.yaml'), 'utf8');
afterAll(() => rmSync(folder, { recursive: true }));

test('the client and the mocks agree about requests and responses', async () => {
  const documents = { name: 'runtime', openapi, arazzo: undefined, version: undefined };
  const { createRuntimeClient } = await importPackage<Package>(folder, documents);
  const mocks: Mocks<object, never> = createMocks(
    { name: 'runtime', openapi: parse(openapi) as object },
    {},
  );
  // pnpm installs msw once for each version of TypeScript, and their types differ.
  const server = setupServer(...(mocks.handlers as never[]));
  server.listen();
  try {
    const runtime = createRuntimeClient({});
    expect((await runtime.onlyDefault!()).data).toEqual({ name: 'text' });
    expect((await runtime.range!()).data).toEqual({ name: 'text' });
    expect((await runtime.csv!()).data).toBe('text');
    expect(await ((await runtime.download!()).data as File).text()).toBe('bytes');
    expect((await runtime.hal!()).data).toEqual({ name: 'text' });
    const events: unknown[] = [];
    for await (const { data } of (await runtime.events!()).data as AsyncIterable<{ data: string }>)
      events.push(data);
    expect(events).toEqual(['text']);
    await runtime.twoBodies!({ body: { file: new Blob(['a']) } });
    await runtime.form!({ body: { tags: ['a', 'b'], card: { number: '1' }, note: undefined } });
    await runtime.headers!({ params: { header: { 'X-Ids': [1, 2], 'X-Flag': true } } });
    await runtime.xml!({ body: '<a/>' });
    await runtime.archive!({ params: { path: { id: '7' } } });
    await runtime.report!({ params: { path: { name: 'a:archive' } } });
    await runtime.reportFile!({ params: { path: { name: 'a', format: 'pdf' } } });
    expect(mocks.requests.map(({ operationId, status }) => `${operationId} ${status}`)).toEqual([
      ...['onlyDefault 200', 'range 200', 'csv 200', 'download 200', 'hal 200', 'events 200'],
      ...['twoBodies 204', 'form 204', 'headers 204', 'xml 204'],
      ...['archive 204', 'report 204', 'reportFile 204'],
    ]);
  } finally {
    server.close();
  }
});
