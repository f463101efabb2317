// Generates a function for a workflow: its steps in order, then its result.
import {
  type Challenge,
  type Condition,
  type Credential,
  camel,
  evidenceOf,
  type FailureAction,
  holds,
  identifiersOf,
  isOfInputs,
  lengthOutputs,
  type MessagePart,
  mainMedia,
  outputsSentAgain,
  pascal,
  type Step,
  type Transition,
  tokenOutputs,
  transitionsOf,
  type Value,
  valuesOf,
  type Workflow,
} from '@x/description';
import type { Provider } from '../provider.ts';
import { indent, list, namesUsedIn, quoted, reservedWords } from '../write/typescript.ts';
import { conjuncts, isAboutStatus, predicate } from './predicate.ts';
import { inputsType } from './types.ts';
import { memberOf, needed, property, read, type ValueContext } from './values.ts';

/** Names that the generated code uses, so that workflows and steps must not have them. */
const taken = [
  ...reservedWords,
  ...['inputs', 'client', 'signal', 'context', 'answer', 'status', 'body', 'header', 'lifecycle'],
  ...[
    'step',
    'conclude',
    'attach',
    'basic',
    'branchingStep',
    'clientSecretBasic',
    'duration',
    'instant',
    'cookie',
    'cookieAge',
    'keepingCredentials',
    'merged',
    'pause',
    'polling',
    'userPass',
    'waiting',
    'required',
    'requiring',
    'requiringOutputs',
    'sendingOutputs',
    'withoutPrefix',
    'defineLifecycle',
    'defineLifecycleByLogin',
    'defineLifecycleWith',
    'instantsOnly',
  ],
];

export interface Context extends ValueContext {
  readonly provider: Provider;
  readonly challenges: ReadonlyMap<string, Challenge>;
  /** Returns the name of a workflow's function. */
  call(workflowId: string): string;
}

export function contextOf(provider: Provider, workflows: readonly Workflow[]): Context {
  const functions = variables(
    workflows.map(({ workflowId }) => workflowId),
    taken,
  );
  const steps = workflows.flatMap((workflow) => workflow.steps.map(({ stepId }) => stepId));
  const results = variables(steps, [...taken, ...functions.values()]);
  const owners = new Map(
    workflows.flatMap(({ workflowId, steps }) => steps.map(({ stepId }) => [stepId, workflowId])),
  );
  return {
    provider,
    challenges: new Map(
      provider.lifecycle.challenges.map((challenge) => [challenge.workflow.workflowId, challenge]),
    ),
    call: (workflowId) => functions.get(workflowId)!,
    variable: (stepId) => results.get(stepId)!,
    at: (stepId) => `${owners.get(stepId)}.${stepId}`,
  };
}

/** Returns a variable for each id. If the name is already used, `login` becomes `loginStep`. */
function variables(ids: readonly string[], others: readonly string[]): Map<string, string> {
  const reserved = new Set(others);
  const wanted = (id: string): string => (reserved.has(camel(id)) ? `${camel(id)}Step` : camel(id));
  return identifiersOf(new Set(ids), wanted, reserved);
}

const resultTypes = {
  login: 'TokenResponse | Challenge',
  challenge: 'TokenResponse | Challenge',
  refresh: 'TokenResponse',
  logout: 'void',
  resend: 'void',
};

export function emitWorkflow(workflow: Workflow, context: Context): string {
  const ending = emitEnding(workflow, context);
  const bodies = workflow.steps.map((step) => emitStep(step, workflow, context));
  const code = bodies.map(({ call, name, branches }, index) => {
    if (branches)
      return `const ${name} = await ${call};\nif ('challenge' in ${name}) return ${name};\n`;
    const later = [...bodies.slice(index + 1).map((one) => `await ${one.call};`), ending];
    const isUsed = namesUsedIn(`async function run() {\n${later.join('\n')}\n}`).has(name);
    return `${isUsed ? `const ${name} = ` : ''}await ${call};\n`;
  });
  if (isWait(workflow, context)) code.unshift(emitPolling(workflow, context));
  const inputs = `inputs: ${inputsType(workflow, context.provider.prefix)}`;
  const parameters =
    bodies.length === 0 ? inputs : `${inputs}, { client, signal }: Run<Client<paths>>`;
  const signature = `async function ${context.call(workflow.workflowId)}(${parameters}): Promise<${resultTypes[workflow.purpose]}> {`;
  const fitting =
    signature.length <= 100
      ? signature
      : signature.replace(`(${parameters})`, `(\n  ${parameters.replace(', {', ',\n  {')},\n)`);
  return `${fitting}\n${indent(code.join('') + ending, 2)}}\n`;
}

