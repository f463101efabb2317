// Reads `x-token-invalid`: what a response fulfils that says the token is no longer valid, where that is not status 401.
import { type Condition, comparisonsIn } from '../expressions/condition.ts';
import { follow, member, type Place, report } from '../problems/place.ts';
import { criteriaAt } from './criteria.ts';
import type { Operation, SecurityScheme } from './model.ts';

type Schemes = ReadonlyMap<string, SecurityScheme>;

/** The schemes with their criteria, which look at the responses of the operations that require the scheme. */
export function withTokenInvalid(
  schemes: Schemes,
  operations: ReadonlyMap<string, Operation>,
): Schemes {
  const all = [...operations.values()];
  return new Map(
    [...schemes].map(([name, scheme]) => {
      const protectedBy = all.filter(({ security }) => security.flat().includes(name));
      const tokenInvalid = readTokenInvalid(scheme, protectedBy);
      return [name, tokenInvalid ? { ...scheme, tokenInvalid } : scheme];
    }),
  );
}

function readTokenInvalid(
  { place: scheme, kind }: SecurityScheme,
  operations: readonly Operation[],
): Condition[] | undefined {
  const place = member(follow(scheme) ?? scheme, 'x-token-invalid');
  if (place.value === undefined || place.source.isForeign) return undefined;
  if (kind === 'basic') {
    const message = 'http basic carries no token that could become invalid.';
    return report(place, 'token-invalid', message, 'Remove "x-token-invalid".');
  }
  const conditions = criteriaAt(
    place,
    operations.flatMap(({ responses }) => responses),
  );
  checkSubjects(place, conditions);
  if (!Array.isArray(place.value) || place.value.length > 0) return conditions;
  const message = '"x-token-invalid" has no criteria, so every response would fulfil it.';
  return report(place, 'token-invalid', message, 'Remove it: then it is status 401.');
}

/** A client has the body of a response as JSON here, and nothing else. */
function checkSubjects(place: Place, conditions: readonly Condition[]): void {
  for (const { subject } of conditions.flatMap(comparisonsIn)) {
    if (subject.type === 'status' || subject.part.in !== 'header') continue;
    const message = `"x-token-invalid" cannot be about the header "${subject.part.name}".`;
    report(place, 'token-invalid', message, 'Write criteria over $statusCode and $response.body.');
  }
}
