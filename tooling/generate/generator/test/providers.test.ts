// Runs every login of every committed package against the provider's sandbox: login, refresh and logout.
import { join } from 'node:path';
import { createProviderSandbox } from '@x/sandbox';
import { describe, expect, test } from 'vitest';
import { providersIn, readDocuments } from '../src/repository.ts';
import { documentsOf, providerFrom } from './fixture.ts';
import { root } from './workspace.ts';

interface Client {
  readonly session: {
    readonly scheme: string | undefined;
    accessToken(options?: { rejected: string }): Promise<string>;
    logout(): Promise<void>;
  };
}

type Create = (options: object) => Client;

for (const name of providersIn(root)) {
  const { prefix, lifecycle } = providerFrom(readDocuments(root, name));
  const documents = documentsOf(name);
  // The other logins have credentials instead of a replaceable token.
  const logins = lifecycle.logins.filter(({ outputs }) => outputs.size > 0);
  if (logins.length === 0) continue;

  describe(name, () => {
    test.each(logins)('$workflowId gets a token, replaces it and revokes it', async (login) => {
      let now = Date.parse('2026-03-01T00:00:00Z');
      const clock = () => now;
      const sandbox = createProviderSandbox(documents, { clock, challenge: true });
      const entry = join(root, 'packages', name, 'src/generated/index.ts');
      const provider = (await import(/* @vite-ignore */ entry)) as Record<string, Create>;
      const { session } = provider[`create${prefix}Client`]!({
        baseUrl: 'https://sandbox.example',
        credentials: Object.fromEntries(
          login.inputs.map((input) => [input.name, sandbox.account[input.name]]),
        ),
        onChallenge: async ({ resend }: { resend?: () => Promise<void> }) => {
          await resend?.();
          return sandbox.account;
        },
        fetch: sandbox.fetch,
        clock,
      });

      const first = await session.accessToken();
      expect(session.scheme).toBe(login.scheme);
      now += 60_000;
      const second = await session.accessToken({ rejected: first });
      expect(second).not.toBe(first);
      await session.logout();

      const { byWorkflow, byStatus } = sandbox.counters;
      const times = (workflowId = ''): number => byWorkflow[workflowId] ?? 0;
      const isRefreshed = times(login.refreshedBy) === 1;
      expect(byWorkflow[login.workflowId]).toBe(isRefreshed ? 1 : 2);
      expect(Object.keys(byStatus).every((status) => status.startsWith('2'))).toBe(true);
      if (isRefreshed) expect(times(login.revokedBy)).toBe(login.revokedBy === undefined ? 0 : 1);
    });
  });
}
