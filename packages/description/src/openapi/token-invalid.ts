// Reads `x-token-invalid`: the criteria of a response to an invalid token, if its status is not 401.
import { type Condition, comparisonsIn } from '../expressions/condition.ts';
import { follow, member, type Place, report } from '../problems/place.ts';
import { criteriaAt, mayMeet } from './criteria.ts';
import type { Operation, SecurityScheme } from './model.ts';

type Schemes = ReadonlyMap<string, SecurityScheme>;

/**
 * Adds the criteria to the schemes. They are checked against the responses of the operations that require the scheme.
 */
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
  checkRedirects(place, conditions, operations);
  if (!Array.isArray(place.value) || place.value.length > 0) return conditions;
  const message = '"x-token-invalid" has no criteria, so every response would fulfil it.';
  return report(place, 'token-invalid', message, 'Add one, or remove it to use the status 401.');
}

/** A client has only the body of a response here, as JSON. */
function checkSubjects(place: Place, conditions: readonly Condition[]): void {
  for (const { subject } of conditions.flatMap(comparisonsIn)) {
    if (subject.type === 'status' || subject.part.in !== 'header') continue;
    const message = `"x-token-invalid" cannot be about the header "${subject.part.name}".`;
    report(place, 'token-invalid', message, 'Write criteria over $statusCode and $response.body.');
  }
}

/** Clients follow redirects, so they see the response of the target. */
function checkRedirects(
  place: Place,
  conditions: readonly Condition[],
  operations: readonly Operation[],
): void {
  const fulfilling = operations
    .flatMap(({ responses }) => responses)
    .filter((response) => mayMeet(response, conditions));
  if (fulfilling.length === 0 || fulfilling.some(({ status }) => !/^30[12378]$/.test(status)))
    return;
  const message = `Only a redirect (${fulfilling[0]!.status}) fulfils these criteria, and clients follow redirects.`;
  const remedy = 'Write criteria over the response of the target, and document that response.';
  report(place, 'token-invalid', message, remedy);
}
