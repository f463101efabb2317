// `x-token-invalid` of a security scheme as TypeScript: the criteria of a response to an invalid token.
import type { SecurityScheme } from '@x/description';
import { conjuncts, isAboutStatus, predicate } from './predicate.ts';

/** Returns the member of a scheme's definition, or none. Then the status is 401. */
export function emitTokenInvalid({ tokenInvalid }: SecurityScheme): string[] {
  if (tokenInvalid === undefined) return [];
  const conditions = conjuncts(tokenInvalid);
  const ofStatus = conditions.filter(isAboutStatus);
  const ofBody = conditions.filter((condition) => !isAboutStatus(condition));
  if (ofBody.length === 0) return [`isTokenInvalid: ${predicate(ofStatus)}`];
  // Read only bodies of responses with the status of a rejection.
  const first = ofStatus.length === 0 ? '' : `(${predicate(ofStatus)})(response) && `;
  return [`isTokenInvalid: (response) => ${first}fulfils(response, ${predicate(ofBody)})`];
}

/** Returns the code that criteria over a body use, if there are any. */
export function emitFulfils(schemes: readonly SecurityScheme[]): string {
  return schemes.some(({ tokenInvalid = [] }) => !tokenInvalid.every(isAboutStatus)) ? fulfils : '';
}

const fulfils = `
/** The facts about a response that a criterion uses. */
interface Facts {
  readonly status: number;
  /** Returns the value at a JSON pointer of the body (RFC 6901), or \`undefined\`. */
  body(pointer: string): unknown;
}

/**
 * Returns whether the JSON body of a response fulfils a criterion. Reads a copy, so that the caller can still read the
 * body.
 */
async function fulfils(
  response: Response,
  criterion: (facts: Facts) => boolean,
): Promise<boolean> {
  const isJson = /\\bjson\\b/i.test(response.headers.get('Content-Type') ?? '');
  const json: unknown = isJson ? await response.clone().json().catch(() => undefined) : undefined;
  return criterion({ status: response.status, body: (pointer) => valueAt(json, pointer) });
}

function valueAt(json: unknown, pointer: string): unknown {
  let value = json;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
`;
