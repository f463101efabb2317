// Tests a document that is split into files by tag. The rules are the same, and their problems have the right file and
// line.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixtures, openapiText } from '@x/conventions/test/cases';
import { generate } from '@x/generator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lint, type Reported } from '../test/lint.ts';

type Files = Readonly<Record<string, string>>;

const workspace = mkdtempSync(join(tmpdir(), 'split-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** The valid document of the conventions, with one path and one schema in separate files. */
const split: Files = splitUp(openapiText);

function splitUp(text: string): Files {
  const [path, schema] = [cut(text, '  /things/{thingId}:\n', 2), cut(text, '    Thing:\n', 4)];
  const external = (part: string, up: string): string =>
    part
      .replaceAll('"#/components/schemas/Thing"', `"${up}components/things.yaml#/schemas/Thing"`)
      .replaceAll('"#/components/', `"${up}openapi.yaml#/components/`);
  const reference = "  /things/{thingId}:\n    $ref: 'paths/things.yaml#/~1things~1{thingId}'\n";
  const rest = text.replace(path, reference).replace(schema, '');
  const thing = '"components/things.yaml#/schemas/Thing"';
  return {
    'openapi.yaml': rest.replaceAll('"#/components/schemas/Thing"', thing),
    'paths/things.yaml': external(path.replace(/^ {2}/gm, ''), '../'),
    'components/things.yaml': external(`schemas:\n${schema.replace(/^ {2}/gm, '')}`, '../'),
  };
}

/** A key with its value. */
function cut(text: string, key: string, indent: number): string {
  const start = text.indexOf(key);
  const lines = text.slice(start).split('\n');
  const end = lines.findIndex((line, at) => at > 0 && line.search(/\S/) <= indent);
  return `${lines.slice(0, end).join('\n')}\n`;
}

interface Case {
  readonly mistake: string;
  readonly files: Files;
  readonly rule: string;
  /** The file, and a text in the line of the problem. */
  readonly at: readonly [file: string, text: string];
}

function change(file: string, from: string, to: string): Files {
  if (!split[file]?.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...split, [file]: split[file].replace(from, () => to) };
}

const cases: readonly Case[] = [
  {
    mistake: 'an operation without a description',
    files: change('paths/things.yaml', '    description: By its id.\n', ''),
    rule: 'x/operation-text',
    at: ['paths/things.yaml', '  get:'],
  },
  {
    mistake: 'a component without evidence',
    files: change('components/things.yaml', '    x-evidence: public-docs\n', ''),
    rule: 'x/evidence',
    at: ['components/things.yaml', '  Thing:'],
  },
  {
    mistake: 'an invalid example',
    files: change('openapi.yaml', '[{ id: "1",', '[{ id: 1,'),
    rule: 'x/valid-examples',
    at: ['openapi.yaml', '[{ id: 1,'],
  },
  {
    mistake: 'an unreferenced component',
    files: change('components/things.yaml', 'schemas:\n', 'schemas:\n  Old: { type: string }\n'),
    rule: 'x/description',
    at: ['components/things.yaml', '  Old:'],
  },
  {
    mistake: 'two components with the same name',
    files: change('components/things.yaml', 'schemas:\n  Thing:', 'schemas:\n  Owner:'),
    rule: 'x/description',
    at: ['components/things.yaml', '  Owner:'],
  },
  {
    mistake: 'a path item under a wrong path',
    files: {
      ...change('paths/things.yaml', '/things/{thingId}:', '/things/{id}:'),
      'openapi.yaml': split['openapi.yaml']!.replace('1things~1{thingId}', '1things~1{id}'),
    },
    rule: 'x/description',
    at: ['openapi.yaml', 'paths/things.yaml#'],
  },
  {
    mistake: 'an unreferenced file',
    files: { ...split, 'paths/other.yaml': '{}\n' },
    rule: 'x/unused-files',
    at: ['openapi.yaml', 'openapi: 3.1.0'],
  },
];

let linted: ReadonlyMap<string, Reported[]>;

beforeAll(() => {
  const roots = [{ files: split }, ...cases].map(({ files }, index) => {
    const folder = join(workspace, String(index), 'acme');
    cpSync(fixtures, folder, { recursive: true });
    for (const [path, text] of Object.entries(renamed(files))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return `${index}/acme/openapi.yaml`;
  });
  linted = lint(workspace, roots);
});

/** The case with two equal names also has to rename the references. */
function renamed(files: Files): Files {
  if (!files['components/things.yaml']?.startsWith('schemas:\n  Owner:')) return files;
  const entries = Object.entries(files).map(([path, text]): [string, string] => [
    path,
    text.replaceAll('things.yaml#/schemas/Thing"', 'things.yaml#/schemas/Owner"'),
  ]);
  return Object.fromEntries(entries);
}

test('a valid document has no problem, and the generator makes the same package from it', () => {
  expect([...linted.keys()].filter((file) => file.startsWith('0/'))).toEqual([]);
  const made = (files: Files) =>
    generate([
      {
        name: 'acme',
        openapi: files['openapi.yaml']!,
        arazzo: undefined,
        readFile: (path: string) => files[path],
        version: '1.0.0',
      },
    ]).files.get('packages/acme/src/generated/operations.ts');
  expect(made(split)).toBe(made({ 'openapi.yaml': openapiText }));
});

test.for(cases.map((one, index) => [one.mistake, one, index] as const))('%s', ([, one, index]) => {
  const [file, text] = one.at;
  const lines = renamed(one.files)[file]!.split('\n');
  const line = lines.findIndex((each) => each.includes(text)) + 1;
  const found = linted.get(`${index + 1}/acme/${file}`) ?? [];
  expect(found).toContainEqual({ rule: one.rule, line });
});
