import type { JsonObject } from '@x/description';
import { generate, readDocuments } from '@x/generator';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { documentOf, draftFrom, operationOf } from '../test/drafts.ts';
import { type Played, play } from './play.ts';

const text: JsonObject = { type: 'string' };
const login = {
  post: operationOf({ email: text, password: text }, { token: text }, { security: [] }),
};
const boats = { get: { operationId: 'listBoats', responses: { 200: { description: 'OK' } } } };
const bearer: JsonObject = { type: 'http', scheme: 'bearer' };

/** Runs the client of one scheme's package against the sandbox of another scheme. */
function playWith(ofPackage: JsonObject, ofSandbox: JsonObject): Promise<Played> {
  const [own, other] = [ofPackage, ofSandbox].map((scheme) => {
    const components = { securitySchemes: { bearer: scheme } };
    const { openapi, arazzo } = draftFrom(
      documentOf({ '/login': login, '/boats': boats }, { components }),
    );
    return {
      name: 'acme',
      openapi: stringify(openapi),
      arazzo: stringify(arazzo),
      version: undefined,
      lifecycle: arazzo,
    };
  });
  const { files } = generate([own!]);
  return play(readDocuments(other!).description!, other!.lifecycle, files);
}

test('a client logs in and calls', async () => {
  expect(await playWith(bearer, bearer)).toEqual({
    requests: ['postLogin 200', 'listBoats 200'],
    failure: undefined,
  });
});

test('a call that the sandbox rejects is a failure', async () => {
  const { failure } = await playWith(bearer, { type: 'apiKey', in: 'header', name: 'X-Token' });
  expect(failure).toBe('listBoats has the status 401');
});

test('a package that cannot be imported is a failure', async () => {
  const openapi = draftFrom(documentOf({ '/login': login, '/boats': boats })).openapi;
  const documents = {
    name: 'acme',
    openapi: stringify(openapi),
    arazzo: undefined,
    version: undefined,
  };
  const { failure, requests } = await play(
    readDocuments(documents).description!,
    undefined,
    new Map(),
  );
  expect([requests, failure]).toEqual([[], expect.stringContaining('packages/acme')]);
});
