// The settings of a run, from its arguments and the environment. Secrets come only from the environment.
import { parseArgs } from 'node:util';
import type { Api, Lifecycle } from '@x/description';

export interface Settings {
  /** The inputs of the lifecycle's workflows, by their names in the document. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The inputs of one login, because a client rejects credentials of several. */
  readonly credentials: Readonly<Record<string, string>>;
  /** The variables of the API's server, if there is no base URL. */
  readonly server: Readonly<Record<string, string>>;
  readonly baseUrl: string | undefined;
  /** Whether to run narratives that do more than log in, read and log out. */
  readonly write: boolean;
  /** The operations that are steps of the lifecycle: they obtain, refresh and revoke tokens, and write nothing else. */
  readonly tokenOperations: readonly string[];
}

export interface Arguments {
  readonly provider: string;
  readonly baseUrl: string | undefined;
  readonly write: boolean;
}

export const usage = 'Usage: npx -y pnpm@10 verify:live <provider> [--base-url URL] [--write]';

export function readArguments(args: readonly string[]): Arguments {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'base-url': { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  const [provider, ...more] = positionals;
  if (provider === undefined || more.length > 0)
    throw new Error(`Pass exactly one provider. ${usage}`);
  return { provider, baseUrl: values['base-url'], write: values.write };
}

/** `secretKey` of `biot` → `BIOT_SECRET_KEY`. */
export function variableName(provider: string, name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `${provider.replaceAll('-', '_')}_${words}`.toUpperCase();
}

/** Reads the inputs and server variables of the documents from the environment. Throws if some are missing. */
export function readSettings(
  { provider, baseUrl, write }: Arguments,
  { api, lifecycle }: { readonly api: Api; readonly lifecycle: Lifecycle },
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const given = (name: string) => environment[variableName(provider, name)] || undefined;
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (given(name) ? [[name, given(name)!]] : [])));
  const { logins, workflows, narratives } = lifecycle;
  const known = [...workflows, ...narratives].flatMap((one) => one.inputs.map(({ name }) => name));
  const inputs = pick([...new Set(known)]);
  const [login] = logins
    .filter((one) => one.inputs.every(({ name }) => name in inputs))
    .sort((a, b) => b.inputs.length - a.inputs.length);
  if (login === undefined) {
    const ways = logins.map((one) =>
      one.inputs.map(({ name }) => variableName(provider, name)).join(', '),
    );
    throw new Error(`No credentials for ${provider}. Set ${ways.join('; or ')}.`);
  }
  const url = baseUrl ?? given('baseUrl');
  const variables = api.servers[0]?.variables ?? [];
  const server = pick(variables.map(({ name }) => name));
  const missing = variables.filter(({ name, required }) => required && !(name in server));
  if (url === undefined && missing.length > 0) {
    const wanted = missing.map(({ name }) => variableName(provider, name)).join(', ');
    throw new Error(
      `The server of ${provider} is not set. Set ${wanted}, or ${variableName(provider, 'baseUrl')}.`,
    );
  }
  const credentials = pick(login.inputs.map(({ name }) => name));
  const tokenOperations = tokenOperationsOf(lifecycle);
  return { inputs, credentials, server, baseUrl: url, write, tokenOperations };
}

function tokenOperationsOf({ workflows }: Lifecycle): string[] {
  return workflows.flatMap(({ steps }) => steps.map(({ operation }) => operation.operationId));
}
