// The README of a provider's package.
import { camel, isObject, listed, type Operation } from '@x/description';
import { type Provider, tokenSchemeOf } from '../provider.ts';
import { namedOperations } from '../zod/operations.ts';
import { exampleOf } from './index.ts';
import { exampleOf as mocksExampleOf } from './msw.ts';
import { paginatedOf } from './paginate.ts';
import { sessionExample } from './session-index.ts';

const evidence: readonly (readonly [name: string, meaning: string])[] = [
  ['seed', "the provider's own getting-started page"],
  ['public-docs', "the provider's other public documentation"],
  ['sample-code', 'code that calls the API'],
  ['standard', 'what the standard or framework prescribes; not observed'],
  ['assumed', 'a guess, because something had to stand there'],
];

export function emitReadme(provider: Provider): string {
  const { name, api } = provider;
  const sections = [
    intro(provider),
    ...(provider.arazzo
      ? [usage(provider), results(provider), lists(provider), retries(provider), logins(provider)]
      : [sessionUsage(provider), results(provider)]),
    challenges(provider),
    servers(provider),
    schemas(provider),
    testing(provider),
    operations(provider),
    sources(provider),
  ];
  return `<!-- Generated from specs/${name} by \`npx -y pnpm@10 generate\`. Do not edit. -->

# @x/${name}

${api.summary ? `${api.summary}\n\n` : ''}${sections.filter((section) => section !== '').join('\n')}`;
}

function intro({ name, api, arazzo }: Provider): string {
  const keeps = arazzo
    ? ` It logs in when a call needs a token, keeps the token fresh, and sends a
call again whose token was refused.`
    : '';
  return `A typed client of ${api.title}.${keeps} Generated from
[specs/${name}](https://github.com/x/x/tree/main/specs/${name}).

\`\`\`sh
npm install @x/${name}
\`\`\`
`;
}

/** One that needs a token and nothing else. */
function exampleOperation(provider: Provider): Operation | undefined {
  return [...provider.api.operations.values()].find(
    (operation) =>
      operation.method === 'GET' &&
      tokenSchemeOf(provider, operation) !== undefined &&
      !operation.parameters.some(({ required }) => required),
  );
}

function usage(provider: Provider): string {
  const { name, prefix } = provider;
  const operation = exampleOperation(provider);
  const variable = camel(name);
  const call = operation
    ? `\nconst { data, error, response } = await ${variable}.GET('${operation.path}');\n`
    : '';
  return `\`\`\`ts
${exampleOf(provider, name, [`import { create${prefix}Client } from '@x/${name}';`, ''])}
${call}\`\`\`

It is an [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client: paths, parameters, bodies and answers
are typed, and an answer with an error status is an \`error\`, not an exception. \`${variable}.session\` is the login:
\`session.login()\`, \`session.logout()\`, \`session.accessToken()\`. What fails in authentication is an \`AuthError\`
with a \`code\`.
`;
}

function results(provider: Provider): string {
  const operation = exampleOperation(provider);
  const refused = operation?.responses.find(({ status }) => status.startsWith('4'));
  if (operation === undefined || refused === undefined) return '';
  const { name } = provider;
  const call = `${camel(name)}.GET('${operation.path}')`;
  return `## Results

A result has the \`status\` too. Comparing it narrows: each documented status has the body that this operation answers
with it, any other has an \`error\` of unknown members.

\`\`\`ts
const result = await ${call};

if (result.status === 200) console.log(result.data);
else if (result.status === ${refused.status}) console.log(result.error);
\`\`\`

\`unwrap\` is for those who prefer exceptions. It gives the \`data\`, or throws an \`ApiError\` with \`status\`,
\`operationId\` and \`body\`.

\`\`\`ts
import { isApiError, type operations, unwrap } from '@x/${name}';

try {
  console.log(await unwrap(${call}));
} catch (error) {
  if (!isApiError<operations['${operation.operationId}']>(error)) throw error;
  if (error.status === ${refused.status}) console.log(error.body);
}
\`\`\`
`;
}

/** Nothing says how a token is obtained, so nothing is claimed of it. */
function sessionUsage(provider: Provider): string {
  const { name, prefix } = provider;
  return `\`\`\`ts
import { createSession } from '@x/auth-core';
import { create${prefix}Client } from '@x/${name}';

${sessionExample(provider)}
\`\`\`

How a token of this API is obtained is not described. \`grant\` is yours to write: \`login\`, and \`refresh\` and
\`logout\` where the API has them; the [README of @x/auth-core](../auth-core/README.md) shows one. Without a session
the calls carry no token. It is an [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client.
`;
}

