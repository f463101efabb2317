// A client whose server variables come from the API, against the sandbox.
import { discoverServer } from '@x/iotconnect';
import { createProviderSandbox } from '@x/sandbox';
import { expect, test } from 'vitest';
import { documentsOf } from './fixture.ts';

test('the hosts of a solution are the server variables of a client', async () => {
  const sandbox = createProviderSandbox(documentsOf('iotconnect'), { seed: 1 });
  const path = { solutionKey: 'k', env: 'poc' };
  expect(await discoverServer({ params: { path }, fetch: sandbox.fetch })).toEqual({
    instance: '',
    environment: 'poc',
  });
});
