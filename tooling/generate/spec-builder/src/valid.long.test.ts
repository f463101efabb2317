// Independent tools accept the files that are built from each provider's documents.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { type OpenAPIOverlayOptions, openapiOverlay } from 'openapi-format';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeArtefacts } from './artefacts.ts';
import { readDocuments, writeFiles } from './repository.ts';

const files = makeArtefacts(readDocuments(), '1.0.0');
const openapis = [...files.keys()].filter((path) => /openapi[^/]*\.(json|yaml)$/.test(path));
const overlays = [...files.keys()].filter((path) => /overlays\/(fern|speakeasy)\.yaml$/.test(path));
const folder = mkdtempSync(join(tmpdir(), 'specs-'));

beforeAll(() => writeFiles(folder, files));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(openapis)('%s', (path) => {
  test('is valid by the schema of its version', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(files.get(path)!);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe(path.includes('3.0') ? '3.0' : '3.1');
  });
});

test('Redocly accepts every overlay', () => {
  const { status, output } = redocly(overlays);
  expect(output).not.toMatch(/ (error|warning) /);
  expect(status).toBe(0);
});

test('every action of an overlay finds its target, and Redocly accepts the result', async () => {
  const applied = await Promise.all(
    overlays.map(async (path) => {
      const overlaySet: OpenAPIOverlayOptions['overlaySet'] = parse(files.get(path)!);
      const target = parse(files.get(path.replace(/overlays.*/, 'openapi.yaml'))!);
      const { data, resultData } = await openapiOverlay(target, { overlaySet });
      expect(resultData, path).toMatchObject({ unusedActions: [] });
      const result = path.replaceAll('/', '-').replace('yaml', 'json');
      writeFileSync(join(folder, result), JSON.stringify(data));
      return result;
    }),
  );
  const { status, output } = redocly(applied);
  expect(output).not.toMatch(/ (error|warning) /);
  expect(status).toBe(0);
});

test('Redocly accepts every 3.0 document', () => {
  const { status, output } = redocly([...openapis.filter((path) => path.includes('3.0'))]);
  expect(output).not.toMatch(/ (error|warning) /);
  expect(status).toBe(0);
});

test('Redocly accepts every Arazzo 1.0 document', () => {
  const { status, output } = redocly(
    [...files.keys()].filter((path) => path.includes('arazzo-1.0')),
  );
  expect(output).not.toMatch(/ (error|warning) /);
  expect(status).toBe(0);
});

test('Redocly rejects an invalid 3.0 document', () => {
  const broken = files.get('biot/openapi-3.0.json')!.replace('"nullable": true', '"const": 1');
  writeFileSync(join(folder, 'broken.json'), broken);
  expect(redocly(['broken.json']).output).toMatch(/ error +struct +Property `const`/);
});

function redocly(paths: readonly string[]): { status: number | null; output: string } {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const cli = join(dirname(manifest), 'bin', 'cli.js');
  const config = join(import.meta.dirname, '..', 'redocly.yaml');
  const args = [cli, 'lint', ...paths, '--config', config, '--format', 'stylish'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout };
}
