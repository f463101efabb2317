// Runs Jest with the packed packages: with its own support of ES modules, and with the two lines of the README.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installedVersion } from '../src/consumer.ts';
import { root } from '../src/workspace.ts';
import { type Consumer, makeConsumer } from './consumer.ts';

const run = promisify(execFile);
const here = join(root, 'tooling/verify/packaging');
const tools = Object.fromEntries(
  ['jest', 'ts-jest', 'typescript-5.9'].map((name) => [
    name.replace('-5.9', ''),
    installedVersion(here, name),
  ]),
);

/** A call, and a failing call. */
const calls = `
test('a call', async () => {
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  const biot = createBiotClient({
    baseUrl: 'https://api.example.com',
    credentials: { username: 'ada', password: 'correct-horse' },
    fetch: async ({ url }) =>
      url.includes('/login')
        ? Response.json({ accessJwt: { token: 'token', expiration } })
        : Response.json({ _id: 'd1' }, { status: url.endsWith('/none') ? 404 : 200 }),
  });
  const { data } = await biot.getDevice({ params: { path: { id: 'd1' } } });
  expect(data?._id).toBe('d1');
  const error = await unwrap(biot.getDevice({ params: { path: { id: 'none' } } })).catch((one) => one);
  expect(isApiError(error) && error.status).toBe(404);
});
`;

let consumer: Consumer;

beforeAll(async () => {
  consumer = await makeConsumer(tools);
  // A project without `type`, as `npm init` creates it.
  const file = join(consumer.folder, 'package.json');
  const { type: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(file, JSON.stringify(manifest));
  const names = '{ createBiotClient, isApiError, unwrap }';
  writeFileSync(join(consumer.folder, 'a.test.js'), `const ${names} = require('@x/biot');${calls}`);
  writeFileSync(
    join(consumer.folder, 'b.test.ts'),
    `import ${names} from '@x/biot';\ndeclare const test: Function, expect: Function;${calls}`,
  );
});
afterAll(() => consumer?.remove());

/** The two lines of the README. */
function documented(): string {
  const readme = readFileSync(join(root, 'packages/biot/README.md'), 'utf8');
  return /\n```js\n(transform: [\s\S]*?)\n```/.exec(readme)![1]!;
}

async function jest(
  config: string,
  options: Readonly<Record<string, string>> = {},
): Promise<string> {
  writeFileSync(join(consumer.folder, 'jest.config.js'), `module.exports = {\n${config}\n};\n`);
  const bin = join(consumer.folder, 'node_modules/jest/bin/jest.js');
  const env = { ...process.env, ...options };
  // Jest writes its report to the error stream.
  const { stderr } = await run(process.execPath, [bin, '--no-cache'], {
    cwd: consumer.folder,
    env,
  });
  return stderr;
}

test('Jest requires the package with its own support of ES modules', async () => {
  const output = await jest("testMatch: ['**/a.test.js'],", {
    NODE_OPTIONS: '--experimental-vm-modules',
  });
  expect(output).toContain('1 passed, 1 total');
});

test('the two lines of the README let ts-jest compile it', async () => {
  expect(await jest(documented())).toContain('2 passed, 2 total');
});

test.each(['commonjs', 'node16', 'node18'])(
  'tests that ts-jest compiles with module: %s import it',
  async (module) => {
    const own = `{ isolatedModules: true, module: '${module}' }`;
    const scripts = `{ allowJs: true, isolatedModules: true, module: 'commonjs' }`;
    const output = await jest(`
    testMatch: ['**/b.test.ts'],
    transform: { '\\\\.ts$': ['ts-jest', { tsconfig: ${own} }], '\\\\.js$': ['ts-jest', { tsconfig: ${scripts} }] },
    transformIgnorePatterns: ['/node_modules/(?!.*@x[/+])'],`);
    expect(output).toContain('1 passed, 1 total');
  },
);
