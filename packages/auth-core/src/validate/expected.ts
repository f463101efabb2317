// Describes what a schema expected, in the document's terms: types, formats, limits. Never quotes the value.
import type { SchemaIssue } from './schema.ts';

export function expectedBy(issue: SchemaIssue): string {
  const { code, params, values } = issue;
  if (typeof params?.expected === 'string') return params.expected;
  if (typeof issue.expected === 'string') return issue.expected;
  if (values) return listed(values);
  if (typeof issue.format === 'string') return issue.format;
  if (issue.minimum !== undefined) return limit('at least', 'more than', issue.minimum, issue);
  if (issue.maximum !== undefined) return limit('at most', 'less than', issue.maximum, issue);
  if (issue.divisor !== undefined) return `a multiple of ${String(issue.divisor)}`;
  if (code === 'unrecognized_keys') return 'no other members';
  if (code === 'invalid_union') return 'one of the alternatives';
  return 'a value that matches the schema';
}

/** Returns values as in the document. */
export function listed(values: readonly unknown[]): string {
  const all = values.map((value) => JSON.stringify(value));
  return all.length === 1 ? all[0]! : `one of ${all.join(', ')}`;
}

function limit(inclusive: string, exclusive: string, bound: unknown, issue: SchemaIssue): string {
  return `${issue.inclusive === false ? exclusive : inclusive} ${String(bound)}`;
}
