// Creates drafts in the memory of a test.
import type { JsonObject } from '@x/description';
import { generate, readDocuments } from '@x/generator';
import { stringify } from 'yaml';
import { type Draft, draftOf } from '../src/draft.ts';
import { readAgain } from '../src/read.ts';

/** A document with a Bearer scheme, which its operations require unless they declare otherwise. */
export function documentOf(paths: JsonObject, parts: JsonObject = {}): JsonObject {
  return {
    openapi: '3.0.3',
    info: { title: 'Acme', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'https://api.acme.dev' }],
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    ...parts,
  };
}

/** An operation whose request and response are objects with members of these types. */
export function operationOf(
  takes: JsonObject,
  returns: JsonObject,
  parts: JsonObject = {},
): JsonObject {
  const content = (properties: JsonObject): JsonObject => ({
    content: { 'application/json': { schema: { type: 'object', properties } } },
  });
  return {
    requestBody: content(takes),
    responses: { 200: { description: 'OK', ...content(returns) } },
    ...parts,
  };
}

export function draftFrom(document: JsonObject): Draft {
  return draftOf(readAgain('acme', document));
}

/** Returns the problems that lint and the generator report about a draft. */
export function problemsOf({ name, openapi, arazzo }: Draft): string[] {
  const documents = {
    name,
    openapi: stringify(openapi, { aliasDuplicateObjects: false }),
    arazzo: arazzo && stringify(arazzo, { aliasDuplicateObjects: false }),
    version: undefined,
  };
  // The dialect does not apply to a document that is read as a third party's.
  const isForeign = readDocuments(documents).description?.isForeign === true;
  const found = generate([documents]).problems.map(({ message }) => message);
  return [...(isForeign ? ['It is read as a document of a third party.'] : []), ...found];
}
