// `src/generated/lifecycle.ts`: the workflows as straight-line calls of the typed client, and their purposes.
import { lengthOutputs, type Workflow } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, indent, list, namesUsedIn, quoted } from '../write/typescript.ts';
import { emitTypes } from './types.ts';
import { property } from './values.ts';
import { type Context, contextOf, emitWorkflow } from './workflow.ts';

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
  return `${header(provider.name, 'auth.arazzo.yaml')}${imports(`${types}${functions}${definition}`)}
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
      'defineLifecycle',
      'defineLifecycleWith',
      'duration',
      'instant',
      'instantsOnly',
      'required',
      'step',
    ],
  ].filter(used);
  const core = ['Challenge', 'ChallengeQuestion', 'TokenResponse'].filter(used);
  const schema = ['components', 'paths'].filter(used);
  return `import type { ${core.join(', ')} } from '@x/auth-core';
import { ${[...workflow, 'type Lifecycle', 'type Run'].join(', ')} } from '@x/auth-core/workflow';
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
  const entries = logins.map(({ workflowId, inputs, scheme, identity, refreshWithin }) => {
    const lines = [
      `workflowId: ${quoted(workflowId)}`,
      `inputs: ${names(inputs)}`,
      `identity: ${names(inputs.filter(({ name }) => identity.includes(name)))}`,
      `scheme: ${quoted(scheme ?? '')}`,
      // The document says seconds, as RFC 6749 does; options of the runtime are milliseconds.
      ...(refreshWithin === undefined ? [] : [`refreshWithin: ${refreshWithin * 1000}`]),
      property('run', context.call(workflowId)),
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
  const define = saysInstants(lifecycle)
    ? 'defineLifecycleWith(instantsOnly, '
    : 'defineLifecycle(';
  return `${define}{\n${[logs, ...others].map((line) => `${indent(line, 2)},\n`).join('')}});`;
}

/** Whether all tokens come with the instant at which they end. Then the client needs nothing that reads other lifetimes. */
function saysInstants({ logins, challenges, refresh }: Provider['lifecycle']): boolean {
  const all = [
    ...logins,
    ...challenges.map(({ workflow }) => workflow),
    ...(refresh ? [refresh] : []),
  ];
  return all
    .filter(({ outputs }) => outputs.size > 0)
    .every(({ outputs }) => {
      const end = outputs.get('expires_at');
      const isSaid = end?.type === 'body' && !end.optional;
      return isSaid && !lengthOutputs.some((name) => outputs.has(name));
    });
}
