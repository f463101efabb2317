// All rows, and the document that contains all of them.
import { components, type Group, type Row } from './row.ts';
import { bodies } from './rows/bodies.ts';
import { parameters } from './rows/parameters.ts';
import { responses } from './rows/responses.ts';
import { styles } from './rows/styles.ts';

export const groups: readonly Group[] = [styles, parameters, bodies, responses];
export const rows: readonly Row[] = groups.flatMap((group) => group.rows);

export const origin = 'https://api.example.com';

export function pathOf({ name, path = '' }: Row): string {
  return `/${name}${path}`;
}

export function methodOf({ method = 'GET' }: Row): NonNullable<Row['method']> {
  return method;
}

export const document: string = JSON.stringify({
  openapi: '3.0.4',
  info: { title: 'Wire', version: '1' },
  servers: [{ url: origin }],
  security: [],
  paths: Object.fromEntries(rows.map((row) => [pathOf(row), itemOf(row)])),
  components,
});

function itemOf(row: Row): object {
  const responses = { 204: { description: 'Nothing.' } };
  const operation = { operationId: row.name, responses, ...row.operation };
  return { [methodOf(row).toLowerCase()]: operation };
}
