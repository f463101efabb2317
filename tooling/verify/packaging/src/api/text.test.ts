import { expect, test } from 'vitest';
import { declarations } from './text.ts';

const report = (code: string): string =>
  `## API Report File for "@x/halcyon"\n\n\`\`\`ts\n\n${code}\n\n// (No @packageDocumentation comment for this package)\n\n\`\`\`\n`;

test('a changed comment does not change the report', () => {
  const before = `// @public (undocumented)\nexport type Way =\n/** One. */\n'one'\n/**\n * Two.\n */\n| 'two';`;
  const after = `// @public\nexport type Way =\n/** The first,\n    explained. */\n'one'\n| 'two';`;
  expect(declarations(report(before))).toBe("export type Way =\n'one'\n| 'two';");
  expect(declarations(report(after))).toBe(declarations(report(before)));
});

test('removing a member removes a line', () => {
  const wide = declarations(
    report(
      'export interface Tide {\n    // (undocumented)\n    high: string;\n    low: string;\n}',
    ),
  );
  const narrow = declarations(report('export interface Tide {\n    high: string;\n}'));
  expect(wide.split('\n').filter((line) => !narrow.split('\n').includes(line))).toEqual([
    '    low: string;',
  ]);
});

test('a report in another format throws', () => {
  expect(() => declarations('# nothing')).toThrow('without declarations');
});
