// Reports parts of a description for which no client is generated yet. The sandbox supports them, so these problems have
// their own code: `unsupported`.
import type { Description } from './description.ts';
import { transitionsOf } from './lifecycle/challenges.ts';
import type { Workflow } from './lifecycle/model.ts';
import { pascal } from './names/names.ts';
import type { Api, Operation } from './openapi/model.ts';
import { member, report, warn } from './problems/place.ts';

export function checkSupport(description: Description): void {
  const { api, name } = description;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    const message = `The folder name "${name}" is not a valid package name.`;
    report(api.place, 'unsupported', message, 'Use a-z, 0-9 and "-".');
  }
  if (description.lifecycle) checkCredentials(description);
  if (description.oauth && !description.isForeign) checkOAuth(description);
  checkNames(description.lifecycle?.workflows ?? []);
  checkDiscoveries([...api.operations.values()].filter(({ discovery }) => discovery));
  checkPaginated([...api.operations.values()].filter(({ pagination }) => pagination));
}

/** Checks that one login, or the connection, provides all credentials that an operation requires. */
function checkCredentials({ api, lifecycle }: Description): void {
  const { workflows = [], logins = [] } = lifecycle ?? {};
  const steps = new Set(workflows.flatMap((one) => one.steps.map(({ operation }) => operation)));
  // A document without a login, a login without a scheme, and an unknown scheme are reported elsewhere.
  if (logins.length === 0 || logins.some(({ scheme }) => scheme === undefined)) return;
  const given = logins.map((login) => schemesGivenBy(login, workflows));
  for (const { operationId, security, place } of api.operations.values()) {
    const wanted = (security[0] ?? []).filter(
      (name) => (api.securitySchemes.get(name)?.kind ?? 'transport') !== 'transport',
    );
    if (given.some((names) => wanted.every((name) => names.has(name)))) continue;
    if ([...steps].some((step) => step.operationId === operationId)) continue;
    // The steps of another login send the credentials of this operation.
    if ([...steps].some((step) => isSame(step.security[0] ?? [], security[0] ?? []))) continue;
    const missing = wanted.filter((name) => !given.some((names) => names.has(name)));
    const names = (missing.length > 0 ? missing : wanted).map((name) => `"${name}"`).join(' and ');
    const message = `${operationId} requires ${names}, which no login provides${missing.length > 0 ? '' : ' together'}.`;
    const remedy = remedyFor(missing[0] ?? wanted[0]!, api);
    const at = member(place, 'security');
    // The client sends such an operation without credentials, as it sends the steps of a login.
    if (missing.length === wanted.length)
      warn(at, 'unsupported', `${message} Calls are sent without it.`, remedy);
    else report(at, 'unsupported', message, remedy);
  }
}

/** Writes the entry that a login lacks. Only its value depends on the provider. */
function remedyFor(name: string, { securitySchemes }: Api): string {
  const { kind } = securitySchemes.get(name) ?? {};
  const values =
    kind === 'basic' ? 'username: …, password: …' : kind === 'bearer' ? 'token: …' : 'apiKey: …';
  return `Add to the login: "x-security: [{ schemeName: ${name}, values: { ${values} } }]". A value is an output of a step ($steps.<stepId>.outputs.<name>), an input or a text.`;
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length > 0 && names.toSorted().join() === others.toSorted().join();
}

/** Checks operations of an API without a lifecycle document: calls carry only the token of one scheme. */
function checkOAuth({ api, oauth }: Description): void {
  for (const { operationId, security, place } of api.operations.values()) {
    const others = (security[0] ?? []).filter(
      (name) => name !== oauth?.name && api.securitySchemes.get(name)?.kind !== 'transport',
    );
    if (others.length === 0) continue;
    const message = `${operationId} requires "${others.join('" and "')}", which no flow of "${oauth?.name}" provides.`;
    report(
      member(place, 'security'),
      'unsupported',
      message,
      'Add auth.arazzo.yaml, with a login.',
    );
  }
}

/** Returns the schemes whose credentials calls can carry after a login, including its challenges. */
function schemesGivenBy(login: Workflow, workflows: readonly Workflow[]): Set<string> {
  const reached = new Set([login]);
  for (const workflow of reached)
    for (const { challenge } of transitionsOf(workflow))
      for (const next of workflows) if (next.workflowId === challenge) reached.add(next);
  const credentials = [...reached].flatMap((workflow) => workflow.credentials);
  return new Set([login.scheme ?? '', ...credentials.map(({ scheme }) => scheme.name)]);
}

/** Reports workflows whose generated types would have the same name. */
function checkNames(workflows: readonly Workflow[]): void {
  for (const [index, { workflowId, place }] of workflows.entries()) {
    const other = workflows
      .slice(0, index)
      .find((one) => pascal(one.workflowId) === pascal(workflowId));
    if (other === undefined) continue;
    const message = `The workflows "${other.workflowId}" and "${workflowId}" have the same name in code.`;
    report(member(place, 'workflowId'), 'unsupported', message, 'Rename one of them.');
  }
}

function checkPaginated(paginated: readonly Operation[]): void {
  for (const [index, { path, operationId, place }] of paginated.entries()) {
    const other = paginated.slice(0, index).find((one) => one.path === path);
    if (other === undefined) continue;
    const message = `${operationId} and ${other.operationId} have the same path, and both are paginated, which is not supported.`;
    report(member(place, 'x-pagination'), 'unsupported', message, 'Keep one "x-pagination".');
  }
}

/** Reports several operations with `x-server`. The package has one function that discovers the servers. */
function checkDiscoveries([first, ...others]: readonly Operation[]): void {
  for (const { operationId, place } of others) {
    const message = `${first!.operationId} and ${operationId} both have "x-server", which is not supported.`;
    report(member(place, 'x-server'), 'unsupported', message, 'Keep one "x-server".');
  }
}
