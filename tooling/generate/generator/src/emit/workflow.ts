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
  lengthOutputs,
  mainMedia,
  pascal,
  type Step,
  type Transition,
  type Value,
  type Workflow,
} from '@x/description';
import type { Provider } from '../provider.ts';
import { indent, list, namesUsedIn, quoted, reservedWords } from '../write/typescript.ts';
import { conjuncts, isAboutStatus, predicate } from './predicate.ts';
import { inputsType } from './types.ts';
import { needed, property, read, type ValueContext } from './values.ts';

/** Names that the generated code uses itself, so no workflow or step can have them. */
const taken = [
  ...reservedWords,
  ...['inputs', 'client', 'signal', 'context', 'answer', 'status', 'body', 'header', 'lifecycle'],
  ...[
    'step',
    'conclude',
    'basic',
    'clientSecretBasic',
    'duration',
    'instant',
    'required',
    'defineLifecycle',
    'defineLifecycleWith',
    'instantsOnly',
  ],
];

export interface Context extends ValueContext {
  readonly provider: Provider;
  readonly challenges: ReadonlyMap<string, Challenge>;
  /** The name of a workflow's function. */
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

/** A variable for each id. If the name is taken, `login` becomes `loginStep`. */
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
  const code = bodies.map(({ call, name }, index) => {
    const later = [...bodies.slice(index + 1).map((one) => `await ${one.call};`), ending];
    const isUsed = namesUsedIn(`async function run() {\n${later.join('\n')}\n}`).has(name);
    return `${isUsed ? `const ${name} = ` : ''}await ${call};\n`;
  });
  const parameters = `inputs: ${inputsType(workflow, context.provider.prefix)}, { client, signal }: Run<Client<paths>>`;
  const signature = `async function ${context.call(workflow.workflowId)}(${parameters}): Promise<${resultTypes[workflow.purpose]}> {`;
  const fitting =
    signature.length <= 100
      ? signature
      : signature.replace(`(${parameters})`, `(\n  ${parameters.replace(', {', ',\n  {')},\n)`);
  return `${fitting}\n${indent(code.join('') + ending, 2)}}\n`;
}

function emitStep(
  step: Step,
  { workflowId }: Workflow,
  context: Context,
): { name: string; call: string } {
  const definition = [
    `at: ${quoted(`${workflowId}.${step.stepId}`)}`,
    'inputs',
    // A step ends with the deadline of its workflow, and checks the lease of the session right before its request.
    'signal',
    `succeeds: ${predicate(step.successCriteria)}`,
    ...(step.failures.length > 0
      ? [
          `onFailure: ${list(
            '[]',
            step.failures.map((action) => emitFailure(action, step)),
            80,
          )}`,
        ]
      : []),
  ];
  const { method, path } = step.operation;
  const room = 88 - `() => client.${method}(${quoted(path)}, )`.length;
  const options = list('{}', emitOptions(step, context), room);
  const request = arrow('()', `client.${method}(${quoted(path)}, ${options})`, 92);
  const definitionText = `{\n${definition.map((line) => `${indent(line, 2)},\n`).join('')}}`;
  return {
    name: context.variable(step.stepId),
    call: `step(\n${indent(definitionText, 2)},\n${indent(request, 2)},\n)`,
  };
}

function emitFailure(action: FailureAction, { operation }: Step): string {
  const when = `when: ${predicate(action.when)}`;
  if (action.type === 'reject') {
    const mediaType = mediaTypeOf(action.when, operation);
    const other = mediaType === undefined ? [] : [`mediaType: ${quoted(mediaType)}`];
    return list('{}', ["type: 'refuse'", when, ...other], 1_000);
  }
  // Arazzo's `retryAfter` is seconds; options of the runtime are milliseconds.
  return `{ type: 'retry', ${when}, after: ${action.after * 1000}, limit: ${action.limit} }`;
}

/**
 * The media type of the responses to which an action applies. `''` is JSON or no body: the document gives the response no
 * body, or its body is assumed. `undefined` is JSON.
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
  const places = ['path', 'query', 'header'].flatMap((where) => {
    const sent = step.parameters.filter((parameter) => parameter.in === where);
    if (sent.length === 0) return [];
    return [
      `${where}: ${list(
        '{}',
        sent.map(({ name, value }) => property(name, needed(value, context))),
        80,
      )}`,
    ];
  });
  return [
    'signal',
    ...(step.isText ? ["parseAs: 'text'"] : []),
    ...(step.credentials.length > 0
      ? [
          `headers: ${list(
            '{}',
            step.credentials.map((one) => emitCredential(one, context)),
            80,
          )}`,
        ]
      : []),
    ...(places.length > 0 ? [`params: ${list('{}', places, 80)}`] : []),
    ...(step.body ? [`body: ${needed(step.body, context)}`] : []),
  ];
}

function emitCredential(credential: Credential, context: Context): string {
  const name = credential.scheme.parameter ?? '';
  if (credential.type === 'basic') {
    const encode = credential.scheme.formEncoded ? 'clientSecretBasic' : 'basic';
    const halves = [credential.username, credential.password].map((one) => needed(one, context));
    return property(name, `${encode}(${halves.join(', ')})`);
  }
  if (credential.type === 'apiKey') return property(name, needed(credential.value, context));
  const { token } = credential;
  const parts = ['Bearer ', ...(token.type === 'template' ? token.parts : [token])];
  return property(name, read({ type: 'template', parts }, context));
}

function emitEnding(workflow: Workflow, context: Context): string {
  const { purpose, transitions, outputs, steps } = workflow;
  if (purpose === 'logout' || purpose === 'resend') return '';
  const tokens = list(
    '{}',
    [...outputs].map(([name, value]) => property(name, emitOutput(name, value, context))),
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

/** A length of time becomes seconds, and an instant seconds since 1970, if the document says how it is written. */
function emitOutput(name: string, value: Value, context: Context): string {
  const written = read(value, context);
  if (value.type !== 'body' || value.format === undefined) return written;
  const convert = lengthOutputs.includes(name) ? 'duration' : 'instant';
  return `${convert}(${written}, ${quoted(value.format)})`;
}

function emitChallenge({ challenge, parameters, details }: Transition, context: Context): string {
  const { workflow, given } = context.challenges.get(challenge)!;
  const { prefix } = context.provider;
  const handed = (names: readonly string[]) =>
    names.flatMap((name) => pair(name, parameters.get(name), context));
  const shown = [...details].map(([name, value]) => property(name, read(value, context)));
  const answer = `${prefix}${pascal(challenge)}Answer`;
  const inputs = list('{}', ['...answer', ...handed(given)], 80);
  const resend =
    workflow.resend === undefined
      ? undefined
      : context.provider.lifecycle.resends.find(({ workflowId }) => workflowId === workflow.resend);
  const lines = [
    `challenge: ${quoted(challenge)}`,
    `details: ${list('{}', shown, 70)}`,
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

/** A call of another workflow. */
function call(name: string, inputs: string): string {
  return name + list('()', [inputs, '{ client, ...context }'], 88 - name.length);
}

/** An arrow function. The expression goes on the next line if it does not fit. */
function arrow(parameters: string, expression: string, room: number): string {
  const line = `${parameters} => ${expression}`;
  return !line.includes('\n') && line.length <= room
    ? line
    : `${parameters} =>\n${indent(expression, 2)}`;
}

function pair(name: string, value: Value | undefined, context: Context): string[] {
  return value === undefined ? [] : [property(name, needed(value, context))];
}
