// Renders `docs/wire.md`: the matrix, with the results of each client.
import { stringify } from 'yaml';
import { expectedOf } from './judge.ts';
import { groups, methodOf, pathOf, rows } from './matrix.ts';
import type { Group, Row } from './row.ts';

/** A client, and its wrong results by row. */
export interface Column {
  readonly title: string;
  readonly faults: ReadonlyMap<string, string>;
}

export function page(columns: readonly Column[]): string {
  return `<!-- Written by \`npx -y pnpm@10 wire\`. Do not edit. -->

# On the wire

The tables show the bytes that a call sends, or the value that it returns. A row has a fragment of an OpenAPI document, a call,
and the expected bytes or value. The rows are the style tables of OpenAPI and the cases in which clients differ. Our client runs
without any option. openapi-fetch and @hey-api/openapi-ts run with their default options, with the same document and the same
values. A test compares every row of our client.

A ✓ means that the client sends the expected bytes, returns the expected value, or uses an equivalent form. Otherwise, the cell
shows the bytes or the value of the client.

${table(
  ['', ...columns.map(({ title }) => title)],
  [
    ...groups.map((group) => [group.title, ...columns.map((column) => score(column, group.rows))]),
    ['**all**', ...columns.map((column) => score(column, rows))],
  ],
)}
${groups.map((group) => section(group, columns)).join('')}`;
}

function score({ faults }: Column, own: readonly Row[]): string {
  return `${own.filter(({ name }) => !faults.has(name)).length} of ${own.length}`;
}

function section({ title, about, rows: own }: Group, columns: readonly Column[]): string {
  const cells = own.map((row) => [
    code(fragmentOf(row)),
    code(callOf(row)),
    code(expectedOf(row)),
    ...columns.map(({ faults }) => {
      const fault = faults.get(row.name);
      return fault === undefined ? '✓' : code(fault === '' ? '(nothing)' : fault);
    }),
  ]);
  const heads = ['document', 'call', 'bytes', ...columns.map((column) => column.title)];
  return `
## ${title}

${about}

${table(heads, cells)}`;
}

/** The part of the Operation Object that the row tests. */
function fragmentOf({ operation }: Row): string {
  const { parameters, requestBody, responses } = operation as {
    readonly parameters?: readonly object[];
    readonly requestBody?: { readonly content: object };
    readonly responses?: Readonly<Record<string, { readonly content: object }>>;
  };
  if (parameters) return parameters.map(flow).join('\n');
  if (requestBody) return flow(requestBody.content);
  return Object.entries(responses ?? {})
    .map(([status, { content }]) => `${status}: ${flow(content)}`)
    .join('\n');
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replaceAll('#/components/schemas/', '#/')
    .replace(/^\{ (.*) \}$/s, '$1');
}

function callOf(row: Row): string {
  if (row.response) {
    const { status, headers, body } = row.response;
    const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`);
    return [`${status}`, ...lines, body ?? ''].filter(Boolean).join('\n');
  }
  return `${methodOf(row)} ${pathOf(row)}\n${row.call.replace(/^\{ (.*) \}$/s, '$1')}`;
}

/** Renders each line as a code span. An unescaped `|` would end the cell. */
function code(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      (line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``).replaceAll('|', '\\|'),
    )
    .join('<br>');
}

function table(heads: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |\n`;
  return line(heads) + line(heads.map(() => '---')) + cells.map(line).join('');
}