function isWait({ workflowId }: Workflow, { challenges }: Context): boolean {
  return challenges.get(workflowId)?.isWait === true;
}

/** Emits the pauses of a wait: the provider's interval, if it sends one. */
function emitPolling({ interval }: Workflow, context: Context): string {
  return `const pause = polling(${interval ? read(interval, context) : 'undefined'});\n`;
}

interface EmittedStep {
  readonly name: string;
  readonly call: string;
  /** Whether the step can lead to a challenge. */
  readonly branches: boolean;
}

function emitStep(step: Step, workflow: Workflow, context: Context): EmittedStep {
  const { workflowId } = workflow;
  const failures = step.failures.flatMap((action) =>
    action.type === 'challenge' ? [] : emitFailure(action, step, isWait(workflow, context)),
  );
  const failureChallenges = emitFailureChallenges(step, context);
  const definition = [
    `at: ${quoted(`${workflowId}.${step.stepId}`)}`,
    'inputs',
    // A step ends with the timeout of its workflow, and checks the lease of the session immediately before its request.
    'signal',
    `succeeds: ${predicate(step.successCriteria)}`,
    ...(failures.length > 0 ? [`onFailure: ${list('[]', failures, 80)}`] : []),
    ...(step.errorCode ? [`code: ${partReader(step.errorCode)}`] : []),
    ...(failureChallenges.length > 0 ? [`challenges: ${list('[]', failureChallenges, 80)}`] : []),
  ];
  const { method, path } = step.operation;
  const call = `${clientOf(step)}.${method}`;
  const room = 88 - `() => ${call}(${quoted(path)}, )`.length;
  const options = list('{}', emitOptions(step, context), room);
  const request = arrow('()', `${call}(${quoted(path)}, ${options})`, 92);
  const definitionText = `{\n${definition.map((line) => `${indent(line, 2)},\n`).join('')}}`;
  const run = failureChallenges.length > 0 || step.errorCode ? 'branchingStep' : 'step';
  return {
    name: context.variable(step.stepId),
    call: `${run}(\n${indent(definitionText, 2)},\n${indent(request, 2)},\n)`,
    branches: failureChallenges.length > 0,
  };
}

/**
 * Returns the client of a step. If a response has several media types, the step reads the main one, so its type does not
 * include the others.
 */
function clientOf({ operation }: Step): string {
  const contents = operation.responses
    .filter(({ status }) => status.startsWith('2'))
    .map(({ content }) => content);
  if (contents.every(({ length }) => length < 2)) return 'client';
  const names = new Set(contents.flatMap((content) => mainMedia(content)?.name ?? []));
  return `(client as Client<paths, ${[...names].map(quoted).join(' | ')}>)`;
}

/** Emits the challenges after failures of a step. The first action whose criteria are true applies. */
function emitFailureChallenges({ failures }: Step, context: Context): string[] {
  return failures.flatMap((action, index) => {
    if (action.type !== 'challenge') return [];
    const before = failures
      .slice(0, index)
      .filter(({ type }) => type !== 'challenge')
      .map(
        ({ when }): Condition => ({
          type: 'not',
          condition: { type: 'all', conditions: when },
        }),
      );
    const challenge = emitChallenge(action.transition, context);
    const facts = ['body', 'header'].filter((fact) => new RegExp(`\\b${fact}\\(`).test(challenge));
    const parameters = facts.length === 0 ? '()' : `({ ${facts.join(', ')} })`;
    const lines = [
      `when: ${predicate([...before, ...action.when])}`,
      arrowMember(parameters, challenge),
    ];
    return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
  });
}

function arrowMember(parameters: string, challenge: string): string {
  return `challenge: ${parameters} => (${challenge})`;
}

/** `({ body }) => body('/error')` */
function partReader(part: MessagePart): string {
  return part.in === 'body'
    ? `({ body }) => body(${quoted(part.pointer)})`
    : `({ header }) => header(${quoted(part.name)})`;
}

