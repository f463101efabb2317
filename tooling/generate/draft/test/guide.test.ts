// Runs the commands, edits and program of docs/new-provider.md in a separate folder. WRITE_GUIDE=1 writes the output
// into the page.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '@x/sandbox/server';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run as generate } from '../../generator/src/cli.ts';
import { run as draft } from '../src/cli.ts';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const page = join(repository, 'docs/new-provider.md');
/** The folder is inside this package, so that the generated package finds its dependencies. */
const root = mkdtempSync(fileURLToPath(new URL('../.played-guide-', import.meta.url)));

for (const folder of ['specs', 'packages']) mkdirSync(join(root, folder));
copyFileSync(join(repository, 'LICENSE'), join(root, 'LICENSE'));
copyFileSync(join(repository, 'package.json'), join(root, 'package.json'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The code blocks of the page, with their languages. */
const block = /^```(console|diff|ts|text)\n([\s\S]*?)^```$/gm;

test('the commands of "Your provider in fifteen minutes" give its output', async () => {
  const text = readFileSync(page, 'utf8');
  let happened = text;
  let program = '';
  for (const [whole, language, content = ''] of text.matchAll(block)) {
    if (language === 'ts') program = content;
    if (language === 'diff') edit(content);
    const output =
      language === 'console'
        ? await transcriptOf(content)
        : language === 'text'
          ? await outputOf(program)
          : content;
    happened = happened.replace(whole, () => `\`\`\`${language}\n${output}\`\`\``);
  }
  if (process.env.WRITE_GUIDE === '1') writeFileSync(page, happened);
  expect(text).toBe(happened);
});

/** Runs a command, and returns it with its output. */
async function transcriptOf(content: string): Promise<string> {
  const [first = ''] = content.split('\n');
  const [, name, rest = ''] = /^\$ npx -y pnpm@10 (draft|generate) (.*)$/.exec(first) ?? [];
  const lines: string[] = [first];
  const print = (line: string): number => lines.push(line);
  const options = { root, cwd: repository, print, complain: print };
  const code = await (name === 'draft' ? draft : generate)(rest.split(' '), options);
  expect([first, code]).toEqual([first, 0]);
  return `${lines.join('\n')}\n`;
}

/** Applies the edits of a diff. Each run of changed lines replaces its old lines, which occur once. */
function edit(diff: string): void {
  const [header = '', ...lines] = diff.trimEnd().split('\n');
  const file = join(root, header.replace('--- ', ''));
  let text = readFileSync(file, 'utf8');
  let at = 0;
  for (const line of lines) {
    const [sign, rest] = [line.slice(0, 1), `${line.slice(1)}\n`];
    if (sign === '+') text = text.slice(0, at) + rest + text.slice(at);
    const found = sign === '+' ? at : text.indexOf(rest, at);
    expect([line, found]).not.toEqual([line, -1]);
    if (sign === '-') text = text.slice(0, found) + text.slice(found + rest.length);
    at = sign === '-' ? found : found + rest.length;
  }
  writeFileSync(file, text);
}

/** Runs the program against the sandbox of the folder. */
async function outputOf(program: string): Promise<string> {
  const read = (name: string): object =>
    parse(readFileSync(join(root, 'specs/harbour', name), 'utf8')) as object;
  const documents = {
    name: 'harbour',
    openapi: read('openapi.yaml'),
    arazzo: read('auth.arazzo.yaml'),
  };
  const server = await startServer({ providers: [documents], port: 0 });
  const file = join(root, 'program.ts');
  const entry = './packages/harbour/src/generated/index.ts';
  writeFileSync(file, program.replace('@x/harbour', entry));
  try {
    return await printed(file, { HARBOUR_URL: server.provider('harbour').baseUrl });
  } finally {
    await server.close();
  }
}

function printed(file: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env } });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}
