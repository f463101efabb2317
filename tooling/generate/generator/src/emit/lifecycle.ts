// `src/generated/lifecycle.ts`: the workflows as sequential calls of the typed client, and their purposes.
import {
  type Lifecycle,
  lengthOutputs,
  outputsSentAgain,
  transitionsOf,
  type Workflow,
} from '@x/description';
import { documentsOf, type Provider } from '../provider.ts';
import { doc, header, indent, key, list, namesUsedIn, quoted } from '../write/typescript.ts';
import { attaches, emitTypes, inputsType } from './types.ts';
import { property } from './values.ts';
import { type Context, contextOf, emitGiven, emitWorkflow, isConstant } from './workflow.ts';

export function emitLifecycle(provider: Provider): string {
  const { lifecycle, prefix } = provider;
  const { logins, challenges, resends, refreshes, logouts } = lifecycle;
  const workflows = [
    ...logins,
    ...challenges.map(({ workflow }) => workflow),
    ...resends,
    ...refreshes,
    ...logouts,
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

function purposes({ lifecycle: { refreshes, logouts } }: Provider): string {
  const verbs = [
    'obtained',
    ...(refreshes.length > 0 ? ['refreshed'] : []),
    ...(logouts.length > 0 ? ['revoked'] : []),
  ];
  return verbs.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** Imports only used names, because the compiler reports unused imports. */
function imports(code: string): string {
  const names = namesUsedIn(code);
  const used = (name: string) => names.has(name);
  const workflow = [
    ...[
      'attach',
      'basic',
      'branchingStep',
      'clientSecretBasic',
      'conclude',
      'cookie',
      'cookieAge',
      'defineLifecycle',
      'defineLifecycleByLogin',
      'defineLifecycleWith',
      'duration',
      'instant',
      'instantsOnly',
      'keepingCredentials',
      'merged',
      'polling',
      'required',
      'requiring',
      'requiringOutputs',
      'sendingOutputs',
      'step',
      'userPass',
      'waiting',
      'withStepUp',
      'withoutPrefix',
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

function names(inputs: Workflow['inputs']): string {
  return list(
    '[]',
    inputs.map(({ name }) => quoted(name)),
    80,
  );
}

function emitDefinition(provider: Provider, context: Context): string {
  const { logins, refreshes, logouts } = provider.lifecycle;
  const entries = logins.map((login) => {
    const { workflowId, inputs, scheme, identity, refreshWithin } = login;
    const optional = inputs.filter((input) => input.optional);
    const singleUse = inputs.filter((input) => input.singleUse);
    const lines = [
      `workflowId: ${quoted(workflowId)}`,
      `inputs: ${names(inputs)}`,
      ...(optional.length === 0 ? [] : [`optional: ${names(optional)}`]),
      ...(singleUse.length === 0 ? [] : [`singleUse: ${names(singleUse)}`]),
      `identity: ${names(inputs.filter(({ name }) => identity.includes(name)))}`,
      `scheme: ${quoted(scheme ?? '')}`,
      // The document has seconds, as RFC 6749; options of the runtime are in milliseconds.
      ...(refreshWithin === undefined ? [] : [`refreshWithin: ${refreshWithin * 1000}`]),
      emitRun(login, provider, context),
    ];
    return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
  });
  const [refresh, logout] = [refreshes[0], logouts[0]];
  const own = [
    ...(refresh ? [`refresh: ${emitRefresh(refresh, context)}`] : []),
    ...(logout ? [`logout: ${emitLogout(logout, context)}`] : []),
  ];
  const isVaried = hasVariants(provider);
  const others = isVaried ? [`ends: ${emitVariants(provider, context)}`] : own;
  const define = isVaried
    ? 'defineLifecycleByLogin('
    : saysInstants(provider.lifecycle)
      ? 'defineLifecycleWith(instantsOnly, '
      : 'defineLifecycle(';
  const logs = `logins: [\n${entries.map((entry) => `${indent(entry, 2)},\n`).join('')}]`;
  const defined = `${define}{\n${[logs, ...others].map((line) => `${indent(line, 2)},\n`).join('')}})`;
  const kept = emitKept(provider);
  const complete = kept === undefined ? defined : `keepingCredentials(${kept}, ${defined})`;
  return sendsOutputs(provider) ? `sendingOutputs(${complete});` : `${complete};`;
}

/** Returns whether a refresh or a logout sends outputs of a login in addition to its tokens. */
function sendsOutputs({ lifecycle }: Provider): boolean {
  return [...lifecycle.refreshes, ...lifecycle.logouts].some(
    (workflow) => outputsSentBy(workflow, lifecycle).length > 0,
  );
}

/** Emits the credentials that a refresh or a logout sends again: those of a record, and the secrets. */
function emitKept({ lifecycle }: Provider): string | undefined {
  const { logins, refreshes, logouts } = lifecycle;
  const inputs = [...refreshes, ...logouts].flatMap((workflow) =>
    credentialsOf(workflow, lifecycle),
  );
  if (inputs.length === 0) return undefined;
  const all = [...logins.flatMap((login) => login.inputs), ...inputs];
  const secrets = new Set(all.filter(({ secret }) => secret).map(({ name }) => name));
  const kept = [...new Map(inputs.map((input) => [input.name, input])).values()];
  const inRecord = names(kept.filter(({ name }) => !secrets.has(name)));
  const inMemory = names(kept.filter(({ name }) => secrets.has(name)));
  return list('{}', [`inRecord: ${inRecord}`, `inMemory: ${inMemory}`], 80);
}

/** Returns the inputs of a refresh or logout that no token response provides. */
function credentialsOf(
  { inputs }: Workflow,
  lifecycle: Pick<Lifecycle, 'workflows'>,
): Workflow['inputs'] {
  const stored = storedNames(lifecycle);
  return inputs.filter(
    ({ name }) => name !== 'access_token' && name !== 'refresh_token' && !stored.has(name),
  );
}

/** Returns the inputs of a refresh or logout that are stored with the tokens. */
function outputsSentBy(
  { inputs }: Workflow,
  lifecycle: Pick<Lifecycle, 'workflows'>,
): Workflow['inputs'] {
  const stored = storedNames(lifecycle);
  return inputs.filter(({ name }) => stored.has(name));
}

function storedNames({ workflows }: Pick<Lifecycle, 'workflows'>): ReadonlySet<string> {
  return new Set(workflows.flatMap(outputsSentAgain).map(([name]) => name));
}

function emitRefresh(refresh: Workflow, context: Context): string {
  const { inputs } = refresh;
  const held = attaches(refresh) ? ["'attached'"] : [];
  const others = inputs.flatMap(({ name }) => (name === 'refresh_token' ? [] : quoted(name)));
  return `{ inputs: ${list('[]', [...others, ...held], 80)}, ${emitEnd(refresh, context)} }`;
}

function emitLogout(logout: Workflow, context: Context): string {
  return `{ inputs: ${names(logout.inputs)}, ${emitEnd(logout, context)} }`;
}

/** Emits the function of a refresh or logout, which sends nothing without the inputs that it requires. */
function emitEnd(workflow: Workflow, context: Context): string {
  const { lifecycle } = context.provider;
  const called = context.call(workflow.workflowId);
  const complete = wrapped('requiring', credentialsOf(workflow, lifecycle), called);
  return property('run', wrapped('requiringOutputs', outputsSentBy(workflow, lifecycle), complete));
}

/** Wraps a function in another one that requires some inputs. */
function wrapped(name: string, inputs: Workflow['inputs'], run: string): string {
  const needed = inputs.filter(({ optional }) => !optional);
  return needed.length === 0 ? run : `${name}(${names(needed)}, ${run})`;
}

/** Returns whether logins differ in how their tokens are refreshed or revoked. */
function hasVariants({ lifecycle: { logins } }: Provider): boolean {
  const [first] = logins;
  return logins.some(
    ({ refreshedBy, revokedBy }) =>
      refreshedBy !== first?.refreshedBy || revokedBy !== first?.revokedBy,
  );
}

/** Emits how the tokens of each login are refreshed and revoked. */
function emitVariants({ lifecycle }: Provider, context: Context): string {
  const { logins, refreshes, logouts } = lifecycle;
  const entries = logins.map(({ workflowId, refreshedBy, revokedBy }) => {
    const refresh = refreshes.find((one) => one.workflowId === refreshedBy);
    const logout = logouts.find((one) => one.workflowId === revokedBy);
    const members = [
      ...(refresh ? [`refresh: ${emitRefresh(refresh, context)}`] : []),
      ...(logout ? [`logout: ${emitLogout(logout, context)}`] : []),
    ];
    return `${key(workflowId)}: ${list('{}', members, 80)}`;
  });
  return list('{}', entries, 80);
}

/** The step-up parameters of a resource (RFC 9470 §3). Inputs with these names get their values. */
const stepUp: readonly string[] = ['acr_values', 'max_age', 'scope', 'claims'];

/** Emits the function of a login, and the data that belongs to all of its tokens, also after a challenge. */
function emitRun(login: Workflow, provider: Provider, context: Context): string {
  const { workflowId, credentials, scheme } = login;
  const run = context.call(workflowId);
  const constant =
    transitionsOf(login).length === 0
      ? []
      : credentials.filter((one) => one.scheme.name !== scheme && isConstant(one));
  const members = constant.map((one) => property(one.scheme.name, emitGiven(one, context)));
  const given = [
    ...(hasVariants(provider) ? [`login: ${quoted(workflowId)}`] : []),
    ...(members.length === 0 ? [] : [`credentials: ${list('{}', members, 60)}`]),
  ];
  const stepsUp = login.inputs.some(({ name }) => stepUp.includes(name));
  if (given.length === 0 && !stepsUp) return property('run', run);
  const type = inputsType(login, provider.prefix);
  const call = `${run}(${stepsUp ? 'withStepUp(inputs, run)' : 'inputs'}, run)`;
  return `run: async (inputs: ${type}, run: Run<Client<paths>>) =>
  ${given.length === 0 ? call : `attach(await ${call}, ${list('{}', given, 60)})`}`;
}

/**
 * Returns whether all token responses contain the instant of expiry. Then the client needs no code for other lifetimes.
 */
function saysInstants({ logins, challenges, refreshes }: Provider['lifecycle']): boolean {
  const all = [...logins, ...challenges.map(({ workflow }) => workflow), ...refreshes];
  return all
    .filter(({ outputs }) => outputs.size > 0)
    .every(({ outputs }) => {
      const end = outputs.get('expires_at');
      const isSaid = end?.type === 'body' && !end.optional;
      return isSaid && !lengthOutputs.some((name) => outputs.has(name));
    });
}
