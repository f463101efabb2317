// The servers of an API as in OpenAPI (§4.8.5), and their base URLs.
import { invalid } from '../errors.ts';
import { checkOptions } from '../session/options.ts';
import { own } from './own.ts';

export interface ServerVariable {
  /** The value if the caller passes none; absent if the caller must pass one. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

export interface ServerDefinition {
  /** An origin, with `{variables}`. Empty if only the caller knows it. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/**
 * Returns the base URL of each server: `baseUrl` if the caller passed it, otherwise the server's URL with its
 * variables.
 *
 * @throws AuthError `invalid_configuration` for a missing or unknown variable, for a value that the API does not have, or
 * for a URL with a query or fragment.
 */
export function baseUrls(
  servers: readonly ServerDefinition[],
  values: Readonly<Record<string, string | undefined>> = {},
  baseUrl?: string,
): string[] {
  // With a misspelled variable, the password would go to the default server.
  checkOptions(values, [], [...new Set(servers.flatMap(({ url }) => variablesOf(url)))], 'server.');
  return servers.map(({ url, variables = {} }) => {
    if (baseUrl !== undefined) return base(String(baseUrl));
    const value = (_: string, name: string): string =>
      valueFor(name, variables[name] ?? {}, own(values, name));
    return base(url.replace(/\{([^{}]+)\}/g, value));
  });
}

/** Returns a URL to which paths can be appended. The message does not show it, because it may contain a password. */
export function base(url: string): string {
  if (/[?#]/.test(url)) throw invalid('The URL contains a query or fragment. Remove it.');
  return url.trim().replace(/\/+$/, '');
}

/** Returns the names of the variables in the URL of a server, in order. */
export function variablesOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
}

/** Returns a pattern for the origins of a server. Its groups are the values of the variables. */
export function patternOf(template: string): RegExp {
  const parts = template
    .split(/\{[^{}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\w.:-]*)')}$`);
}

/** Returns whether a value can be part of a host name. Any other value could change the origin. */
export function isHostPart(value: string): boolean {
  return /^[\w.:-]*$/.test(value);
}

function valueFor(name: string, variable: ServerVariable, given: string | undefined): string {
  const value = given ?? variable.default;
  if (value === undefined) {
    throw invalid(`The server variable "${name}" is missing. Pass server: { ${name}: … }.`);
  }
  if (variable.enum && !variable.enum.includes(value)) {
    const known = variable.enum.map((choice) => `"${choice}"`).join(', ');
    throw invalid(`The server variable "${name}" is "${value}", which is not one of ${known}.`);
  }
  // The default and the choices are the document's own, and may be a path.
  const isOwn = value === variable.default || variable.enum;
  if (!isOwn && !isHostPart(value)) {
    throw invalid(
      `The server variable "${name}" contains characters that are not valid in a host name.`,
    );
  }
  return value;
}
