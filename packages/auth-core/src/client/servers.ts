// The servers of an API, as OpenAPI describes them (§4.8.5), and the base URLs they become.
import { invalid } from '../errors.ts';

export interface ServerVariable {
  /** Stands where the consumer gives nothing; absent where the consumer has to choose. */
  readonly default?: string;
  readonly enum?: readonly string[];
}

export interface ServerDefinition {
  /** An origin, with `{variables}`; empty where only the consumer knows it. */
  readonly url: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/**
 * The base URL of every server: `baseUrl` for all of them if it is given, else each with its variables filled in.
 *
 * @throws AuthError `invalid_configuration` for a variable that is missing or has a value the API doesn't know.
 */
export function baseUrls(
  servers: readonly ServerDefinition[],
  values: Readonly<Record<string, string | undefined>> = {},
  baseUrl?: string,
): string[] {
  if (baseUrl !== undefined) return servers.map(() => baseUrl.replace(/\/+$/, ''));
  return servers.map(({ url, variables = {} }) =>
    url.replace(/\{([^{}]+)\}/g, (_, name: string) =>
      valueFor(name, variables[name] ?? {}, values[name]),
    ),
  );
}

/** The names of the variables in the URL of a server, in its order. */
export function variablesOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
}

/** Matches the origins that the URL of a server can become. The groups are the values of its variables. */
export function patternOf(template: string): RegExp {
  const parts = template
    .split(/\{[^{}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\w.:-]*)')}$`);
}

/** Whether a value can be part of a host name. Anything else would lead elsewhere. */
export function isHostPart(value: string): boolean {
  return /^[\w.:-]*$/.test(value);
}

function valueFor(name: string, variable: ServerVariable, given: string | undefined): string {
  const value = given ?? variable.default;
  if (value === undefined) {
    throw invalid(`The server variable "${name}" is missing: pass server: { ${name}: … }.`);
  }
  if (variable.enum && !variable.enum.includes(value)) {
    const known = variable.enum.map((choice) => `"${choice}"`).join(', ');
    throw invalid(`The server variable "${name}" is "${value}", but can only be ${known}.`);
  }
  if (!isHostPart(value)) {
    throw invalid(`The server variable "${name}" has characters that no host name has.`);
  }
  return value;
}
