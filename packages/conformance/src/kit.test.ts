// Tests the kit itself, with drivers of one line of JavaScript. `@x/polyglot` tests it with real clients.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Case, readCases, readDefects, readProviderOperations } from './cases.ts';
import { plantedDefects } from './defects/index.ts';
import { type KitOptions, playAll } from './kit.ts';

/** A driver that answers every command with the members of this expression. */
function driverThat(answers: string, before = ''): string[] {
  const program = `${before}
    const hello = { protocol: 2, language: 'Test', providers: ['biot'], features: [] };
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const say = JSON.parse(line);
      const answer = say.do === 'hello' ? hello : ${answers};
      if (answer) console.log(typeof answer === 'string' ? answer : JSON.stringify({ id: say.id, ...answer }));
    });`;
  return [process.execPath, '-e', program];
}

const silent = driverThat(`say.do === 'call' ? { results: Array(say.times).fill(200) } : {}`);

async function messageOf(options: KitOptions): Promise<string> {
  return playAll(options).then(
    () => 'no error',
    ({ message }: Error) => message,
  );
}

test('every case finds at least one defect, and every defect has a case', () => {
  const found = new Set(readDefects().flatMap(({ fails }) => fails));
  const names = readCases().map(({ name }) => name);
  expect(names.filter((name) => !found.has(name))).toEqual([]);
  expect([...found].filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.keys(plantedDefects).sort()).toEqual(
    readDefects()
      .map(({ name }) => name)
      .sort(),
  );
});

test('case names are unique, and the clauses are in the order of the documentation', () => {
  const cases = readCases();
  const names = cases.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const clauses = [...new Set(cases.map(({ clause }) => clause))];
  expect([clauses.at(0), clauses.at(-1)]).toEqual(['obtain', 'logout']);
});

test('a client that sends nothing fails every case', async () => {
  const results = await playAll({ driver: silent });
  const played = results.filter(({ skipped }) => skipped === undefined);
  expect(played.length).toBeGreaterThan(50);
  expect(played.filter(({ mistakes }) => mistakes.length === 0)).toEqual([]);
});

/** Whether a driver that executes one command after the other cannot end the steps: it waits for a request that is held. */
function overlaps({ steps }: Case): boolean {
  const held = new Set<number>();
  return steps.some((step) => {
    const { process = 1 } = step as { process?: number };
    if ('release' in step) held.clear();
    if ('start' in step || ('advance' in step && step.only !== 'provider')) return held.size > 0;
    const waits =
      'call' in step || 'logout' in step || ('begin' in step && step.held !== undefined);
    if (waits && held.has(process)) return true;
    if ('begin' in step && step.held !== undefined) held.add(process);
    return false;
  });
}

test('a case needs the feature "overlap" if its driver has to act while a request is held', () => {
  const needing = readCases().filter(({ needs }) => needs?.driver?.includes('overlap'));
  expect(needing.map(({ name }) => name)).toEqual(
    readCases()
      .filter(overlaps)
      .map(({ name }) => name),
  );
  expect(needing.length).toBeGreaterThan(0);
});

test('a request that the client breaks off is not received, and the kit continues', async () => {
  const breakOff = `let base;
    const breakOff = ({ id, url = base, times }) => {
      const { host, port } = new URL(url);
      const socket = require('node:net').connect(Number(port), '127.0.0.1');
      socket.write('POST / HTTP/1.1\\r\\nhost: ' + host + '\\r\\ncontent-length: 9\\r\\n\\r\\nhalf');
      setTimeout(() => socket.destroy(), 100);
      const results = Array(times).fill('connection_failed');
      socket.on('close', () => console.log(JSON.stringify({ id, results })));
    };`;
  const driver = driverThat(
    `say.do === 'call' ? breakOff(say) : (base = say.baseUrl ?? base, {})`,
    breakOff,
  );
  const cases = ['first-call-logs-in', 'no-token-to-another-origin'];
  const results = await playAll({ driver, cases });
  expect(results.map(({ mistakes }) => mistakes[0])).toEqual([
    expect.stringContaining('the caller got connection_failed, not ok'),
    expect.stringContaining('the caller got connection_failed, not ok'),
  ]);
});

test('a mistake in a part of a case is reported with the name of the part', async () => {
  const [result] = await playAll({ driver: silent, cases: ['logout-in-every-situation'] });
  const wanted = 'an expired token, then a logout: the server saw 0 × login ok, not 1';
  expect(result?.mistakes).toContain(wanted);
  expect(result?.mistakes.filter((mistake) => mistake.startsWith('the server saw'))).toEqual([]);
});

test('a case for which the driver lacks a feature is skipped, and the result names the feature', async () => {
  const cases = ['a-restarted-process-continues', 'first-call-logs-in'];
  const results = await playAll({ driver: silent, cases });
  expect(results).toMatchObject([
    { case: 'first-call-logs-in', skipped: undefined },
    { case: 'a-restarted-process-continues', skipped: 'store', mistakes: [] },
  ]);
});

