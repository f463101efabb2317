// README.md of a provider's package: the data for templates/README.md.
import { camel, isObject, type Operation } from '@x/description';
import { type Provider, requirementOf } from '../provider.ts';
import { code, inline, paragraph, table } from '../write/markdown.ts';
import { key, list, quoted } from '../write/typescript.ts';
import { namedOperations } from '../zod/operations.ts';
import { callNamesOf } from './calls.ts';
import { credentialNames, exampleOf, serverExample } from './index.ts';
import { exampleOf as mocksExampleOf } from './msw.ts';
import { oauthLogins } from './oauth.ts';
import { paginatedOf } from './paginate.ts';
import { discoverExample, discoveryOf } from './server.ts';
import { sessionExample } from './session-index.ts';
import { fill } from './template.ts';

export function emitReadme(provider: Provider): string {
  const { name, api, hasLifecycle, lifecycle } = provider;
  const own = { schemas: schemas(provider), sources: sources(provider) };
  return fill('README.md', {
    name,
    variable: camel(name),
    title: code(api.title),
    summary: api.summary && paragraph(api.summary),
    lifecycle: hasLifecycle,
    usage: hasLifecycle ? usage(provider) : sessionUsage(provider),
    byPath: pathForm(provider),
    results: results(provider),
    query: query(provider),
    testing: testing(provider),
    ...(hasLifecycle ? { pagination: pagination(provider), ...own } : {}),
    retries: hasLifecycle && retries(provider),
    requestId: api.requestId !== undefined,
    logins: logins(provider),
    hasRefresh: lifecycle.refreshes.length > 0,
    hasLogout: lifecycle.logouts.length > 0,
    refreshWithin: refreshWithin(provider),
    people: hasLifecycle && people(provider),
    challenges: challenges(provider),
    servers: servers(provider),
    operations: operations(provider),
  });
}

/** Returns an operation that needs only a token. */
function exampleOperation(provider: Provider): Operation | undefined {
  return [...provider.api.operations.values()].find(
    (operation) =>
      operation.method === 'GET' &&
      requirementOf(provider, operation) !== undefined &&
      !operation.parameters.some(({ required }) => required),
  );
}

/** Returns a call of the operation by its name, without `await`. */
function callOf({ name, api }: Provider, { operationId }: Operation): string {
  return `${camel(name)}.${callNamesOf(api).get(operationId)}()`;
}

/** Returns the same call by path. */
function byPath({ name }: Provider, { path }: Operation): string {
  return `${camel(name)}.GET(${quoted(path)})`;
}

function usage(provider: Provider): string {
  const { name, prefix } = provider;
  const operation = exampleOperation(provider);
  const call =
    operation && `const { data, error, response } = await ${callOf(provider, operation)};`;
  const created = exampleOf(provider, name, [clientImport(name, prefix), '']);
  return call === undefined ? created : `${created}\n\n${call}`;
}

/** Returns a call in both forms. */
function pathForm(provider: Provider): object | undefined {
  const operation = exampleOperation(provider);
  if (operation === undefined) return undefined;
  return {
    byName: code(callOf(provider, operation)),
    byPath: code(byPath(provider, operation)),
  };
}

/** Returns the example for a document that does not describe how a token is obtained. */
function sessionUsage(provider: Provider): string {
  const { name, prefix } = provider;
  const example = sessionExample(provider);
  return [
    ...(example.includes('createSession') ? ["import { createSession } from '@x/auth-core';"] : []),
    clientImport(name, prefix),
    '',
    example,
  ].join('\n');
}

function clientImport(name: string, prefix: string): string {
  return `import { create${prefix}Client } from '@x/${name}';`;
}

function results(provider: Provider): object | undefined {
  const operation = exampleOperation(provider);
  const refused = operation?.responses.find(({ status }) => /^4\d\d$/.test(status));
  if (operation === undefined || refused === undefined) return undefined;
  const call = callOf(provider, operation);
  const byStatus = `const result = await ${call};

if (result.status === 200) console.log(result.data);
else if (result.status === ${refused.status}) console.log(result.error);`;
  const unwrapped = `import { isApiError, type operations, unwrap } from '@x/${provider.name}';

try {
  console.log(await unwrap(${call}));
} catch (error) {
  if (!isApiError<operations[${quoted(operation.operationId)}]>(error)) throw error;
  if (error.status === ${refused.status}) console.log(error.body);
}`;
  return { byStatus, unwrapped };
}

