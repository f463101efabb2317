// Compiles (strictly) and runs every TypeScript block of every README, AGENTS.md and guide: in a consumer's project, with the
// packages installed from their tarballs, against the sandbox.
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarationsOfGiven } from '../src/given.ts';
import { programs, type Snippet, snippetsOf } from '../src/snippets.ts';
import { publishedPackages, root } from '../src/workspace.ts';
import { type Consumer, makeConsumer } from './consumer.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Code to add after the last block of a README, to use a client that the README only creates. */
const afterwards: Readonly<Record<string, string>> = {
  'packages/auth-core/README.md':
    "{ const { response } = await client.GET('/devices'); if (response.status !== 200) throw new Error('rejected'); }",
};

interface Program extends Snippet {
  readonly readme: string;
  readonly file: string;
  readonly text: string;
  /** The provider whose sandbox the block uses. */
  readonly provider: string | undefined;
}

const guides = readdirSync(join(root, 'docs/guides')).map((file) => `docs/guides/${file}`);
const readmes = ['.', ...publishedPackages().map(({ directory }) => directory)]
  .flatMap((directory) => ['README.md', 'AGENTS.md'].map((file) => posix.join(directory, file)))
  .concat(guides.filter((guide) => snippetsOf(readFileSync(join(root, guide), 'utf8')).length > 0))
  .filter((readme) => existsSync(join(root, readme)));
const all = readmes.flatMap(programsOf);

function programsOf(readme: string): Program[] {
  const snippets = snippetsOf(readFileSync(join(root, readme), 'utf8'));
  return programs(snippets).map((text, index) => {
    const snippet = snippets[index]!;
    const after = afterwards[readme];
    return {
      ...snippet,
      readme,
      file: `${readme.replaceAll(/\W+/g, '-')}-${snippet.line}.ts`,
      text: after === undefined ? text : text.replace(/\}\nexport \{\};\n$/, `${after}\n$&`),
      provider: /'@x\/([\w-]+)'/.exec(text)?.[1],
    };
  });
}

let consumer: Consumer;
let folder: string;
beforeAll(async () => {
  consumer = await makeConsumer();
  folder = join(consumer.folder, 'readme');
  mkdirSync(folder);
  copyFileSync(fileURLToPath(new URL('given.js', import.meta.url)), join(folder, 'given.js'));
  writeFileSync(join(folder, 'given.d.ts'), declarations());
  // The README of auth-core imports this file from the reader's own project.
  writeFileSync(
    join(folder, 'schema.ts'),
    'export interface paths { "/devices": { get: { responses: { 200: { content: { "application/json": unknown } } } } } }\n',
  );
  // The README of @x/description reads these two files.
  const fixtures = join(root, 'packages/description/test/fixtures/specs/halcyon');
  for (const file of ['openapi.yaml', 'auth.arazzo.yaml'])
    copyFileSync(join(fixtures, file), join(folder, file));
  for (const { file, text } of all) writeFileSync(join(folder, file), text);
});
afterAll(() => consumer?.remove());

/** Declares the globals of `given.js`, and the credentials of all logins. */
function declarations(): string {
  const credentials = consumer.packed.flatMap(({ folder: unpacked, files }) => {
    if (!files.includes('auth.arazzo.json')) return [];
    const { workflows } = JSON.parse(
      readFileSync(join(unpacked, 'auth.arazzo.json'), 'utf8'),
    ) as Arazzo;
    return workflows
      .filter(({ workflowId }) => workflowId.startsWith('login'))
      .flatMap(({ inputs }) => Object.keys(inputs?.properties ?? {}));
  });
  return declarationsOfGiven(credentials);
}

interface Arazzo {
  readonly workflows: readonly {
    workflowId: string;
    inputs?: { properties?: Readonly<Record<string, unknown>> };
  }[];
}

/** Returns the output of the compiler for all programs. */
async function compile(): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  try {
    await run(process.execPath, [compiler, '-p', project], { cwd: folder });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('every block compiles', async () => {
  expect(await compile()).toBe('');
});

test('at most two blocks are not run', () => {
  const notRun = all.filter((program) => program.notRun !== undefined);
  expect(all.length).toBeGreaterThan(readmes.length);
  expect(notRun.length).toBeLessThanOrEqual(2);
});

/** Whether the demo runs the guide. It runs the guides of the providers, and compares their output. */
function isRunByDemo(readme: string): boolean {
  const copy = readme.replace('docs', 'tooling/verify/demo/src').replace(/\.md$/, '.ts');
  return readme.startsWith('docs/') && existsSync(join(root, copy));
}

test.each(all.filter(({ notRun, readme }) => notRun === undefined && !isRunByDemo(readme)))(
  '$readme:$line runs',
  async ({ file, text, provider }) => {
    const { stdout } = await run(process.execPath, ['--import', './given.js', file], {
      cwd: folder,
      env: { ...process.env, README_PROVIDER: provider },
    });
    const statuses = JSON.parse(/^SAW (.*)$/m.exec(stdout)?.[1] ?? '[]') as number[];
    // A block with a call gets a 200, and no request gets an error.
    if (/\b(GET|POST|PUT|PATCH|DELETE)\(/.test(text)) expect(statuses).toContain(200);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  },
);
