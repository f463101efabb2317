// What a description may say that no client is generated for yet. The sandbox plays it all the same, so these problems
// have a code of their own: `unsupported`.
import type { Description } from './description.ts';
import type { Workflow } from './lifecycle/model.ts';
import { pascal } from './names/names.ts';
import type { Operation, SecurityScheme } from './openapi/model.ts';
import { member, report } from './problems/place.ts';

export function checkSupport(description: Description): void {
  const { api, name } = description;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    const message = `The folder "${name}" cannot be the name of a package.`;
    report(api.place, 'unsupported', message, 'Use a-z, 0-9 and "-".');
  }
  if (description.lifecycle) checkCredentials(description);
  for (const workflow of description.lifecycle?.workflows ?? [])
    checkSchemes(workflow, description);
  checkNames(description.lifecycle?.workflows ?? []);
  checkPaginated([...api.operations.values()].filter(({ pagination }) => pagination));
}

/** The client sends one token with a call; steps of the lifecycle send what they say. */
function checkCredentials({ api, tokenSchemes }: Description): void {
  for (const { operationId, security, place } of api.operations.values()) {
    const [wanted = []] = security;
    if (wanted.length < 2 || !wanted.some((scheme) => tokenSchemes.includes(scheme))) continue;
    const message = `${operationId} requires further credentials next to its token, which is not supported: ${wanted.join(', ')}.`;
    report(place, 'unsupported', message);
  }
}

/** A token or a key that is not in a header. */
function checkSchemes({ scheme, steps, place }: Workflow, { api }: Description): void {
  if (scheme !== undefined && isElsewhere(api.securitySchemes.get(scheme))) {
    const message = `A token for "${scheme}" is not supported: the scheme has to be http bearer, or apiKey in a header.`;
    report(member(place, 'x-security-scheme'), 'unsupported', message);
  }
  for (const step of steps) {
    for (const credential of step.credentials.filter((one) => isElsewhere(one.scheme))) {
      const { name } = credential.scheme;
      const message = `The security scheme "${name}" is not supported in a step: only http basic, http bearer, and apiKey in a header are.`;
      report(member(step.place, 'x-security'), 'unsupported', message);
    }
  }
}

function isElsewhere(scheme: SecurityScheme | undefined): boolean {
  return scheme?.kind === 'apiKey' && scheme.in !== 'header';
}

/** The generated types of a workflow have its name. */
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
    report(member(place, 'x-pagination'), 'unsupported', message, 'Leave one "x-pagination".');
  }
}
