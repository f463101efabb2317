// The results as one HTML page without scripts: each case with its description, by provider.
import { type Case, readCases } from '../cases.ts';
import type { Result } from '../kit.ts';
import { escaped } from './xml.ts';

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
.failed { background: #fde8e8; }
small { color: #555; }`;

export function pageOf(results: readonly Result[], driver: readonly string[]): string {
  const providers = [...new Set(results.map(({ provider }) => provider))];
  const cases = readCases().filter(({ name }) => results.some((result) => result.case === name));
  const clauses = [...new Set(cases.map(({ clause }) => clause))];
  const failed = results.filter(({ mistakes }) => mistakes.length > 0).length;
  const skipped = results.filter((result) => result.skipped !== undefined).length;
  const passed = results.length - failed - skipped;
  const sections = clauses.map((clause) => {
    const own = cases.filter((given) => given.clause === clause);
    return sectionOf(clause, own, { results, providers });
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Conformance: ${passed} of ${results.length} passed</title>
<style>${style}</style>
<h1>Conformance</h1>
<p>Driver: <code>${escaped(driver.join(' '))}</code></p>
<p><b>${passed} passed, ${failed} failed, ${skipped} skipped.</b></p>
${sections.join('\n')}
</html>
`;
}

interface Shown {
  readonly results: readonly Result[];
  readonly providers: readonly string[];
}

function sectionOf(clause: string, cases: readonly Case[], shown: Shown): string {
  return `<h2>${escaped(clause)}</h2>
<table>
<tr><th>case</th>${shown.providers.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr>
${cases.map((given) => rowOf(given, shown)).join('\n')}
</table>`;
}

function rowOf({ name, says }: Case, { results, providers }: Shown): string {
  const cells = providers.map((provider) =>
    cellOf(results.find((result) => result.case === name && result.provider === provider)),
  );
  return `<tr><td><code>${escaped(name)}</code><br><small>${escaped(says)}</small></td>${cells.join('')}</tr>`;
}

function cellOf(result: Result | undefined): string {
  if (!result) return '<td>–</td>';
  if (result.skipped !== undefined)
    return `<td>skipped<br><small>no feature "${result.skipped}"</small></td>`;
  if (result.mistakes.length === 0) return '<td>passed</td>';
  return `<td class="failed">failed<br><small>${result.mistakes.map(escaped).join('<br>')}</small></td>`;
}
