// The published documents of every kind of login are valid in the schema of their version.
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { readDocuments } from '../repository.ts';
import { readTexts } from '../texts.ts';
import { published } from './index.ts';

const folder = fileURLToPath(new URL('../../../../verify/behaviour/specs/', import.meta.url));
const providers = readDocuments(folder);
const validator = new Validator();

test.each(providers)('$name', async (documents) => {
  const { openapi, openapi30 } = published(readTexts(documents).written);
  for (const [document, version] of [
    [openapi, '3.1'],
    [openapi30, '3.0'],
  ] as const) {
    const { errors } = await validator.validate(document as Record<string, unknown>);
    expect(errors, version).toBeUndefined();
    expect(validator.version).toBe(version);
  }
});
