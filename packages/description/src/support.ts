// What a description may say that no client is made for yet. Lint and the generator report the same.
import type { Description } from './description.ts';
import type { Operation } from './openapi/model.ts';
import { member, report } from './problems/place.ts';

export function checkSupport(description: Description): void {
  const { api, name } = description;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    const message = `The folder "${name}" cannot be the name of a package.`;
    report(api.place, 'provider-name', message, 'Use a-z, 0-9 and "-".');
  }
  if (description.lifecycle) checkCredentials(description);
  checkPaginated([...api.operations.values()].filter(({ pagination }) => pagination));
}

/** The client sends one token with a call; steps of the lifecycle send what they say. */
function checkCredentials({ api, tokenSchemes }: Description): void {
  for (const { operationId, security, place } of api.operations.values()) {
    const [wanted = []] = security;
    if (wanted.length < 2 || !wanted.some((scheme) => tokenSchemes.includes(scheme))) continue;
    const message = `${operationId} requires further credentials next to its token, which is not supported: ${wanted.join(', ')}.`;
    report(place, 'further-credentials', message);
  }
}

function checkPaginated(paginated: readonly Operation[]): void {
  for (const [index, { path, operationId, place }] of paginated.entries()) {
    const other = paginated.slice(0, index).find((one) => one.path === path);
    if (other === undefined) continue;
    const message = `${operationId} and ${other.operationId} have the same path, and both are paginated, which is not supported.`;
    report(member(place, 'x-pagination'), 'pagination', message, 'Leave one "x-pagination".');
  }
}
