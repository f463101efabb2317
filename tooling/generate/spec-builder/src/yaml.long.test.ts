// The YAML documents are read like the JSON documents, by parsers of YAML 1.1 and of YAML 1.2.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeArtefacts } from './artefacts.ts';
import { readDocuments, readVersion } from './repository.ts';

const documents = readDocuments();
const files = makeArtefacts(documents, readVersion());

test('each YAML document equals its JSON', () => {
  const yamls = [...files.keys()].filter((path) => path.endsWith('.yaml'));
  expect(yamls.length).toBeGreaterThanOrEqual(3 * documents.length);
  for (const path of yamls) {
    const json = files.get(path.replace(/yaml$/, 'json'));
    if (json !== undefined) expect(parse(files.get(path)!), path).toEqual(JSON.parse(json));
  }
});

test('YAML 1.1 and YAML 1.2 parsers read the same 3.0 documents, without aliases', () => {
  for (const { name } of documents) {
    const text = files.get(`${name}/openapi-3.0.yaml`)!;
    const json = JSON.parse(files.get(`${name}/openapi-3.0.json`)!);
    expect(parse(text, { version: '1.1', maxAliasCount: 0 })).toEqual(json);
  }
});
