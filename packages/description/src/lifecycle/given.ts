// Completes `x-security` of a workflow: the credentials that its steps send from its inputs, and the cookie that a
// cookie scheme is named after. Calls of the API carry them after a login.
import type { Api, Operation } from '../openapi/model.ts';
import { member, report } from '../problems/place.ts';
import { cookieNamed, valuesOf } from './credentials.ts';
import type { Credential, Value, Workflow } from './model.ts';

/** Completes the workflows that provide tokens. */
export function withGiven(workflows: readonly Workflow[], api: Api): Workflow[] {
  const logins = workflows.filter(({ purpose }) => purpose === 'login');
  const schemes = new Set(logins.map(({ scheme }) => scheme));
  const steps = new Set(
    workflows.flatMap((workflow) => workflow.steps.map(({ operation }) => operation)),
  );
  const calls = [...api.operations.values()].filter((operation) => !steps.has(operation));
  return workflows.map((workflow) => {
    const own = workflow.scheme ?? (schemes.size === 1 ? [...schemes][0] : undefined);
    const scheme = api.securitySchemes.get(own ?? '');
    const named = withCookie(workflow, scheme?.in === 'cookie' ? scheme.parameter : undefined);
    if (workflow.purpose !== 'login') return named;
    return { ...named, credentials: [...named.credentials, ...impliedBy(named, calls)] };
  });
}

/** Selects the cookie of the scheme's name if an access token comes from `Set-Cookie`. */
function withCookie(workflow: Workflow, cookie: string | undefined): Workflow {
  const outputs = new Map<string, Value>(
    [...workflow.outputs].map(([name, value]) => [
      name,
      name === 'access_token' ? cookieNamed(value, cookie) : value,
    ]),
  );
  for (const [name, value] of outputs) checkCookie(workflow, name, value);
  return { ...workflow, outputs };
}

function checkCookie({ place }: Workflow, name: string, value: Value): void {
  const isRaw = value.type === 'header' && value.name.toLowerCase() === 'set-cookie';
  if (!isRaw || value.cookie !== undefined) return;
  const message = `"${name}" is a whole "Set-Cookie" header, with the name and the attributes of the cookie.`;
  const remedy =
    "Write { context: $response.header.Set-Cookie, selector: '', type: jsonpointer, x-cookie: <name> }.";
  report(member(member(place, 'outputs'), name), 'unsupported-selector', message, remedy);
}

/**
 * Returns the credentials that the steps of a login send from its inputs, if operations also require them, with or
 * without a token.
 */
function impliedBy(login: Workflow, calls: readonly Operation[]): Credential[] {
  const { scheme, credentials, outputs, steps } = login;
  const given = new Set(credentials.map((one) => one.scheme.name));
  if (outputs.has('access_token') && scheme !== undefined) given.add(scheme);
  const required = new Set(calls.flatMap(({ security }) => security[0] ?? []));
  const found = new Map<string, Credential>();
  for (const credential of steps.flatMap((step) => step.credentials)) {
    const { name } = credential.scheme;
    const isOwn = name === scheme;
    if (given.has(name) || (!isOwn && !required.has(name))) continue;
    if (valuesOf(credential).every(isOfInputs)) found.set(name, credential);
  }
  return [...found.values()];
}

/** Returns whether a value is known before the first request. */
export function isOfInputs(value: Value): boolean {
  if (value.type === 'template')
    return value.parts.every((part) => typeof part === 'string' || isOfInputs(part));
  return value.type === 'input' || value.type === 'literal';
}
