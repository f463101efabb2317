// The results by clause, as lines of text.
import { readCases } from '../cases.ts';
import type { Result } from '../kit.ts';

const head = ['clause', 'passed', 'failed', 'skipped', 'not applicable'];

/** @param chosen the names of the cases that were chosen. Default: all */
export function summaryOf(
  results: readonly Result[],
  chosen: readonly string[] | undefined,
): string[] {
  const cases = readCases().filter(({ name }) => chosen?.includes(name) ?? true);
  const providers = new Set(results.map(({ provider }) => provider)).size;
  const clauses = [...new Set(cases.map(({ clause }) => clause))];
  const rows = clauses.map((clause) => {
    const own = results.filter((result) => result.clause === clause);
    const failed = own.filter(({ mistakes }) => mistakes.length > 0).length;
    const skipped = own.filter((result) => result.skipped !== undefined).length;
    const all = cases.filter((given) => given.clause === clause).length * providers;
    return [clause, own.length - failed - skipped, failed, skipped, all - own.length].map(String);
  });
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(head[at]!.length + 2)))
      .join(''),
  );
}
