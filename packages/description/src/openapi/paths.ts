// Checks the paths of a third-party document, and that the path parameters of its operations are those of their path. In
// our dialect, conventions check them.
import { member, type Place, report, warn } from '../problems/place.ts';
import type { Parameter } from './model.ts';

/**
 * Checks the syntax of a path. A client appends it to the URL of a server, so without a slash it would change the host
 * (OpenAPI 3.1, "Paths Object").
 */
export function checkPath(path: string, place: Place): void {
  if (!place.source.isForeign) return;
  const fault = faultOf(path);
  if (fault !== undefined) {
    const message = `The path ${JSON.stringify(path)} ${fault}.`;
    report(place, 'invalid-path', message, 'Write a path such as /boats/{boatId}.');
  } else if (/\/\.{1,2}(\/|$)/.test(path)) {
    const message = `The path ${JSON.stringify(path)} has a segment of dots, which URLs do not have.`;
    warn(place, 'invalid-path', message, `Calls go to ${withoutDots(path)}.`);
  }
}

/** Removes the segments of dots, as `fetch` does (RFC 3986 §5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/').slice(1);
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  const isFolder = /^\.{1,2}$/.test(segments.at(-1) ?? '');
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`;
}

function faultOf(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not start with "/"';
  if (/[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, '')))
    return 'has an incomplete template expression';
  return undefined;
}

/**
 * Checks that a path has no query and no fragment. Some documents tell operations apart by them. A client sends such a
 * path as it is, but cannot append query parameters.
 */
export function checkPlainPath(path: string, place: Place, parameters: readonly Parameter[]): void {
  if (!place.source.isForeign || !/[?#]/.test(path)) return;
  const hasQuery = parameters.some((one) => one.in === 'query');
  const message = `The path ${JSON.stringify(path)} has a query or a fragment, which a path cannot have.`;
  if (hasQuery) {
    const remedy = 'Its query parameters cannot be appended. Write them as parameters.';
    report(place, 'path-query', message, remedy);
  } else {
    warn(place, 'path-query', message, `Calls go to ${path.replace(/#.*/s, '')}.`);
  }
}

/** Checks that the path has each path parameter, and that the operation declares each one of the path. */
export function checkPathParameters(
  path: string,
  place: Place,
  parameters: readonly Parameter[],
): void {
  if (!place.source.isForeign) return;
  const named = [...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
  const declared = parameters.filter((one) => one.in === 'path');
  for (const name of named) {
    if (declared.some((one) => one.name === name)) continue;
    const message = `The path has "{${name}}", but no parameter declares it.`;
    warn(place, 'path-parameter', message, 'Calls send it as it is written.');
  }
  for (const { name, place: at } of declared) {
    if (named.includes(name)) continue;
    const message = `The path ${path} has no "{${name}}".`;
    warn(member(at, 'name'), 'path-parameter', message, 'The parameter is not sent.');
  }
}
