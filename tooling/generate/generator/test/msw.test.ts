// Tests the committed `./msw` of every provider like an application would: with the provider's client, the global
// fetch, and a simulated clock.
import { join } from 'node:path';
import type { Mocks } from '@x/sandbox/msw';
import { setupServer } from 'msw/node';
import { afterAll, describe, expect, test } from 'vitest';
import { requirementOf } from '../src/provider.ts';
import { providersIn, readDocuments } from '../src/repository.ts';
import { providerFrom } from './fixture.ts';
import { root } from './workspace.ts';

type Operations = Record<string, { responses: { default: object } }>;

interface Client {
  readonly session: { accessToken(options?: { rejected: string }): Promise<string> };
  GET(path: string): Promise<{ response: Response }>;
}

type Modules<Made> = Record<string, (options: object) => Made>;

const server = setupServer();
server.listen({ onUnhandledFrame: 'error' });
afterAll(() => server.close());

for (const name of providersIn(root)) {
  const provider = providerFrom(readDocuments(root, name));
  const { prefix, api, lifecycle } = provider;
  const required = api.serverVariables.filter((variable) => variable.required);
  const place = {
    server: Object.fromEntries(required.map(({ name: variable, example }) => [variable, example])),
  };
  const steps = new Set(
    lifecycle.workflows.flatMap((one) => one.steps.map((step) => step.operation)),
  );
  // A constant lifetime is not the one that the test sets in the sandbox.
  const isTimed = ['expires_in', 'expires_in_ms', 'expires_at'].some((one) => {
    const output = lifecycle.logins[0]?.outputs.get(one);
    return output !== undefined && output.type !== 'literal';
  });
  // A token without a known lifetime is replaced when it is rejected. A refresh that sends it as its credential is rejected too.
  const [login] = lifecycle.logins;
  const refresh = lifecycle.refreshes.find(({ workflowId }) => workflowId === login?.refreshedBy);
  const sent = refresh?.steps.flatMap(({ credentials }) => credentials) ?? [];
  const refusals = sent.some(({ scheme }) => scheme.name === login?.scheme) ? 2 : 1;
  const isReplaceable = (lifecycle.logins[0]?.outputs.size ?? 0) > 0;
  const listed = [...api.operations.values()].find(
    (operation) =>
      operation.method === 'GET' &&
      !steps.has(operation) &&
      requirementOf(provider, operation)?.scheme.name === lifecycle.logins[0]?.scheme &&
      !operation.parameters.some((parameter) => parameter.required),
  );

  describe(name, () => {
    test.skipIf(!isReplaceable || !listed)(
      'a client logs in, refreshes an expired token, and receives the response set by the test',
      async () => {
        const folder = join(root, 'packages', name, 'src/generated');
        const client = (await import(
          /* @vite-ignore */ join(folder, 'index.ts')
        )) as Modules<Client>;
        const faked = (await import(/* @vite-ignore */ join(folder, 'msw.ts'))) as Modules<
          Mocks<Operations, object>
        >;
        let now = Date.parse('2026-03-01T00:00:00Z');
        const clock = () => now;
        const mocks = faked[`create${prefix}Mocks`]!({ ...place, clock, accessTokenLifetime: 60 });
        // pnpm installs MSW twice, because this package pins another compiler. Both copies have the same version.
        server.use(...(mocks.handlers as unknown as Parameters<typeof server.use>));
        const api = client[`create${prefix}Client`]!({
          ...place,
          clock,
          credentials: mocks.credentials,
        });
        const call = async (): Promise<number> => (await api.GET(listed!.path)).response.status;

        expect(await call()).toBe(200);
        now += 61_000;
        expect(await call()).toBe(200);
        expect(mocks.requests.at(-1)).toMatchObject({
          tokenNumber: 2,
          operationId: listed!.operationId,
        });
        mocks.respond(listed!.operationId, 503, undefined, { times: 1 });
        expect(await call()).toBe(503);
        expect(await call()).toBe(200);
        expect(mocks.counters.byStatus[503]).toBe(1);
        expect(mocks.counters.refusals).toBe(isTimed ? 0 : refusals);
        server.resetHandlers();
      },
    );
  });
}
