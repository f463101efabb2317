// The results as JUnit XML, for CI systems: a suite for each provider.
import type { Result } from '../kit.ts';
import { escaped } from './xml.ts';

export function junitOf(results: readonly Result[]): string {
  const providers = [...new Set(results.map(({ provider }) => provider))];
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="conformance" ${countsOf(results)}>
${providers.map((provider) => suiteOf(provider, results)).join('\n')}
</testsuites>
`;
}

function suiteOf(provider: string, results: readonly Result[]): string {
  const own = results.filter((result) => result.provider === provider);
  return `  <testsuite name="${escaped(provider)}" ${countsOf(own)}>
${own.map(caseOf).join('\n')}
  </testsuite>`;
}

function countsOf(results: readonly Result[]): string {
  const failures = results.filter(({ mistakes }) => mistakes.length > 0).length;
  const skipped = results.filter((result) => result.skipped !== undefined).length;
  return `tests="${results.length}" failures="${failures}" skipped="${skipped}"`;
}

function caseOf({ case: name, clause, provider, mistakes, skipped }: Result): string {
  const start = `    <testcase classname="${escaped(`${provider}.${clause}`)}" name="${escaped(name)}"`;
  if (skipped !== undefined)
    return `${start}><skipped message="the driver has no feature &quot;${skipped}&quot;"/></testcase>`;
  if (mistakes.length === 0) return `${start}/>`;
  const said = escaped(mistakes.join('\n'));
  return `${start}><failure message="${escaped(mistakes[0]!)}">${said}</failure></testcase>`;
}
