// The pages of a provider: overview, logins, reference, playground, and the lists that lead to them.

import type { Description, Workflow } from '@x/description';
import { code, inline, table } from '@x/generator/markdown';
import { type Chart, chartOf, chartOfLogin } from '../../../../packages/sandbox/src/page/chart.ts';
import { clientExample } from './example.ts';
import { repositoryUrl } from './links.ts';
import { component, frontMatter, slugify, summaryOf } from './markdown.ts';
import { anchorOf, operationSection, schemaSection, type TagPage, tagPages } from './operations.ts';

export interface Page {
  readonly path: string;
  readonly text: string;
}

export function providerPages(description: Description): Page[] {
  return [
    loginPage(description),
    playgroundPage(description),
    referencePage(description),
    ...tagPages(description).map((page) => tagPage(description, page)),
    schemasPage(description),
  ];
}

function page(path: string, head: object, body: readonly string[]): Page {
  return { path, text: `${frontMatter(head)}\n${body.filter(Boolean).join('\n\n')}\n` };
}

function loginPage({ name, api, lifecycle }: Description): Page {
  const title = `Logging in to ${api.title}`;
  const logins = lifecycle?.logins ?? [];
  const chart: Chart = lifecycle ? chartOf(lifecycle) : { workflows: [] };
  const charts = Object.fromEntries(
    logins.map(({ workflowId }) => [workflowId, chartOfLogin(chart, workflowId)]),
  );
  const count = logins.length === 1 ? 'one login' : `${logins.length} logins`;
  const summary = `${api.title} has ${count}. Each diagram shows the requests, what they send, which responses reject it, and what a person is asked.`;
  return page(`${name}/login.md`, { title, description: summary, charts }, [
    `# ${inline(title)}`,
    `${inline(summary)} The diagrams are drawn from [the lifecycle document](${repositoryUrl}/blob/main/specs/${name}/auth.arazzo.yaml), which the client executes.`,
    ...logins.map((login) => loginSection(login)),
    '## After the login',
    sharedSection(lifecycle?.refreshes[0], lifecycle?.logouts[0]),
  ]);
}

function loginSection(login: Workflow): string {
  const { workflowId, summary, description, inputs, refreshWithin } = login;
  const rows = inputs.map((input) => [
    code(input.name),
    input.secret ? 'secret' : 'public',
    (input.description ?? '').replaceAll(/\s*\n\s*/g, ' ').trim(),
  ]);
  return [
    `## ${inline((summary ?? workflowId).replace(/\.$/, ''))} {#${slugify(workflowId)}}`,
    description ?? '',
    component('LifecycleChart', workflowId),
    table(['credential', 'kind', 'meaning'], rows),
    refreshWithin === undefined
      ? ''
      : `The client gets a new access token ${refreshWithin} seconds before the old one expires.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function sharedSection(refresh: Workflow | undefined, logout: Workflow | undefined): string {
  const lines = [
    refresh
      ? 'The client refreshes the access token, once for all concurrent calls. If the provider rejects the refresh token, the client logs in again.'
      : 'The provider documents no refresh: the client logs in again when the access token expires.',
    logout
      ? '`session.logout()` revokes the tokens at the provider, and deletes them.'
      : '`session.logout()` deletes the tokens. The provider documents no way to revoke them.',
  ];
  return `${lines.join(' ')} The [playground](./playground.md) shows each of these cases.`;
}

function playgroundPage(description: Description): Page {
  const { name, api, lifecycle } = description;
  const chart = lifecycle ? chartOf(lifecycle) : { workflows: [] };
  const [login] = lifecycle?.logins ?? [];
  const head = {
    title: `${api.title}: playground`,
    description: `The client of ${api.title} and a sandbox of the API run in this page. See a token being obtained, used, refreshed, revoked, lost and recovered.`,
    pageClass: 'playground-page',
    sidebar: false,
    aside: false,
    playground: {
      example: clientExample(description),
      chart: login ? chartOfLogin(chart, login.workflowId) : chart,
    },
  };
  return page(`${name}/playground.md`, head, [
    `# ${inline(api.title)}: playground`,
    component('TokenPlayground'),
  ]);
}

function referencePage({ name, api, ...rest }: Description): Page {
  const pages = tagPages({ name, api, ...rest });
  const title = `${api.title}: reference`;
  return page(
    `${name}/reference/index.md`,
    {
      title,
      description: `All ${api.operations.size} operations of ${api.title} in the spec, with parameters, bodies, responses, examples and evidence.`,
    },
    [
      `# ${inline(title)}`,
      api.description ?? '',
      ...pages.map(({ tag, path, operations }) => {
        const rows = operations.map(({ operationId, method, path: template, summary }) => [
          `[${inline(summary.replace(/\.$/, ''))}](./${path.split('/').at(-1)}#${slugify(operationId)})`,
          code(`${method} ${template}`),
        ]);
        return `## ${inline(tag)}\n\n${table(['operation', 'request'], rows)}`;
      }),
      '## Schemas',
      `[All ${api.schemas.size} schemas](./schemas.md) have a page of their own.`,
    ],
  );
}

function tagPage(provider: Description, { tag, path, description, operations }: TagPage): Page {
  const { api } = provider;
  const title = `${api.title}: ${tag}`;
  const names = operations.map(({ summary }) => summary.replace(/\.$/, '').toLowerCase());
  const summary = summaryOf(`${tag} of ${api.title}: ${names.join(', ')}.`);
  const anchors = Object.fromEntries(
    operations.map((operation) => [`${operation.method} ${operation.path}`, anchorOf(operation)]),
  );
  const example = clientExample(provider);
  return page(path, { title, description: summary, outline: 2, example, anchors }, [
    `# ${inline(title)}`,
    description ?? '',
    ...operations.map((operation) => operationSection(operation)),
  ]);
}

function schemasPage({ name, api }: Description): Page {
  const title = `${api.title}: schemas`;
  const head = {
    title,
    description: `The ${api.schemas.size} schemas of ${api.title}: members, types and meanings.`,
    outline: 2,
  };
  return page(`${name}/reference/schemas.md`, head, [
    `# ${inline(title)}`,
    ...[...api.schemas].map(([schemaName, schema]) => schemaSection(schemaName, schema)),
  ]);
}
