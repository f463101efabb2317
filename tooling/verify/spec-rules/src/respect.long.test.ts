// Executes every lifecycle document, and its published version in Arazzo 1.0, unchanged with Redocly Respect against the
// sandbox. Respect is independent of our reader of the same documents.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createProviderSandbox, type ProviderDocuments } from '@x/sandbox';
import { startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const redocly = fileURLToPath(new URL('../node_modules/.bin/redocly', import.meta.url));
const providers = await readProviders();

/** The executable narratives, which call the other workflows. */
function narratives({ arazzo }: ProviderDocuments): string[] {
  // Without a lifecycle document, the security schemes describe the login.
  const { workflows = [] } = (arazzo ?? {}) as { workflows?: { workflowId: string }[] };
  return workflows.map(({ workflowId }) => workflowId).filter((id) => id.startsWith('lifecycle'));
}

const cases = providers.flatMap((provider) =>
  narratives(provider).flatMap((workflow) =>
    ['auth.arazzo.yaml', 'dist/auth.arazzo-1.0.json'].map((file) => ({
      name: provider.name,
      workflow,
      file: file.startsWith('dist')
        ? file.replace('dist', `specs/dist/${provider.name}`)
        : `specs/${provider.name}/${file}`,
    })),
  ),
);

/** The value of HTTP Basic, which the 1.0 document has as an input. */
function basicInput({ client_id: id, client_secret: secret }: Record<string, string>): object {
  return id === undefined ? {} : { clientBasic: Buffer.from(`${id}:${secret}`).toString('base64') };
}

test.each(cases)(
  '$file: Respect executes $workflow against the sandbox',
  async ({ name, workflow, file }) => {
    const documents = providers.find((provider) => provider.name === name)!;
    const sandbox = createProviderSandbox(documents, { challenge: true });
    const server = await startServer({ providers: [sandbox], port: 0 });
    const given = file.includes('1.0') ? basicInput(sandbox.account) : {};
    const inputs = Object.entries({ ...sandbox.account, ...given }).flatMap(([input, value]) => [
      '--input',
      `${input}=${value}`,
    ]);
    const url = `${name}=${server.provider(name).baseUrl}`;
    try {
      const { stdout, stderr } = await run(
        redocly,
        ['respect', file, '--workflow', workflow, '-S', url, ...inputs],
        { cwd: root },
      );
      expect(`${stdout}${stderr}`).toMatch(/1 passed, 1 total/);
      expect(sandbox.counters.requests).toBeGreaterThan(1);
    } finally {
      await server.close();
    }
  },
  30_000,
);

test('at least four providers have a narrative', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThanOrEqual(4);
});
