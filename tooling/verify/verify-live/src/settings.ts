// What a run is told: by its arguments, and by the environment, where secrets come from.
import { parseArgs } from 'node:util';
import { isObject, type JsonObject, listAt, objectAt } from './json.ts';

export interface Settings {
  /** Of the lifecycle's workflows, by their names in the document. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The variables of the API's server, where there is no base URL. */
  readonly server: Readonly<Record<string, string>>;
  readonly baseUrl: string | undefined;
  /** Whether narratives may run that do more than log in, read and log out. */
  readonly write: boolean;
  /** The operations that are steps of the lifecycle: they obtain, keep and give back tokens, and write nothing else. */
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
  if (provider === undefined || more.length > 0) throw new Error(`Name one provider. ${usage}`);
  return { provider, baseUrl: values['base-url'], write: values.write };
}

/** `secretKey` of `biot` → `BIOT_SECRET_KEY`. */
export function variableName(provider: string, name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `${provider.replaceAll('-', '_')}_${words}`.toUpperCase();
}

/** The ways to log in, and what each needs. */
export function loginsOf(arazzo: JsonObject): { workflowId: string; inputs: string[] }[] {
  return listAt(arazzo, 'workflows')
    .filter(isObject)
    .map((workflow) => ({
      workflowId: String(workflow.workflowId),
      inputs: Object.keys(objectAt(workflow, 'inputs', 'properties')),
    }))
    .filter(({ workflowId }) => /^login($|With)/.test(workflowId));
}

/** Takes what the documents ask for from the environment, and says what is missing. */
export function readSettings(
  { provider, baseUrl, write }: Arguments,
  { openapi, arazzo }: { openapi: JsonObject; arazzo: JsonObject },
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const given = (name: string) => environment[variableName(provider, name)] || undefined;
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (given(name) ? [[name, given(name)!]] : [])));
  const names = listAt(arazzo, 'workflows').flatMap((one) =>
    Object.keys(objectAt(one, 'inputs', 'properties')),
  );
  const inputs = pick([...new Set(names)]);
  const logins = loginsOf(arazzo);
  if (!logins.some((login) => login.inputs.every((name) => name in inputs))) {
    const ways = logins.map((login) =>
      login.inputs.map((name) => variableName(provider, name)).join(', '),
    );
    throw new Error(`There are no credentials for ${provider}. Set ${ways.join('; or ')}.`);
  }
  const url = baseUrl ?? given('baseUrl');
  const variables = objectAt(listAt(openapi, 'servers')[0], 'variables');
  const server = pick(Object.keys(variables));
  const missing = Object.keys(variables).filter(
    (name) => objectAt(variables, name)['x-required'] === true && !(name in server),
  );
  if (url === undefined && missing.length > 0) {
    const wanted = missing.map((name) => variableName(provider, name)).join(', ');
    throw new Error(
      `Where ${provider} is, is not known. Set ${wanted}, or ${variableName(provider, 'baseUrl')}.`,
    );
  }
  return { inputs, server, baseUrl: url, write, tokenOperations: tokenOperationsOf(arazzo) };
}

function tokenOperationsOf(arazzo: JsonObject): string[] {
  const workflows = listAt(arazzo, 'workflows').filter(isObject);
  const tokens = workflows.filter(({ workflowId }) => !/^lifecycle/.test(String(workflowId)));
  return tokens
    .flatMap((workflow) => listAt(workflow, 'steps'))
    .map((step) => String(objectAt({ step }, 'step').operationId));
}
