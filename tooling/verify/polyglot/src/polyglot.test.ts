import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './cli.ts';
import { blocksOf, followBlocks } from './guide.ts';
import { readLanguages } from './languages.ts';
import { type Played, tableOf } from './table.ts';

const [typescript, python] = readLanguages();

test('blocksOf returns the blocks of a guide, with the text after each fence', () => {
  const guide = 'Do:\n\n```sh\nmake\n```\n\n```python first.py\nprint(1)\n```\n\n```text\n1\n```\n';
  expect(blocksOf(guide)).toEqual([
    { language: 'sh', remark: '', text: 'make\n' },
    { language: 'python', remark: 'first.py', text: 'print(1)\n' },
    { language: 'text', remark: '', text: '1\n' },
  ]);
});

test('the commands of a guide do not see files that an earlier run wrote', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const guide = '```sh\ntest ! -e later.py\n```\n\n```python later.py\nprint(1)\n```\n';
  const follow = () =>
    followBlocks(blocksOf(guide), { id: 'none', name: 'None', folder }, { sandbox: '', specs: '' });
  await follow();
  await follow();
  rmSync(folder, { recursive: true });
});

test('every language except TypeScript has a guide, and every language has a README', () => {
  const there = (path: string) => existsSync(fileURLToPath(new URL(path, import.meta.url)));
  for (const { id } of readLanguages()) {
    expect([id, there(`../../../../docs/guides/${id}.md`)]).toEqual([id, id !== 'typescript']);
    expect([id, there(`../${id}/README.md`)]).toEqual([id, true]);
  }
});

test('the table shows passed and failed cases, and cases for which a language has no client', () => {
  const played = (
    language: typeof typescript,
    mistakes: Played['mistakes'],
    kills?: Played['kills'],
  ): Played => ({ language: language!, providers: ['biot'], mistakes, kills });
  const given = { clause: 'obtain', kind: 'safety', says: 'Says.', steps: [], saw: {} } as const;
  const cases = [
    { ...given, name: 'one' },
    { ...given, name: 'two' },
  ];
  const passed = new Map([['one', []]]);
  const failed = new Map([
    ['one', ['biot one: no']],
    ['two', []],
  ]);
  const table = tableOf(cases, [
    played(typescript, passed),
    played(python, failed, { found: 2, all: 3 }),
  ]);
  expect(table).toContain('| case | TypeScript | Python |');
  expect(table).toContain('| one | ✓ | ✗ |\n| two | – | ✓ |');
  expect(table).toContain(
    '\nThe Python client is also broken with each defect of the kit: 2 of 3 defects are found.\n',
  );
  expect(table).not.toContain('The TypeScript client is also broken');
});

test.each([
  [['--language', 'cobol'], 'Unknown language "cobol". Known: typescript, python, '],
  [['--case', 'nonsense'], 'Unknown case "nonsense". Known: first-call-logs-in, '],
  [['--nonsense'], "Unknown option '--nonsense'"],
])('invalid arguments %j print one line', async (args, sentence) => {
  const said: string[] = [];
  expect(await run(args, (line) => said.push(line))).toBe(2);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(sentence);
  expect(said[0]).not.toContain('\n');
});
