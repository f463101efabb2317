// What a change of an API report costs, declaration by declaration.
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

test('the same report costs nothing', () => {
  expect(diff(base)).toEqual([]);
});

test('a declaration more is minor', () => {
  expect(diff(report(options, kind, 'export function open(): void;'))).toEqual([
    { bump: 'minor', what: '`open` of `@x/halcyon` is new.' },
  ]);
});

test('a line more is minor, a member more at the end of a union too', () => {
  const head = report(
    options.replace('\n}', '\n    note?: string;\n}'),
    kind.replace("'motor';", "'motor'\n| 'row';"),
  );
  expect(diff(head)).toEqual([
    { bump: 'minor', what: '`Options` of `@x/halcyon` has more: `note?: string`.' },
    { bump: 'minor', what: "`Kind` of `@x/halcyon` has more: `| 'row'`." },
  ]);
});

test('a declaration that is gone is major', () => {
  expect(diff(report(options))).toMatchObject([
    { bump: 'major', what: '`Kind` of `@x/halcyon` is gone.' },
  ]);
});

test('a line that changed is major, and both are shown', () => {
  expect(diff(report(options.replace('string', 'number'), kind))).toMatchObject([
    {
      bump: 'major',
      what: '`Options` of `@x/halcyon` changed: `key: string` became `key: number`.',
    },
  ]);
});

test('what is made from the spec is judged by the spec', () => {
  const paths = (text: string): string =>
    report(options, kind, `export interface paths {\n    ${text}\n}`);
  expect(diffReports('@x/halcyon', paths('"/boats": {};'), paths('"/ships": {};'))).toEqual([]);
});

test('an entry point more is minor, one less is major', () => {
  expect(diffReports('@x/halcyon/zod', undefined, base)).toMatchObject([{ bump: 'minor' }]);
  expect(diff(undefined)).toMatchObject([{ bump: 'major', what: '`@x/halcyon` is gone.' }]);
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
