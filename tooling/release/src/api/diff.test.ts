// The bump for each change of an API report.
import { expect, test } from 'vitest';
import { diffReports } from './diff.ts';

const report = (...declarations: string[]): string =>
  [
    '# @x/halcyon',
    '',
    '```ts',
    "import { Session } from '@x/auth-core';",
    '',
    declarations.join('\n\n'),
    '```',
    '',
  ].join('\n');
const options = 'export interface Options {\n    key: string;\n}';
const kind = "export type Kind =\n'sail'\n| 'motor';";
const base = report(options, kind);
const diff = (head: string | undefined) => diffReports('@x/halcyon', base, head);

test('an unchanged report requires no bump', () => {
  expect(diff(base)).toEqual([]);
});

test('a new declaration is minor', () => {
  expect(diff(report(options, kind, 'export function open(): void;'))).toEqual([
    { bump: 'minor', what: '`open` of `@x/halcyon` is new.' },
  ]);
});

test('a new line is minor, and so is a new member at the end of a union', () => {
  const head = report(
    options.replace('\n}', '\n    note?: string;\n}'),
    kind.replace("'motor';", "'motor'\n| 'row';"),
  );
  expect(diff(head)).toEqual([
    { bump: 'minor', what: '`Options` of `@x/halcyon` has a new line: `note?: string`.' },
    { bump: 'minor', what: "`Kind` of `@x/halcyon` has a new line: `| 'row'`." },
  ]);
});

test('a removed declaration is major', () => {
  expect(diff(report(options))).toMatchObject([
    { bump: 'major', what: '`Kind` of `@x/halcyon` was removed.' },
  ]);
});

test('a changed line is major, and the message shows both versions', () => {
  expect(diff(report(options.replace('string', 'number'), kind))).toMatchObject([
    {
      bump: 'major',
      what: '`Options` of `@x/halcyon` changed: `key: string` became `key: number`.',
    },
  ]);
});

test('declarations that are generated from the spec are ignored', () => {
  const paths = (text: string): string =>
    report(options, kind, `export interface paths {\n    ${text}\n}`);
  expect(diffReports('@x/halcyon', paths('"/boats": {};'), paths('"/ships": {};'))).toEqual([]);
});

test('a new entry point is minor, a removed one is major', () => {
  expect(diffReports('@x/halcyon/zod', undefined, base)).toMatchObject([{ bump: 'minor' }]);
  expect(diff(undefined)).toMatchObject([{ bump: 'major', what: '`@x/halcyon` was removed.' }]);
});

test('the manifest is compared line by line', () => {
  const manifest = (...lines: string[]): string =>
    ['# @x/halcyon', '', '```', ...lines, '```'].join('\n');
  expect(
    diffReports(
      '@x/halcyon/package',
      manifest('engine node >=20.19', 'export .'),
      manifest('engine node >=22', 'export .'),
    ),
  ).toMatchObject([{ bump: 'minor' }, { bump: 'major' }].reverse());
});