test.each([
  [
    { cases: ['first-call-login'] },
    'Unknown case "first-call-login". Did you mean "first-call-logs-in"',
  ],
  [{ cases: ['xyz'] }, 'Unknown case "xyz". --list prints all names.'],
  [{ providers: ['acme'] }, 'Unknown provider "acme". Known: '],
  [{ providers: ['iotconnect'] }, 'The driver has no client for iotconnect. It has: biot.'],
  [{ broken: 'never-refresh' }, 'Unknown defect "never-refresh". Did you mean "never-refreshes"'],
  [{ driver: ['no-such-program'] }, 'The driver did not start: spawn no-such-program'],
  [{ driver: [process.execPath, '-e', ''] }, ' exited with code 0.'],
  [{ driver: driverThat('{}', 'console.log("hello");') }, 'It printed: hello'],
  [
    {
      driver: [process.execPath, '-e', driverThat('{}')[2]!.replace('protocol: 2', 'protocol: 1')],
    },
    'The driver has version 1 of the protocol. The kit has version 2.',
  ],
  [
    {
      driver: [process.execPath, '-e', driverThat('{}')[2]!.replace('protocol: 2,', '')],
    },
    'The answer of the driver to "hello" has no "protocol": 2. It printed: {"language":"Test"',
  ],
  [
    {
      driver: [process.execPath, '-e', driverThat('{}')[2]!.replace(`['biot']`, `'biot'`)],
    },
    'The answer of the driver to "hello" has no list of "providers". It printed: {',
  ],
  [
    {
      driver: [
        process.execPath,
        '-e',
        driverThat('{}')[2]!.replace('features: []', `features: ['stores']`),
      ],
    },
    'The driver has the unknown feature "stores". Known: clients, ',
  ],
])('an invalid option throws an error with one line: %j', async (wrong, sentence) => {
  const said = await messageOf({ driver: silent, ...wrong });
  expect(said).toContain(sentence);
  expect(said).not.toContain('\n');
});

const disturbed = [
  ['exits', 'process.exit(3)', 'exited with code 3'],
  ['prints invalid output', `'nonsense'`, 'It printed: nonsense'],
  ['hangs', 'undefined', 'did not answer "call" within 5 s'],
] as const;

test.each(disturbed)(
  'if a driver %s, the case fails, and the other cases continue',
  async (_, what, sentence) => {
    const answers = `say.operation === 'create' ? ${what} : say.do === 'call' ? { results: [200] } : {}`;
    const cases = ['failed-post-is-not-repeated', 'logout-revokes-tokens'];
    const results = await playAll({ driver: driverThat(answers), cases, limit: 5000 });
    expect(results.map((result) => result.case)).toEqual(cases);
    const [first, second] = results.map(({ mistakes }) => mistakes.join());
    expect(first).toContain(sentence);
    expect(second).toContain('the server saw 0 × login ok, not 1');
  },
);

test.each([
  ['[null]', 'null as a result.'],
  ['[{ x: 1 }]', '{"x":1} as a result.'],
  ['[{ error: 4 }]', '{"error":4} as a result.'],
  [`['200']`, 'the text "200" instead of a number as a result.'],
  [`'200'`, '"200" instead of a list of results.'],
  ['{ length: 1 }', '{"length":1} instead of a list of results.'],
  ['null', 'null instead of a list of results.'],
])(
  'if the results are %s, the case fails, and the other cases continue',
  async (wrong, sentence) => {
    const answers = `say.operation === 'create' ? { results: ${wrong} } : say.do === 'call' ? { results: [200] } : {}`;
    const cases = ['failed-post-is-not-repeated', 'logout-revokes-tokens'];
    const results = await playAll({ driver: driverThat(answers), cases });
    const [first, second] = results.map(({ mistakes }) => mistakes);
    expect(first).toContain(`The driver returned ${sentence}`);
    expect(second).toContain('the server saw 0 × login ok, not 1');
  },
);

test('every file of cases matches the schema', async () => {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const json = (path: string): object =>
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as object;
  const valid = new Ajv2020({ allErrors: true }).compile(json('../case.schema.json'));
  for (const file of readdirSync(new URL('../cases', import.meta.url))) {
    valid(json(`../cases/${file}`));
    expect([file, valid.errors ?? []]).toEqual([file, []]);
  }
});

test('the operations of every known provider exist', () => {
  expect(Object.keys(readProviderOperations())).toEqual([
    ...['biot', 'bioprodict', 'iotconnect', 'mediroutes'],
  ]);
});

test('the driver runs in another time zone than UTC', async () => {
  const answers = `say.do === 'call' ? { results: [new Date(0).getTimezoneOffset()] } : {}`;
  const [result] = await playAll({ driver: driverThat(answers), cases: ['first-call-logs-in'] });
  expect(result?.mistakes[0]).toBe('read: the caller got 300, not ok');
});
