// Reads the values of an API's server variables from an operation of the API (`x-server`). The service can only choose
// among the servers of the document, so it cannot redirect credentials to another server.
import { AuthError } from '../errors.ts';
import { pinned } from '../fetch/redirect.ts';
import { clientOf } from './create.ts';
import type { ApiDefinition } from './operations.ts';
import type { Reply } from './reply.ts';
import { baseUrls, isHostPart, patternOf, type ServerDefinition, variablesOf } from './servers.ts';
import { unwrap } from './unwrap.ts';

/** The operation that returns the server variables. */
export interface Discovery {
  readonly method: string;
  readonly path: string;
  /** By server variable: the path in the response to its value, or to a URL that contains it. */
  readonly variables: Readonly<Record<string, readonly string[]>>;
}

/**
 * Requests the values of the API's server variables.
 *
 * @throws ApiError for a response with an error status.
 * @throws AuthError `untrusted_origin` if a value is missing, or is not part of a server of the API.
 */
export async function discovered<Server extends object>(
  api: ApiDefinition,
  { method, path, variables }: Discovery,
  options?: object,
): Promise<Server> {
  const key = `${method} ${path}`;
  const { server: index = 0, ...operation } = api.operations[key]!;
  const server = api.servers[index]!;
  const asked = { ...api, operations: { [key]: operation } };
  const client = clientOf<object, { request: Call }>(
    asked,
    { bases: baseUrls([server]) },
    { wrap: (_, fetch, isTrusted) => pinned(fetch, isTrusted), secrets: () => [] },
  );
  const data = await unwrap(client.request(method, path, options));
  const found = Object.entries(variables).map(([name, at]) => {
    const given = at.reduce<unknown>((value, part) => (value as Members)?.[part], data);
    const value = chosenValue(name, given, api.servers);
    if (value !== undefined) return [name, value];
    throw new AuthError(
      'untrusted_origin',
      `${operation.operationId} returned ${quoted(given)} as "${at.join('.')}". It is not a value of the server variable "${name}" of this API. Pass \`server\` or \`baseUrl\` to the client instead.`,
    );
  });
  return Object.fromEntries(found) as Server;
}

type Members = Readonly<Record<string, unknown>> | undefined;
type Call = (method: string, path: string, options?: object) => Promise<Reply>;

/** Returns the value of a variable. The response has the value itself, or the URL of a server with this variable. */
function chosenValue(
  name: string,
  given: unknown,
  servers: readonly ServerDefinition[],
): string | undefined {
  if (typeof given !== 'string') return undefined;
  const holders = servers.filter(({ url }) => variablesOf(url).includes(name));
  const found = given.includes('://')
    ? holders.flatMap((server) => valuesIn(given, server)?.[name] ?? [])
    : [given];
  return found.find((value) => holders.some((server) => allows(server, name, value)));
}

/** Returns the values of all variables of a server, read from a URL; `undefined` if it is not a URL of this server. */
function valuesIn(url: string, server: ServerDefinition): Record<string, string> | undefined {
  const names = variablesOf(server.url);
  const match = URL.canParse(url) ? patternOf(server.url).exec(new URL(url).origin) : null;
  if (!match) return undefined;
  const values = names.map((name, index) => [name, match[index + 1]!] as const);
  const isAllowed = values.every(([name, value]) => allows(server, name, value));
  return isAllowed ? Object.fromEntries(values) : undefined;
}

function allows({ variables }: ServerDefinition, name: string, value: string): boolean {
  const known = variables?.[name]?.enum;
  return isHostPart(value) && (known === undefined || known.includes(value));
}

/** Quotes only the origin of a URL, because its path and query may contain secrets. */
function quoted(given: unknown): string {
  if (typeof given !== 'string') return given === undefined ? 'nothing' : `a ${typeof given}`;
  return URL.canParse(given) ? new URL(given).origin : 'a value';
}
