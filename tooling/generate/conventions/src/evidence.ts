// specs/README.md, "Evidence": each statement names its source.
import { has, member, type Place, report, type Visit } from '@x/description/structure';
import { allVisits, type Convention, perKind } from './convention.ts';

const words: readonly string[] = ['seed', 'public-docs', 'sample-code', 'standard', 'assumed'];
const choice = words.map((word) => `"${word}"`).join(', ');

export const evidence: Convention = (description) => {
  perKind(description, ['Operation', 'Response', 'Schema', 'SecurityScheme'], (visit) => {
    if (!needsEvidence(visit) || has(visit.place, 'x-evidence')) return;
    const message = `This ${nouns[visit.kind] ?? visit.kind} has no evidence.`;
    report(visit.place, 'evidence', message, `Add "x-evidence", one of ${choice}.`);
  });
};

const nouns: Readonly<Record<string, string>> = {
  Operation: 'operation',
  Response: 'response',
  Schema: 'schema',
  SecurityScheme: 'security scheme',
};

/** Of schemas and security schemes, only the components need evidence. */
function needsEvidence({ kind, inside }: Visit): boolean {
  return kind === 'Operation' || kind === 'Response' || inside[0] === 'Components';
}

export const evidenceValue: Convention = (description) => {
  for (const { place } of allVisits(description)) if (has(place, 'x-evidence')) checkValue(place);
};

function checkValue(holder: Place): void {
  const place = member(holder, 'x-evidence');
  if (typeof place.value === 'string' && words.includes(place.value)) return;
  const message = `${JSON.stringify(place.value)} is not a kind of evidence.`;
  report(place, 'evidence-value', message, `Write one of ${choice}.`);
}
