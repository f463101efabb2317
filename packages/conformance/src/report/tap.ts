// The results as TAP version 14 (https://testanything.org/tap-version-14-specification.html).
import type { Result } from '../kit.ts';

export function tapOf(results: readonly Result[]): string {
  const lines = results.flatMap((result, index) => lineOf(result, index + 1));
  return `${['TAP version 14', `1..${results.length}`, ...lines].join('\n')}\n`;
}

function lineOf({ case: name, provider, mistakes, skipped }: Result, number: number): string[] {
  const what = `${number} - ${provider} ${name}`;
  if (skipped !== undefined) return [`ok ${what} # SKIP the driver has no feature "${skipped}"`];
  if (mistakes.length === 0) return [`ok ${what}`];
  // A JSON text is a YAML text.
  const details = mistakes.map((mistake) => `    - ${JSON.stringify(mistake)}`);
  return [`not ok ${what}`, '  ---', '  mistakes:', ...details, '  ...'];
}