function lists(provider: Provider): string {
  const [first] = paginatedOf(provider).filter(
    ({ parameters, body }) => !body && !parameters.some(({ required }) => required),
  );
  if (first === undefined) return '';
  const { name } = provider;
  const list = `paginate(${camel(name)}, '${first.path}')`;
  return `## Lists

What comes in pages can be read as one list: \`paginate\` takes the path and the options of the call, and fetches a page
when it is needed. Other paths do not compile.

\`\`\`ts
import { paginate } from '@x/${name}';

for await (const item of ${list}) console.log(item);
for await (const { items, next } of ${list}.pages()) console.log(items.length, next);
\`\`\`

A failed page is thrown as an \`ApiError\`; the list's \`next\` is then that page, and \`from\` in the options of another
\`paginate\` goes on with it. In pages come: ${paginatedOf(provider)
    .map(({ operationId }) => `\`${operationId}\``)
    .join(', ')}.
`;
}

function retries(provider: Provider): string {
  const { name } = provider;
  const create = exampleOf(provider, name, [`import { retry } from '@x/${name}';`, '']).replace(
    /\n}\);$/,
    '\n  retry: retry({ attempts: 5 }),\n});',
  );
  return `## Retries and limits of time

\`retry\` sends again what failed for a while: after 429 and 503, with as much patience as \`Retry-After\` asks for, and
after a network error what is safe to repeat. Each attempt has 30 seconds, all of them two minutes. Who doesn't import
it doesn't ship it.

\`\`\`ts
${create.replace(`const ${camel(name)} =`, 'const patient =')}
\`\`\`

A single call is limited by its \`signal\`: \`AbortSignal.timeout(5_000)\`.
`;
}

function logins({ lifecycle, api, tokenSchemes }: Provider): string {
  const rows = lifecycle.logins.map(({ workflowId, summary, inputs, scheme }) => [
    sentence(summary ?? workflowId),
    inputs.map((input) => `\`${input.name}\``).join(', '),
    `\`${scheme}\``,
  ]);
  const several = tokenSchemes.length > 1;
  const body = several
    ? table(['way', 'credentials', 'token for'], rows)
    : table(
        ['way', 'credentials'],
        rows.map((row) => row.slice(0, 2)),
      );
  const renewed = lifecycle.refresh
    ? 'An access token is renewed before it expires.'
    : 'There is no refresh: an access token is replaced by logging in again.';
  const ended = lifecycle.logout
    ? '`session.logout()` revokes the tokens.'
    : `${api.title} is not known to revoke tokens: \`session.logout()\` forgets them.`;
  return `## Logging in

The credentials say which way is meant. They can also be a function that is asked for them.

${body}
${renewed} ${ended}
`;
}

function challenges({ lifecycle }: Provider): string {
  if (lifecycle.challenges.length === 0) return '';
  const rows = lifecycle.challenges.map(({ workflow, asked, details }) => [
    `\`${workflow.workflowId}\``,
    sentence(workflow.summary ?? ''),
    asked.map((input) => `\`${input.name}\``).join(', '),
    details.map((detail) => `\`${detail.name}\``).join(', '),
    workflow.resend === undefined ? '' : '`resend()`',
  ]);
  return `## Challenges

A login may ask for something that only a person knows. \`onChallenge\` is given the question, whose \`challenge\`
says which it is, and gives the answer.

${table(['challenge', 'what it is', 'answer', 'details', 'again'], rows)}`;
}

function servers({ api }: Provider): string {
  const { serverVariables: variables } = api;
  if (variables.length === 0) return '';
  const rows = variables.map(({ name, required, default: value, enum: values, description }) => [
    `\`${name}\``,
    required ? 'required' : `\`'${value}'\``,
    values ? values.map((one) => `\`'${one}'\``).join(', ') : 'any host name',
    oneLine(description ?? ''),
  ]);
  return `## Server

\`server\` says where the API is. \`baseUrl\`, instead of it, is one URL for everything: a proxy, the sandbox.

${table(['variable', 'default', 'values', 'meaning'], rows)}`;
}

