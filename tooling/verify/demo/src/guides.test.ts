// Runs the program of each provider's guide against the sandbox, and compares its output with the guide.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type SandboxServer, startServer } from '@x/sandbox/server';
import { readProviders } from '@x/sandbox/specs';
import { afterAll, beforeAll, expect, test } from 'vitest';

const providers = await readProviders();
const guides = new URL('../../../../docs/guides/', import.meta.url);
const programs = await readdir(new URL('guides/', import.meta.url));
let server: SandboxServer;

beforeAll(async () => {
  server = await startServer({ providers, port: 0 });
});
afterAll(() => server.close());

/** The text of the only block of a language in a guide. */
function blockOf(guide: string, language: string): string {
  const [, text] = guide.split(`\`\`\`${language}\n`);
  return text?.split('```')[0] ?? '';
}

/** Runs the program and returns its output and its error output. */
function outputOf(name: string): Promise<string> {
  const file = fileURLToPath(new URL(`guides/${name}.ts`, import.meta.url));
  const url = { [`${name.toUpperCase()}_URL`]: server.provider(name).baseUrl };
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...url } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

test('there are programs', () => {
  expect(programs.length).toBeGreaterThanOrEqual(4);
});

for (const program of programs) {
  const name = program.replace('.ts', '');
  test(`the program of the guide of ${name} prints the output in the guide`, async () => {
    const guide = readFileSync(new URL(`${name}.md`, guides), 'utf8');
    const text = readFileSync(new URL(`guides/${program}`, import.meta.url), 'utf8');
    expect(blockOf(guide, 'ts')).toBe(text);
    expect(await outputOf(name)).toBe(blockOf(guide, 'text'));
  });
}
