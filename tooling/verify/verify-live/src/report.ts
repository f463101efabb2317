// Formats the findings as lines of text.
import type { Narrative } from './respect.ts';
import type { Findings } from './verify.ts';

export function report(
  provider: string,
  { called, notCalled, differences, raisable }: Findings,
  narratives: readonly Narrative[],
): string[] {
  return [
    `${provider}: ${called.length} operations called, ${notCalled.length} not; ${differences.length} differences.`,
    ...section(
      'Differs from the spec',
      differences.map(
        ({ operationId, status, pointer, expected, found }) =>
          `${operationId} ${status} ${pointer === '' ? '(whole body)' : pointer}: expected ${expected}, found ${found}`,
      ),
    ),
    ...section(
      'Narratives',
      narratives.map(({ workflowId, outcome, notes }) =>
        [`${workflowId} ${outcome}`, notes.join('; ')].filter(Boolean).join(': '),
      ),
    ),
    ...section(
      'Not called',
      notCalled.map(([operationId, reason]) => `${operationId}: ${reason}`),
    ),
    ...section('Confirmed; the x-evidence could be raised', raisable),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