function emitFailure(
  action: Exclude<FailureAction, { type: 'challenge' }>,
  { operation }: Step,
  isPolling: boolean,
): string {
  const when = `when: ${predicate(action.when)}`;
  if (action.type === 'reject') {
    const mediaType = mediaTypeOf(action.when, operation);
    const other = mediaType === undefined ? [] : [`mediaType: ${quoted(mediaType)}`];
    return list('{}', ["type: 'refuse'", when, ...other], 1_000);
  }
  // Arazzo's `retryAfter` is in seconds; options of the runtime are in milliseconds.
  const { after, slowDown, limit } = action;
  const pause = isPolling
    ? `get after() { return pause(${slowDown === 0 ? after : `${after}, ${slowDown}`}); }`
    : `after: ${after * 1000}`;
  return `{ type: 'retry', ${when}, ${pause}, limit: ${limit} }`;
}

/**
 * Returns the media type of the responses to which an action applies. `''` is JSON or no body, because the document has
 * no body for the response, or an assumed one. `undefined` is JSON.
 */
function mediaTypeOf(
  when: readonly Condition[],
  { responses }: Step['operation'],
): string | undefined {
  const ofStatus = conjuncts(when).filter(isAboutStatus);
  const meant = responses.filter(({ status }) => {
    const message = { status: Number(status), body: undefined, headers: {} };
    return !status.startsWith('2') && ofStatus.every((one) => holds(one, message));
  });
  const media = meant.map(({ content }) => mainMedia(content));
  const [first, ...others] = new Set(
    media.flatMap((one) => (one?.isJson ? [] : (one?.essence ?? []))),
  );
  if (first !== undefined && others.length === 0 && !media.some((one) => one?.isJson)) return first;
  const isUncertain = media.some((one) => one === undefined || evidenceOf(one.place) === 'assumed');
  return isUncertain ? '' : undefined;
}

function emitOptions(step: Step, context: Context): string[] {
  const sent = [
    ...step.parameters.map(({ in: where, name, value }) => ({
      where,
      member: memberOf(name, value, context),
    })),
    ...step.credentials
      .filter(({ scheme }) => scheme.in !== 'cookie')
      .map((one) => emitCredential(one, context)),
    ...emitCookies(step, context),
  ];
  const membersIn = (where: string): string[] =>
    sent.filter((one) => one.where === where).map(({ member }) => member);
  const places = ['path', 'query', 'header'].flatMap((where) => {
    const members = membersIn(where);
    // The type of the query has no credential.
    const hasKey = where === 'query' && step.credentials.some(({ scheme }) => scheme.in === where);
    const type = hasKey ? ' as never' : '';
    return members.length === 0 ? [] : [`${where}: ${list('{}', members, 80)}${type}`];
  });
  const headers = membersIn('headers');
  return [
    'signal',
    ...(step.isText ? ["parseAs: 'text'"] : []),
    ...(headers.length > 0 ? [`headers: ${list('{}', headers, 80)}`] : []),
    ...(places.length > 0 ? [`params: ${list('{}', places, 80)}`] : []),
    ...(step.body ? [`body: ${needed(step.body, context)}`] : []),
  ];
}

/** Emits a credential in its place. `headers` are those that the operation does not declare. */
function emitCredential(
  credential: Credential,
  context: Context,
): { readonly where: string; readonly member: string } {
  const { scheme } = credential;
  const name = scheme.parameter ?? '';
  if (credential.type === 'basic') {
    const encode = scheme.formEncoded ? 'clientSecretBasic' : 'basic';
    const halves = [credential.username, credential.password].map((one) => needed(one, context));
    return { where: 'headers', member: property(name, `${encode}(${halves.join(', ')})`) };
  }
  const value = credential.type === 'apiKey' ? credential.value : credential.token;
  if (scheme.in === 'query') {
    const member = property(name, needed(value, context));
    return { where: 'query', member };
  }
  const { prefix } = scheme;
  const written =
    prefix === ''
      ? needed(value, context)
      : read({ type: 'template', parts: [prefix, ...partsOf(value)] }, context);
  return { where: 'headers', member: property(name, written) };
}

