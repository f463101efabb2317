// Isolation (REQ-26): every generated client, login, environment and account uses the same store and the same key. A
// sandbox for each combination sees the tokens that it receives, and knows only its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore, type TokenStore } from '@x/auth-core';
import { fileStore } from '@x/auth-core/store-file';
import { createProviderSandbox, type ProviderSandbox } from '@x/sandbox';
import { expect, test } from 'vitest';
import { providersIn, readDocuments } from '../src/repository.ts';
import { documentsOf, providerFrom } from './fixture.ts';
import { root } from './workspace.ts';

interface Client {
  GET(path: string): Promise<{ readonly response: Response }>;
  readonly session: {
    accessToken(options?: { rejected: string }): Promise<string>;
    close(): Promise<void>;
  };
}

interface Combination {
  readonly description: string;
  readonly sandbox: ProviderSandbox;
  open(store: TokenStore): Promise<Client>;
  /** The path of an operation that needs only a token. */
  readonly path: string;
}

/** Returns the lifecycle document of an account with another value of an input. It differs in one character. */
function withOther(arazzo: unknown, input: string): unknown {
  const differ = (value: string): string =>
    value.replace(/[a-z\d]/i, (one) =>
      /\d/.test(one) ? `${9 - Number(one)}` : one === 'a' ? 'b' : 'a',
    );
  return JSON.parse(JSON.stringify(arazzo), (key, schema) =>
    key === input && Array.isArray(schema?.examples)
      ? { ...schema, examples: [differ(String(schema.examples[0]))] }
      : schema,
  );
}

function combinationsOf(name: string): Combination[] {
  const { openapi, arazzo } = documentsOf(name);
  const { prefix, lifecycle, api } = providerFrom(readDocuments(root, name));
  return lifecycle.logins.flatMap(({ workflowId, inputs, identity, scheme, outputs }) => {
    const read = [...api.operations.values()].find(
      ({ method, security, parameters }) =>
        method === 'GET' &&
        security.some((names) => names.every((one) => one === scheme)) &&
        !parameters.some(({ required }) => required),
    );
    // The other logins have credentials instead of a replaceable token.
    if (!read || outputs.size === 0) return [];
    const accounts = [undefined, ...identity].map((input) =>
      input === undefined ? arazzo : withOther(arazzo, input),
    );
    return accounts.flatMap((document, account) =>
      ['live', 'test'].map((environment) => {
        const documents = { name, openapi, arazzo: document as object };
        const sandbox = createProviderSandbox(documents);
        return {
          description: [name, workflowId, account, environment].join(' '),
          sandbox,
          path: read.path,
          async open(store) {
            const entry = join(root, 'packages', name, 'src/generated/index.ts');
            const provider = await import(/* @vite-ignore */ entry);
            return provider[`create${prefix}Client`]({
              baseUrl: `https://${environment}.example`,
              credentials: Object.fromEntries(
                inputs.map((input) => [input.name, sandbox.account[input.name]]),
              ),
              onChallenge: async () => sandbox.account,
              store,
              key: 'the same for all',
              fetch: sandbox.fetch,
            }) as Client;
          },
        };
      }),
    );
  });
}

/**
 * Logs in, calls, replaces the token and calls again. A second client of each combination uses the stored tokens. One
 * client runs at a time. With hundreds of them, a store on a slow machine times out, and a session continues without it.
 */
async function play(combinations: readonly Combination[], store: TokenStore): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const { open, path } of combinations) {
      const client = await open(store);
      await client.GET(path);
      await client.session.accessToken({ rejected: await client.session.accessToken() });
      await client.GET(path);
      await client.session.close();
    }
  }
}

const directory = mkdtempSync(join(tmpdir(), 'two-of-anything-'));

test.each<[string, () => TokenStore]>([
  ['memoryStore', memoryStore],
  ['fileStore', () => fileStore({ directory })],
])(
  'REQ-26: in %s no token of one generated client reaches the server of another',
  async (_, open) => {
    const combinations = providersIn(root).flatMap(combinationsOf);
    try {
      await play(combinations, open());
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
    const foreign = combinations.flatMap(({ description, sandbox }) =>
      sandbox.requests
        .filter(({ status = 0 }) => status >= 400)
        .map(({ operationId, reason }) => `${description}: ${operationId}: ${reason}`),
    );
    expect(foreign).toEqual([]);
    // Every combination has logged in itself.
    const withoutLogin = combinations.filter(({ sandbox }) => sandbox.counters.tokenRequests === 0);
    expect(withoutLogin.map(({ description }) => description)).toEqual([]);
  },
);
