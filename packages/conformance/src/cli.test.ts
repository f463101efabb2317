import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { run } from './cli.ts';
import { wordsOf } from './words.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reports success for every call, and sends nothing. */
const program = `
  const hello = { protocol: 2, providers: ['biot', 'halcyon'] };
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, ...say } = JSON.parse(line);
    const results = say.do === 'call' && { results: Array(say.times).fill(200) };
    console.log(JSON.stringify({ id, ...(say.do === 'hello' ? hello : results) }));
  });`;
const driver = `"${process.execPath}" -e '${program.replaceAll("'", `'\\''`)}'`;

async function ran(...args: string[]): Promise<[code: number, said: string[]]> {
  const said: string[] = [];
  return [await run(args, (line) => said.push(line)), said];
}

test.each([
  ['python  driver.py', ['python', 'driver.py']],
  [`'my python' "a driver.py" --x=''`, ['my python', 'a driver.py', '--x=']],
  [`a\\ b "c \\" d" 'e \\ f' ""`, ['a b', 'c " d', 'e \\ f', '']],
  ['', []],
])('wordsOf(%j) splits like a shell', (command, words) => {
  expect(wordsOf(command)).toEqual(words);
});

test.each([
  [[], '--driver is missing. Example: --driver "python driver.py".'],
  [['--driver', '"python'], `The driver's command has a " without a partner: "python`],
  [['--nonsense'], "Unknown option '--nonsense'"],
  [['--driver', 'a', '--provider', 'acme'], 'Unknown provider "acme". Known: '],
  [['--driver', driver, '--case', 'acme'], 'Unknown case "acme". --list prints all names.'],
  [
    ['--driver', 'a', '--time-limit', 'long'],
    '--time-limit must be a number of seconds, at most 86400, not "long".',
  ],
  [
    ['--driver', 'a', '--time-limit', 'Infinity'],
    '--time-limit must be a number of seconds, at most 86400, not "Infinity".',
  ],
  [['--driver', 'a', '--specs', '/nowhere'], '--specs /nowhere: no such folder.'],
  [['--driver', 'a', '--junit', '/nowhere/x.xml'], '--junit /nowhere/x.xml: cannot be written (EN'],
  [['--driver', 'a', '--page', '.'], '--page .: cannot be written (E'],
])('invalid arguments %j print one line and exit with code 2', async (args, sentence) => {
  const [code, said] = await ran(...args);
  expect([code, said.length]).toEqual([2, 1]);
  expect(said[0]).toContain(sentence);
  expect(said[0]).not.toContain('\n');
});

test('the command prints failed and skipped cases, and writes JUnit, TAP and a page', async () => {
  const chosen = ['--case', 'first-call-logs-in', '--case', 'a-restarted-process-continues'];
  const files = ['junit', 'tap', 'page'].flatMap((kind) => [`--${kind}`, join(folder, kind)]);
  const [code, said] = await ran('--driver', driver, ...chosen, ...files);
  expect(code).toBe(1);
  expect(said).toEqual([
    'biot first-call-logs-in: the server saw 0 × login ok, not 1; the server saw 0 × read ok, not 1',
    '  The case: The first call logs in.',
    'Skipped, because the driver has no feature "store": a-restarted-process-continues.',
    'clause              passed  failed  skipped  not applicable',
    'obtain                   0       1        0               0',
    'store                    0       0        1               0',
    '0 of 2 passed, 1 failed, 1 skipped.',
  ]);
  const [junit, tap, page] = ['junit', 'tap', 'page'].map((kind) =>
    readFileSync(join(folder, kind), 'utf8'),
  );
  expect(junit).toContain('<testsuite name="biot" tests="2" failures="1" skipped="1">');
  expect(junit).toContain('<testcase classname="biot.obtain" name="first-call-logs-in"><failure');
  expect(tap).toContain('1..2\nnot ok 1 - biot first-call-logs-in\n');
  expect(tap).toContain('ok 2 - biot a-restarted-process-continues # SKIP ');
  expect(page).toContain('<b>0 passed, 1 failed, 1 skipped.</b>');
  expect(page).toContain('The first call logs in.');
});

test('a report on the standard output is not mixed with other lines', async () => {
  const [output, errors]: [string[], string[]] = [[], []];
  const args = ['--driver', driver, '--case', 'first-call-logs-in', '--tap', '-'];
  const code = await run(
    args,
    (line) => output.push(line),
    (line) => errors.push(line),
  );
  expect(code).toBe(1);
  expect(output).toHaveLength(1);
  expect(output[0]).toMatch(/^TAP version 14\n1\.\.1\nnot ok 1 - biot first-call-logs-in\n/);
  expect(errors.at(-1)).toBe('0 of 1 passed, 1 failed.');
});

test('--specs tests a provider that the kit does not know', async () => {
  const specs = fileURLToPath(
    new URL('../../description/test/fixtures/specs/halcyon', import.meta.url),
  );
  const [code, said] = await ran(
    '--driver',
    driver,
    '--specs',
    specs,
    '--case',
    'first-call-logs-in',
  );
  expect([code, said]).toEqual([
    1,
    [
      'halcyon first-call-logs-in: the server saw 0 × login ok, not 1; the server saw 0 × read ok, not 1',
      '  The case: The first call logs in.',
      'clause              passed  failed  skipped  not applicable',
      'obtain                   0       1        0               0',
      '0 of 1 passed, 1 failed.',
    ],
  ]);
});

test('--list prints every case with its features, and every defect', async () => {
  const [code, said] = await ran('--list');
  expect(code).toBe(0);
  expect(said).toContain('  first-call-logs-in: The first call logs in.');
  expect(said.join('\n')).toMatch(/^ {2}a-restarted-process-continues: .*\. Needs "store"/m);
  expect(said).toContain('  never-refreshes: Uses its first token forever.');
  expect(said.filter((line) => /undefined|: $/.test(line))).toEqual([]);
});

test('--help prints all options', async () => {
  const [code, [said]] = await ran('--help');
  expect(code).toBe(0);
  expect(said).toContain('--time-limit <seconds>');
});
