// The information that an editor shows about a generated client, from TypeScript's language service.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { root, sources } from './workspace.ts';

const program = `import { createBiotClient } from '@x/biot';
const biot = createBiotClient({ baseUrl: 'https://localhost', credentials: { phone: '+12025550142' } });
biot.searchDevices({ params: { query: { searchRequest: { limit: 1 } } } });
biot.getDevice({ /* options */ });
biot./* all */
`;

const file = join(root, 'tooling/generate/generator/test/types/editor-program.ts');

function serviceOf(text: string): ts.LanguageService {
  const paths = Object.fromEntries([...sources()].map(([name, path]) => [name, [path]]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths,
  };
  const read = (path: string): string | undefined => (path === file ? text : ts.sys.readFile(path));
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot(path) {
      const content = read(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
}

let service: ts.LanguageService;

beforeAll(() => {
  service = serviceOf(program);
});

/** Returns the position of a text, where the editor's cursor is. */
function at(text: string): number {
  return program.indexOf(text);
}

test('hovering a call shows its documentation', () => {
  const info = service.getQuickInfoAtPosition(file, at('searchDevices('))!;
  const shown = [
    ts.displayPartsToString(info.displayParts),
    ts.displayPartsToString(info.documentation),
    ...(info.tags ?? []).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`),
  ].join('\n');
  console.log(`hover on biot.searchDevices:\n\n${shown}\n`);
  expect(shown).toContain('BiotCalls.searchDevices');
  expect(shown).toContain('Returns one page of the devices that match');
  expect(shown).toContain('`GET /device/v2/devices`');
  expect(shown).toContain('@throws AuthError');
  expect(shown).toContain('@example const { data, error } = await biot.searchDevices();');
});

test('completing after the client shows every operation by name', () => {
  const { entries } = service.getCompletionsAtPosition(file, at('/* all */'), {})!;
  const names = entries.map(({ name }) => name);
  console.log(`completions after biot.:\n\n${names.join(' ')}\n`);
  const table = readFileSync(join(root, 'packages/biot/src/generated/operations.ts'), 'utf8');
  const operations = [...table.matchAll(/operationId: '(\w+)'/g)].map(([, id]) => id!);
  expect(operations).not.toEqual([]);
  for (const operation of operations) expect(names).toContain(operation);
  expect(names).toEqual(expect.arrayContaining(['GET', 'session', 'use']));
});

test('completing options shows the options of the call, and the misplaced ones', () => {
  const { entries } = service.getCompletionsAtPosition(file, at('/* options */'), {})!;
  const names = entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['params', 'signal', 'headers', 'parseAs']));
});

test('the definition of a call is next to its documentation', () => {
  const [definition] = service.getDefinitionAtPosition(file, at('searchDevices('))!;
  expect(definition!.fileName).toBe(join(root, 'packages/biot/src/generated/calls.ts'));
});
