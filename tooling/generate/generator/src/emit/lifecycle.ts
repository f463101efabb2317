// `src/generated/lifecycle.ts`: the workflows as straight-line calls of the typed client, and their purposes.
import type { Workflow } from '@x/description';
import { documentsOf, type Provider } from '../provider.ts';
import { doc, header, indent, list, namesUsedIn, quoted } from '../write/typescript.ts';
import { emitTypes, inputsType } from './types.ts';
import { property } from './values.ts';
import { type Context, contextOf, emitGiven, emitWorkflow, isConstant } from './workflow.ts';

export function emitLifecycle(provider: Provider): string {
  const { lifecycle, prefix } = provider;
  const { logins, challenges, resends, refresh, logout } = lifecycle;
  const workflows = [
    ...logins,
    ...challenges.map(({ workflow }) => workflow),
    ...resends,
    ...[refresh, logout].filter((one) => one !== undefined),
  ];
  const context = contextOf(provider, workflows);
  const types = [...emitTypes(provider)].join('\n');
  const functions = workflows.map((workflow) => emitWorkflow(workflow, context)).join('\n');
  const definition = emitDefinition(provider, context);
  return `${header(provider.name, documentsOf(provider).at(-1)!)}${imports(`${types}${functions}${definition}`)}
${types}
${functions}
${doc(`How tokens of ${provider.api.title} are ${purposes(provider)}.`)}export const lifecycle: Lifecycle<Client<paths>, ${prefix}Credentials> = ${definition}
`;
}

function purposes({ lifecycle: { refresh, logout } }: Provider): string {
  const verbs = ['obtained', ...(refresh ? ['refreshed'] : []), ...(logout ? ['revoked'] : [])];
  return verbs.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** Imports only what is used, because the compiler reports unused imports. */
function imports(code: string): string {
  const names = namesUsedIn(code);
  const used = (name: string) => names.has(name);
  const workflow = [
    ...[
      'basic',
      'clientSecretBasic',
      'conclude',
      'cookie',
      'cookieAge',
      'defineLifecycle',
      'duration',
      'instant',
      'required',
      'step',
      'userPass',
      'withCredentials',
    ],
  ].filter(used);
  const run = used('Run') ? ['type Run'] : [];
  const core = ['Challenge', 'ChallengeQuestion', 'TokenResponse'].filter(used);
  const schema = ['components', 'paths'].filter(used);
  return `import type { ${core.join(', ')} } from '@x/auth-core';
import { ${[...workflow, 'type Lifecycle', ...run].join(', ')} } from '@x/auth-core/workflow';
import type { Client } from 'openapi-fetch';
import type { ${[...new Set([...schema, 'paths'])].join(', ')} } from './schema.ts';
`;
}

function emitDefinition({ lifecycle }: Provider, context: Context): string {
  const { logins, refresh, logout } = lifecycle;
  const names = (inputs: Workflow['inputs']) =>
    list(
      '[]',
      inputs.map(({ name }) => quoted(name)),
      80,
    );
  const entries = logins.map((login) => {
    const { workflowId, inputs, scheme, identity, refreshWithin } = login;
    const optional = inputs.filter((input) => input.optional);
    const lines = [
      `workflowId: ${quoted(workflowId)}`,
      `inputs: ${names(inputs)}`,
      ...(optional.length === 0 ? [] : [`optional: ${names(optional)}`]),
      `identity: ${names(inputs.filter(({ name }) => identity.includes(name)))}`,
      `scheme: ${quoted(scheme ?? '')}`,
      // The document says seconds, as RFC 6749 does; options of the runtime are milliseconds.
      ...(refreshWithin === undefined ? [] : [`refreshWithin: ${refreshWithin * 1000}`]),
      emitRun(login, context),
    ];
    return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
  });
  const others = [
    ...(refresh
      ? [
          `refresh: { inputs: ${names(refresh.inputs.filter(({ name }) => name !== 'refresh_token'))}, ${property('run', context.call('refresh'))} }`,
        ]
      : []),
    ...(logout
      ? [`logout: { inputs: ${names(logout.inputs)}, ${property('run', context.call('logout'))} }`]
      : []),
  ];
  const logs = `logins: [\n${entries.map((entry) => `${indent(entry, 2)},\n`).join('')}]`;
  return `defineLifecycle({\n${[logs, ...others].map((line) => `${indent(line, 2)},\n`).join('')}});`;
}

/** The function of a login, with the credentials of its own that calls carry after a challenge. */
function emitRun(login: Workflow, context: Context): string {
  const { workflowId, transitions, credentials, scheme } = login;
  const run = context.call(workflowId);
  const constant = credentials.filter((one) => one.scheme.name !== scheme && isConstant(one));
  if (transitions.length === 0 || constant.length === 0) return property('run', run);
  const type = inputsType(login, context.provider.prefix);
  const members = constant.map((one) => property(one.scheme.name, emitGiven(one, context)));
  return `run: async (inputs: ${type}, run: Run<Client<paths>>) =>
  withCredentials(await ${run}(inputs, run), ${list('{}', members, 60)})`;
}