/** Emits the cookies of a step, which are one field (RFC 6265 §5.4). */
function emitCookies(
  { credentials }: Step,
  context: Context,
): { readonly where: string; readonly member: string }[] {
  const cookies = credentials.filter(({ scheme }) => scheme.in === 'cookie');
  if (cookies.length === 0) return [];
  const parts = cookies.flatMap((one, index) => [
    `${index === 0 ? '' : '; '}${one.scheme.parameter}=`,
    ...valuesOf(one).flatMap(partsOf),
  ]);
  const cookie = read({ type: 'template', parts }, context);
  return [{ where: 'headers', member: property('Cookie', cookie) }];
}

function partsOf(value: Value): readonly (string | Value)[] {
  return value.type === 'template' ? value.parts : [value];
}

function emitEnding(workflow: Workflow, context: Context): string {
  const { purpose, transitions, outputs, steps } = workflow;
  if (purpose === 'logout' || purpose === 'resend') return '';
  const tokens = list(
    '{}',
    [
      ...[...outputs].flatMap(([name, value]) =>
        tokenOutputs.includes(name) ? property(name, emitOutput(name, value, context)) : [],
      ),
      ...emitStatic(workflow, context),
      ...emitSelfRefresh(workflow, context),
      ...emitAttached(workflow, context),
    ],
    60,
  );
  const [first] = transitions;
  if (first === undefined) return `return ${tokens};\n`;
  if (first.when.length === 0) return `return ${emitChallenge(first, context)};\n`;
  const always = transitions.find(({ when }) => when.length === 0);
  const entries = transitions.map((one) => {
    const when = one.when.length === 0 ? '' : `  when: ${predicate(one.when)},\n`;
    return `{\n${when}${indent(`challenge: () => (${emitChallenge(one, context)}),\n`, 2)}}`;
  });
  const last = context.variable(steps.at(-1)!.stepId);
  const ending = always && outputs.size === 0 ? '' : indent(`outputs: () => (${tokens}),\n`, 2);
  return `return conclude(${last}, {\n  challenges: [\n${entries.map((entry) => `${indent(entry, 4)},\n`).join('')}  ],\n${ending}});\n`;
}

/** Emits the credential that is sent instead of a token. It does not expire. */
function emitStatic({ scheme, outputs, credentials }: Workflow, context: Context): string[] {
  const own = credentials.find((one) => one.scheme.name === scheme);
  if (own === undefined || outputs.has('access_token')) return [];
  const lasting = outputs.has('expires_in') || outputs.has('expires_at');
  return [`access_token: ${emitGiven(own, context)}`, ...(lasting ? [] : ["expires_in: 'never'"])];
}

/** Emits the access token as its own refresh token, with the same lifetime, if a refresh sends the access token. */
function emitSelfRefresh({ outputs }: Workflow, context: Context): string[] {
  const { refreshes } = context.provider.lifecycle;
  if (refreshes.length === 0 || refreshes.some(presentsRefreshToken)) return [];
  const own = new Map<string, string>();
  for (const [name, value] of outputs) {
    const written = emitOutput(name, value, context);
    if (name === 'access_token') own.set('refresh_token', written);
    // A token response has no lifetime of a refresh token in milliseconds.
    else if (name === 'expires_in_ms')
      own.set('refresh_expires_in', `duration(${written}, 'milliseconds')`);
    else if (name.startsWith('expires_')) own.set(`refresh_${name}`, written);
  }
  return [...own].flatMap(([name, written]) => (outputs.has(name) ? [] : property(name, written)));
}

/** Returns whether a refresh sends a refresh token, not only the access token. */
export function presentsRefreshToken({ inputs }: Workflow): boolean {
  return inputs.some(({ name }) => name === 'refresh_token');
}