function schemas(provider: Provider): string {
  const { name, arazzo } = provider;
  const operation = exampleOperation(provider);
  if (!arazzo || operation === undefined) return '';
  const [exported = ''] = namedOperations(provider.api)
    .filter(([, one]) => one === operation)
    .map(([variable]) => variable);
  const status = operation.responses.find((one) => one.status.startsWith('2'))?.status ?? '200';
  return `## Schemas

\`@x/${name}/zod\` has a [zod](https://zod.dev) schema, of its mini flavour, of every component (\`z…\`) and of what every
operation is sent (\`requests\`) and answers (\`responses\`). What is sent is closed. What is received is open, since
a provider may add to it: members and values of enumerations that the spec doesn't have pass.

\`\`\`sh
npm install zod
\`\`\`

\`\`\`ts
import { responses, validateResponses } from '@x/${name}/zod';

${camel(name)}.use(validateResponses(responses));
const checked = await ${camel(name)}.GET('${operation.path}');
responses.${exported}.responses[${status}].parse(checked.data);
\`\`\`

With \`validateResponses\`, for development and tests, a call whose answer breaks its schema throws an
\`InvalidResponseError\`: operation, status, and for each place a JSON pointer and what was expected, never a value. \`onInvalid\`
gets it instead. What is merely new goes to \`onDrift\`, or to \`console.warn\`. A bundler keeps the schemas that are
used: pass some operations in the place of all.
`;
}

function testing(provider: Provider): string {
  const { name, prefix, api, arazzo } = provider;
  if (!arazzo) return '';
  return `## Testing

\`@x/${name}/msw\` fakes ${api.title} for your tests: handlers for [MSW](https://mswjs.io) 2.10 or newer, also 3, in Node and in
browsers. Tokens expire, are renewed and revoked as the provider's are, what is created is there afterwards, and
everything else is answered with the examples of the spec.

\`\`\`sh
npm install --save-dev msw @x/sandbox
\`\`\`

\`\`\`ts
import { create${prefix}Mocks } from '@x/${name}/msw';
import { setupServer } from 'msw/node';

${mocksExampleOf(provider)}
\`\`\`

\`mocks.credentials\` are those that are right. \`mocks.respond\` knows the statuses and bodies of each operation, and chooses its
answer until \`mocks.reset()\`. \`clock\` and \`seed\` make a run repeatable, \`mocks.addFault\` loses connections and limits
rates, \`mocks.requests\` is the log to assert on. In MSW 3 \`onUnhandledRequest\` is called \`onUnhandledFrame\`, and the
old name is ignored. A browser whose Content Security Policy forbids \`unsafe-eval\` can't run it: requests are validated
by compiled schemas.
`;
}

function operations({ api }: Provider): string {
  const rows = [...api.operations.values()].map(({ operationId, method, path, summary }) => [
    `\`${operationId}\``,
    `\`${method} ${path}\``,
    sentence(summary),
  ]);
  return `## Operations\n\n${table(['operation', 'request', ''], rows)}`;
}

function sources({ name, openapi, arazzo }: Provider): string {
  const counts = new Map<string, number>();
  if (!arazzo) return '';
  count(openapi, counts);
  const known = evidence.filter(([label]) => counts.has(label));
  const others = [...counts.keys()].filter((label) => !evidence.some(([one]) => one === label));
  const rows = [...known, ...others.sort().map((label) => [label, ''] as const)].map(
    ([label, meaning]) => [`\`${label}\``, String(counts.get(label)), meaning],
  );
  return `## Where this is from

Not made by the provider, and written from public material. Every statement of the spec says what it rests on:

${table(['evidence', 'statements', 'known from'], rows)}
[SOURCES.md](https://github.com/x/x/blob/main/specs/${name}/SOURCES.md) names the sources. Both documents are in
the package: ${listed(['openapi.json', 'auth.arazzo.json']).replaceAll('"', '`').replace(' or ', ' and ')}.
`;
}

function count(value: unknown, counts: Map<string, number>): void {
  if (Array.isArray(value)) for (const item of value) count(item, counts);
  if (!isObject(value)) return;
  const label = value['x-evidence'];
  if (typeof label === 'string') counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const item of Object.values(value)) count(item, counts);
}

/** Columns are aligned, as the repository's formatter has it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => [...row[column]!].length)),
  );
  const line = (row: readonly string[], fill = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |\n`;
  const [first = [], ...others] = cells;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return line(first) + rule + others.map((row) => line(row)).join('');
}

function sentence(text: string): string {
  return oneLine(text).replace(/\.$/, '');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
