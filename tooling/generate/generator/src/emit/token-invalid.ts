// `x-token-invalid` of a security scheme as TypeScript: what a response fulfils that says the token is no longer valid.
import type { SecurityScheme } from '@x/description';
import { conjuncts, isAboutStatus, predicate } from './predicate.ts';

/** The member of a scheme's definition, or none: then it is status 401. */
export function emitTokenInvalid({ tokenInvalid }: SecurityScheme): string[] {
  if (tokenInvalid === undefined) return [];
  const conditions = conjuncts(tokenInvalid);
  const ofStatus = conditions.filter(isAboutStatus);
  const ofBody = conditions.filter((condition) => !isAboutStatus(condition));
  if (ofBody.length === 0) return [`isTokenInvalid: ${predicate(ofStatus)}`];
  // Only the body of a response that may be a rejection is read.
  const first = ofStatus.length === 0 ? '' : `(${predicate(ofStatus)})(response) && `;
  return [`isTokenInvalid: (response) => ${first}fulfils(response, ${predicate(ofBody)})`];
}

/** What the criteria over a body run on, if there are some. */
export function emitFulfils(schemes: readonly SecurityScheme[]): string {
  return schemes.some(({ tokenInvalid = [] }) => !tokenInvalid.every(isAboutStatus)) ? fulfils : '';
}

const fulfils = `
/** What a criterion can ask of a response. */
interface Facts {
  readonly status: number;
  /** The value at a JSON pointer of the body (RFC 6901), or \`undefined\`. */
  body(pointer: string): unknown;
}

/** Whether the JSON body of a response fulfils a criterion. A copy is read, so the caller can still read the body. */
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
