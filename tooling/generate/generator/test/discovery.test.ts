// A client whose server variables come from the API, against the sandbox.
import { join } from 'node:path';
import { createProviderSandbox } from '@x/sandbox';
import { expect, test } from 'vitest';
import { documentsOf } from './fixture.ts';
import { root } from './workspace.ts';

interface Package {
  discoverServer(options: object): Promise<object>;
}

test('the hosts of a solution are the server variables of a client', async () => {
  const entry = join(root, 'packages/iotconnect/src/generated/index.ts');
  const { discoverServer } = (await import(/* @vite-ignore */ entry)) as Package;
  const sandbox = createProviderSandbox(documentsOf('iotconnect'), { seed: 1 });
  const path = { solutionKey: 'k', env: 'poc' };
  expect(await discoverServer({ params: { path }, fetch: sandbox.fetch })).toEqual({
    instance: '',
    environment: 'poc',
  });
});