/** Emits the data that calls carry in addition to the token, if the workflow provides it. */
function emitAttached(workflow: Workflow, context: Context): string[] {
  const { scheme, purpose } = workflow;
  const isAlone = transitionsOf(workflow).length === 0;
  const given = workflow.credentials.filter(
    (one) => one.scheme.name !== scheme && (isAlone || !isConstant(one)),
  );
  const members = given.map((one) => property(one.scheme.name, emitGiven(one, context)));
  const emitValues = (values: Iterable<readonly [string, Value]>): string[] =>
    [...values].map(([name, value]) => property(name, read(value, context)));
  const groups = {
    credentials: members,
    server: emitValues(workflow.server),
    outputs: emitValues(outputsSentAgain(workflow)),
  };
  const parts = Object.entries(groups).flatMap(([name, own]) =>
    own.length === 0 ? [] : `${name}: ${list('{}', own, 60)}`,
  );
  if (parts.length === 0) return [];
  const attached = list('{}', parts, 70);
  return [`attached: ${purpose === 'refresh' ? `merged(inputs.attached, ${attached})` : attached}`];
}

/** Emits a scheme's credential without its prefix. */
export function emitGiven(credential: Credential, context: ValueContext): string {
  if (credential.type !== 'basic') {
    return read(credential.type === 'apiKey' ? credential.value : credential.token, context);
  }
  const halves = [credential.username, credential.password].map((one) => needed(one, context));
  return `userPass(${halves.join(', ')})`;
}

/** Returns whether a credential consists only of the credentials of the login. */
export function isConstant(credential: Credential): boolean {
  return valuesOf(credential).every(isOfInputs);
}

/** Converts a duration to seconds, and an instant to seconds since 1970, if the document states the format. */
function emitOutput(name: string, value: Value, context: Context): string {
  const written = read(value, context);
  if ((value.type !== 'body' && value.type !== 'header') || value.format === undefined)
    return written;
  if (value.type === 'header' && value.format === 'cookie')
    return `cookieAge(${context.variable(value.stepId)}.facts, ${quoted(value.cookie ?? '')})`;
  const convert = lengthOutputs.includes(name) ? 'duration' : 'instant';
  return `${convert}(${written}, ${quoted(value.format)})`;
}

function emitChallenge({ challenge, parameters, details }: Transition, context: Context): string {
  const { workflow, given, isWait: waits } = context.challenges.get(challenge)!;
  const { prefix } = context.provider;
  const isOptional = (name: string): boolean =>
    workflow.inputs.some((input) => input.name === name && input.optional);
  const handed = (names: readonly string[]) =>
    names.flatMap((name) => pair(name, parameters.get(name), isOptional(name), context));
  const shown = [...details].map(([name, value]) => property(name, read(value, context)));
  const answer = `${prefix}${pascal(challenge)}Answer`;
  const inputs = list('{}', ['...answer', ...handed(given)], 80);
  const resend =
    workflow.resend === undefined
      ? undefined
      : context.provider.lifecycle.resends.find(({ workflowId }) => workflowId === workflow.resend);
  const about = [`challenge: ${quoted(challenge)}`, `details: ${list('{}', shown, 70)}`];
  if (waits) {
    const poll = arrow(
      '(context)',
      call(context.call(challenge), list('{}', handed(given), 80)),
      70,
    );
    return `waiting${list('()', [list('{}', about, 60), poll], 80)}`;
  }
  const lines = [
    ...about,
    `answer: ${arrow(`(answer: ${answer}, context)`, call(context.call(challenge), inputs), 70)}`,
    ...(resend ? [`resend: ${emitResend(resend, handed, context)}`] : []),
  ];
  return `{\n${lines.map((line) => `${indent(line, 2)},\n`).join('')}}`;
}

function emitResend(
  { workflowId, inputs }: Workflow,
  handed: (names: readonly string[]) => string[],
  context: Context,
): string {
  const given = list('{}', handed(inputs.map(({ name }) => name)), 80);
  return arrow('(context)', call(context.call(workflowId), given), 70);
}

/** Emits a call of another workflow. */
function call(name: string, inputs: string): string {
  return name + list('()', [inputs, '{ client, ...context }'], 88 - name.length);
}

/** Emits an arrow function. The expression is on the next line if it does not fit. */
function arrow(parameters: string, expression: string, room: number): string {
  const line = `${parameters} => ${expression}`;
  return !line.includes('\n') && line.length <= room
    ? line
    : `${parameters} =>\n${indent(expression, 2)}`;
}

function pair(
  name: string,
  value: Value | undefined,
  isOptional: boolean,
  context: Context,
): string[] {
  if (value === undefined) return [];
  return [property(name, isOptional ? read(value, context) : needed(value, context))];
}