function pagination(provider: Provider): object | undefined {
  const paginated = paginatedOf(provider);
  const [first] = paginated.filter(
    ({ parameters, body }) => !body && !parameters.some(({ required }) => required),
  );
  if (first === undefined) return undefined;
  const list = `paginate(${camel(provider.name)}, ${quoted(first.path)})`;
  return {
    code: `import { paginate } from '@x/${provider.name}';

for await (const item of ${list}) console.log(item);
for await (const { items, next } of ${list}.pages()) console.log(items.length, next);`,
    operations: paginated.map(({ operationId }) => code(operationId)).join(', '),
  };
}

function retries(provider: Provider): string {
  const { name } = provider;
  return exampleOf(provider, name, [`import { retry } from '@x/${name}';`, ''])
    .replace(/\n}\);$/, '\n  retry: retry({ attempts: 5 }),\n  timeout: 5_000,\n});')
    .replace(`const ${camel(name)} =`, 'const withRetries =');
}

/** Returns how long before expiry a token is refreshed, if it is the same for all logins. Documents have seconds. */
function refreshWithin({ lifecycle: { logins } }: Provider): string {
  const [within, ...others] = new Set(logins.map((login) => login.refreshWithin));
  return within === undefined || others.length > 0
    ? ''
    : `${within} ${within === 1 ? 'second' : 'seconds'} `;
}

/** Returns an application whose users enter their credentials in a form. */
function people(provider: Provider): object {
  const { name, prefix } = provider;
  const created = list('{}', serverExample(provider), 60);
  const names = credentialNames(provider).map(key).join(', ');
  return {
    code: `${clientImport(name, prefix)}

const client = create${prefix}Client(${created});
client.session.subscribe((state) => console.log(state)); // 'signing_in', 'signed_in', 'signed_out', …
await client.session.login({ ${names} });
const { stored, revoked } = await client.session.logout();`,
  };
}

function logins({ lifecycle, oauth, tokenSchemes }: Provider): string {
  if (oauth) {
    const flows = oauthLogins(oauth).map(([flow, names]) => [
      code(flow),
      names.map(code).join(', '),
    ]);
    return table(['flow', 'credentials'], flows);
  }
  const rows = lifecycle.logins.map(({ workflowId, summary, inputs, scheme }) => [
    sentence(summary ?? workflowId),
    inputs.map((input) => code(input.name)).join(', '),
    code(scheme ?? ''),
  ]);
  const columns = ['login', 'credentials', 'token for'].slice(0, tokenSchemes.length > 1 ? 3 : 2);
  return table(
    columns,
    rows.map((row) => row.slice(0, columns.length)),
  );
}

function challenges({ lifecycle }: Provider): object | undefined {
  if (lifecycle.challenges.length === 0) return undefined;
  const rows = lifecycle.challenges.map(({ workflow, asked, details }) => [
    code(workflow.workflowId),
    sentence(workflow.summary ?? ''),
    asked.map((input) => code(input.name)).join(', '),
    details.map((detail) => code(detail.name)).join(', '),
    workflow.resend === undefined ? '' : '`resend()`',
  ]);
  return { table: table(['challenge', 'meaning', 'answer', 'details', 'resend'], rows) };
}

function servers(provider: Provider): object | undefined {
  const { serverVariables: variables } = provider.api;
  if (variables.length === 0) return undefined;
  const rows = variables.map(({ name, required, default: value, enum: values, description }) => [
    code(name),
    required ? 'required' : code(quoted(value ?? '')),
    values ? values.map((one) => code(quoted(one))).join(', ') : 'any host name',
    inline(description ?? ''),
  ]);
  return {
    table: table(['variable', 'default', 'values', 'meaning'], rows),
    discovery: discovery(provider),
  };
}

