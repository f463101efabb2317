// Derives the lifecycle of an API without a lifecycle document if clients send the credentials themselves (an API key,
// HTTP Basic, a personal access token). Then no request obtains a token.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { identifier, pascal, uniqueName } from '../names/names.ts';
import { kindOf } from '../openapi/security.ts';

/**
 * Returns the lifecycle as an Arazzo document whose logins have no steps, which Arazzo itself does not allow. Returns
 * `undefined` if a scheme requires a token request.
 */
export function derivedLifecycle(name: string, openapi: unknown): JsonObject | undefined {
  const requirements = largestOf(requirementsIn(openapi));
  const schemes = memberOf(memberOf(openapi, 'components'), 'securitySchemes');
  const logins = requirements.map((names) => loginOf(names, schemes, requirements.length > 1));
  if (logins.length === 0 || logins.includes(undefined)) return undefined;
  return {
    arazzo: '1.1.0',
    info: { title: name, version: '1.0.0' },
    sourceDescriptions: [{ name, url: './openapi.yaml', type: 'openapi' }],
    workflows: logins.flatMap((login) => login ?? []),
  };
}

/**
 * Returns whether the dialect of specs/README.md applies to a document without a lifecycle document: its schemes have
 * evidence.
 */
export function isInDialect(openapi: unknown): boolean {
  const schemes = memberOf(memberOf(openapi, 'components'), 'securitySchemes');
  return (
    isObject(schemes) &&
    Object.values(schemes).some((scheme) => memberOf(scheme, 'x-evidence') !== undefined)
  );
}

/** Returns the schemes that each operation requires together. */
function requirementsIn(openapi: unknown): string[][] {
  const paths = memberOf(openapi, 'paths');
  const operations = isObject(paths)
    ? Object.values(paths).flatMap((item) => (isObject(item) ? Object.values(item) : []))
    : [];
  return operations.flatMap((operation) => {
    const security = memberOf(operation, 'security');
    return Array.isArray(security) ? security.map((one) => Object.keys(Object(one))) : [];
  });
}

/** Keeps the largest requirements. A login for all schemes of a requirement also satisfies its subsets. */
function largestOf(requirements: readonly string[][]): string[][] {
  const sets = new Map(requirements.map((names) => [names.toSorted().join(' '), names]));
  const all = [...sets.values()].filter((names) => names.length > 0);
  return all.filter(
    (names) => !all.some((other) => other !== names && names.every((one) => other.includes(one))),
  );
}

function loginOf(
  names: readonly string[],
  schemes: Json | undefined,
  isOneOfSeveral: boolean,
): JsonObject | undefined {
  // The connection or the caller's `fetch` implements mutual TLS and HTTP Digest.
  const sent = names.filter((name) => kindOf(memberOf(schemes, name)) !== 'transport');
  const isBasic = (name: string): boolean => kindOf(memberOf(schemes, name)) === 'basic';
  // Two schemes of a requirement can have the same input name.
  const taken = new Set(sent.some(isBasic) ? ['username', 'password'] : []);
  const given = sent.map((name) => {
    const input = isBasic(name) ? name : uniqueName(identifier(name), (one) => taken.has(one));
    taken.add(input);
    return givenOf(name, memberOf(schemes, name), input);
  });
  if (given.length === 0 || given.includes(undefined)) return undefined;
  const parts = given.flatMap((one) => one ?? []);
  const properties = Object.assign({}, ...parts.map((part) => part.properties)) as JsonObject;
  return {
    workflowId: isOneOfSeveral ? `loginWith${sent.map(pascal).join('And')}` : 'login',
    summary: 'The credentials that every call carries',
    'x-security-scheme': sent[0]!,
    'x-security': parts.map(({ security }) => security),
    inputs: { type: 'object', required: Object.keys(properties), properties },
    steps: [],
  };
}

interface Given {
  readonly properties: JsonObject;
  readonly security: JsonObject;
}

/** Returns the inputs of a scheme, and how they are sent. `input` is the name of a single one. */
function givenOf(name: string, scheme: Json | undefined, input: string): Given | undefined {
  const type = memberOf(scheme, 'type');
  const http = String(memberOf(scheme, 'scheme')).toLowerCase();
  const described = memberOf(scheme, 'description');
  const secret = (what: string, example: string): JsonObject => ({
    type: 'string',
    format: 'password',
    description: typeof described === 'string' ? described : what,
    examples: [example],
  });
  if (type === 'http' && http === 'basic') {
    return {
      properties: {
        username: { type: 'string', description: 'The user name.', examples: ['ada@example.com'] },
        password: secret('The password.', 'sandbox-password'),
      },
      security: {
        schemeName: name,
        values: { username: '$inputs.username', password: '$inputs.password' },
      },
    };
  }
  const value = `$inputs.${input}`;
  if (type === 'apiKey') {
    const properties = { [input]: secret('The API key.', 'sandbox-api-key') };
    return { properties, security: { schemeName: name, values: { apiKey: value } } };
  }
  if (type !== 'http' || http !== 'bearer') return undefined;
  const properties = { [input]: secret('The access token.', 'sandbox-access-token') };
  return { properties, security: { schemeName: name, values: { token: value } } };
}
