// `x-server` of an operation, whose response has the values of server variables.
import { expect, test } from 'vitest';
import { changed, halcyon, readTexts } from '../../test/fixture.ts';
import { formatProblem } from '../index.ts';

const xServer = '      x-server: { region: $response.body#/token }\n';

/** Adds `x-server` to these operations. The first two are public. */
function reading(...operationIds: readonly string[]) {
  const openapi = operationIds.reduce((text, id) => {
    const line = `      operationId: ${id}\n`;
    return changed(text, line, line + xServer);
  }, halcyon.openapi);
  return readTexts({ ...halcyon, openapi });
}

test('the model has the path of each server variable', () => {
  const { description, problems } = reading('confirmSession');
  expect(problems.map(formatProblem)).toEqual([]);
  const { operations } = description!.api;
  expect(operations.get('confirmSession')?.discovery).toEqual(new Map([['region', ['token']]]));
  expect(operations.get('listTurbines')?.discovery).toBeUndefined();
});

test('two operations with `x-server` are reported', () => {
  const { problems } = reading('confirmSession', 'repeatCode');
  expect(problems.map(formatProblem)).toContain(
    'openapi.yaml:134:7  confirmSession and repeatCode both have "x-server", which is not supported. Keep one "x-server".',
  );
});