/** Returns a client whose server variables come from the API. */
function discovery(provider: Provider): object | undefined {
  const { name, prefix } = provider;
  const operation = discoveryOf(provider.api);
  if (operation === undefined) return undefined;
  const credentials = credentialNames(provider).map(key);
  const login = credentials.length > 0 ? `  credentials: { ${credentials.join(', ')} },\n` : '';
  return {
    operation: code(operation.operationId),
    code: `import { create${prefix}Client, discoverServer } from '@x/${name}';

const discovered = create${prefix}Client({
  server: ${discoverExample(provider, operation)},
${login}});`,
  };
}

function schemas(provider: Provider): object | undefined {
  const { name, api } = provider;
  const operation = exampleOperation(provider);
  const [exported] = namedOperations(api).find(([, one]) => one === operation) ?? [];
  if (operation === undefined || exported === undefined) return undefined;
  const status = operation.responses.find((one) => /^2\d\d$/.test(one.status))?.status ?? '200';
  return {
    code: `import { responses, validateResponses } from '@x/${name}/zod';

${camel(name)}.use(validateResponses(responses));
const checked = await ${callOf(provider, operation)};
responses.${exported}.responses[${status}].parse(checked.data);`,
  };
}

/** Returns React hooks for an operation of each kind that the API has. */
function query(provider: Provider): object | undefined {
  const { name, prefix, api } = provider;
  const operation = exampleOperation(provider);
  if (operation === undefined) return undefined;
  const names = callNamesOf(api);
  const [paginated] = paginatedOf(provider).filter(
    ({ parameters, body }) => !body && !parameters.some(({ required }) => required),
  );
  const used = ['useQuery', ...(paginated ? ['useInfiniteQuery'] : [])];
  const pages = paginated
    ? `\nconst list = useInfiniteQuery(queries.${names.get(paginated.operationId)}.infiniteQueryOptions());`
    : '';
  return {
    code: `import { ${used.sort().join(', ')} } from '@tanstack/react-query';
import { create${prefix}Queries } from '@x/${name}/query';

const queries = create${prefix}Queries(${camel(name)});
const found = useQuery(queries.${names.get(operation.operationId)}.queryOptions());${pages}`,
  };
}

function testing(provider: Provider): object {
  const { name, prefix } = provider;
  return {
    code: `import { create${prefix}Mocks } from '@x/${name}/msw';
import { setupServer } from 'msw/node';

${mocksExampleOf(provider)}`,
  };
}

function operations({ api }: Provider): string {
  const rows = [...api.operations.values()].map(({ operationId, method, path, summary }) => [
    code(operationId),
    code(`${method} ${path}`),
    sentence(summary),
  ]);
  return table(['operation', 'request', 'summary'], rows);
}

const evidence: readonly (readonly [name: string, meaning: string])[] = [
  ['seed', "the provider's getting-started page"],
  ['public-docs', "the provider's other public documentation"],
  ['sample-code', 'code that calls the API'],
  ['standard', 'the rules of a standard or framework; not observed'],
  ['assumed', 'an assumption, because nothing is known'],
];

function sources({ openapi }: Provider): object {
  const counts = new Map<string, number>();
  count(openapi, counts);
  const known = evidence.filter(([label]) => counts.has(label));
  const others = [...counts.keys()].filter((label) => !evidence.some(([one]) => one === label));
  const rows = [...known, ...others.sort().map((label) => [label, ''] as const)].map(
    ([label, meaning]) => [code(label), String(counts.get(label)), meaning],
  );
  return { table: table(['evidence', 'statements', 'based on'], rows) };
}

function count(value: unknown, counts: Map<string, number>): void {
  if (Array.isArray(value)) for (const item of value) count(item, counts);
  if (!isObject(value)) return;
  const label = value['x-evidence'];
  if (typeof label === 'string') counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const item of Object.values(value)) count(item, counts);
}

/** Returns a summary as the text of a table cell, without a full stop. */
function sentence(text: string): string {
  return inline(text).replace(/\.$/, '');
}
