/** README, "The lifecycle document": which workflows there are, and what goes in and comes out. */

import {
  type Context,
  child,
  type JsonObject,
  listAt,
  objectAt,
  type Rule,
  type Rules,
  textAt,
} from '../redocly.ts';
import { namesSecret } from '../secrets.ts';
import { openapiFile, sibling } from '../sibling.ts';
import {
  credentialNames,
  gotoTarget,
  inputNames,
  type Lifecycle,
  lifecycleOf,
  parameterNames,
  target,
  type Workflow,
} from './lifecycle.ts';

const vocabulary: readonly string[] = [
  'access_token',
  'refresh_token',
  'expires_in',
  'expires_in_ms',
  'expires_at',
  'issued_at',
  'refresh_expires_in',
  'refresh_expires_at',
  'token_type',
  'scope',
];

/** The sandbox's test account is the same at all providers. */
const accountWords: Readonly<Record<string, string>> = {
  email: 'ada@example.com',
  password: 'sandbox-password',
};

type Check = (workflow: Workflow, lifecycle: Lifecycle, context: Context) => void;

export const perWorkflow =
  (check: Check): Rule =>
  () => ({
    Root: {
      leave(root: JsonObject, context: Context): void {
        const lifecycle = lifecycleOf(root, context);
        for (const workflow of lifecycle.workflows) check(workflow, lifecycle, context);
      },
    },
  });

const workflowId: Check = (workflow, lifecycle, context) => {
  if (workflow.kind !== 'other' || lifecycle.challenges.has(workflow)) return;
  context.report({
    message: `${workflow.id} says nothing: write login, loginWith…, refresh, logout, lifecycle or lifecycleWith…, or reach it from a login by onSuccess: goto.`,
    location: workflow.location.child(['workflowId']),
  });
};

function hasLogin(root: JsonObject, context: Context): void {
  const { workflows } = lifecycleOf(root, context);
  if (workflows.some((workflow) => workflow.kind === 'login')) return;
  context.report({
    message: 'No workflow obtains a token: add one called login.',
    location: context.location.child(['workflows']).key(),
  });
}

/** Whether the workflow always hands on to another one, which is then the one that brings tokens. */
function handsOn(workflow: Workflow): boolean {
  return workflow.steps.some((step) =>
    step.onSuccess.some((action) => gotoTarget(action) !== '' && !('criteria' in action.node)),
  );
}

const outputs: Check = (workflow, lifecycle, context) => {
  if (workflow.kind === 'lifecycle') return;
  const names = Object.keys(objectAt(workflow.node, 'outputs'));
  for (const name of names.filter((one) => !vocabulary.includes(one))) {
    context.report({
      message: `${name} is no output of a workflow: write one of ${vocabulary.join(', ')}, or leave it to the step.`,
      location: workflow.location.child(['outputs', name]).key(),
    });
  }
  const isResend = lifecycle.workflows.some((one) => one.node['x-resend'] === workflow.id);
  if (workflow.kind === 'logout' || isResend || handsOn(workflow)) return;
  if (names.includes('access_token')) return;
  context.report({
    message: `${workflow.id} brings no access_token: add it to the outputs.`,
    location: workflow.location
      .child(['outputs' in workflow.node ? 'outputs' : 'workflowId'])
      .key(),
  });
};

function inputProblem(name: string, schema: JsonObject): string | undefined {
  const examples = listAt(schema, 'examples');
  if (textAt(schema, 'description') === '')
    return 'has no description: say what it is, the user is asked for it';
  if (examples.length !== 1)
    return `has ${examples.length} examples: give it exactly one, the sandbox's`;
  const word = accountWords[name];
  if (word !== undefined && examples[0] !== word)
    return `is ${word} in the sandbox: write that as its example`;
  if (namesSecret(name) && schema.format !== 'password')
    return 'is a secret: add `format: password`';
  return undefined;
}

const inputs: Check = (workflow, _, context) => {
  const place = child(workflow, ['inputs'], context);
  if (place === undefined) return;
  if (place.node.type !== 'object') {
    context.report({
      message: 'Inputs are an object: write `type: object` with properties.',
      location: place.location.key(),
    });
  }
  for (const name of inputNames(workflow)) {
    const input = child(place, ['properties', name], context);
    const problem = input === undefined ? undefined : inputProblem(name, input.node);
    const location = place.location.child(['properties', name]).key();
    if (problem !== undefined) context.report({ message: `${name} ${problem}.`, location });
    if (listAt(place.node, 'required').includes(name)) continue;
    context.report({
      message: `${name} isn't required: add it to \`required\`, or make a workflow of its own for it.`,
      location,
    });
  }
};

const mainInputs: Readonly<Partial<Record<Workflow['kind'], readonly string[]>>> = {
  refresh: ['refresh_token'],
  logout: ['refresh_token', 'access_token'],
};

const tokenInputs: Check = (workflow, lifecycle, context) => {
  const main = mainInputs[workflow.kind];
  if (main === undefined) return;
  const names = inputNames(workflow);
  const location = workflow.location.child(['inputs' in workflow.node ? 'inputs' : 'workflowId']);
  if (!names.some((name) => main.includes(name))) {
    context.report({
      message: `${workflow.id} is given no token: add the input ${main.join(' or ')}.`,
      location: location.key(),
    });
  }
  const credentials = credentialNames(lifecycle);
  for (const name of names.filter((one) => !main.includes(one) && !credentials.has(one))) {
    context.report({
      message: `${name} is no credential of a login, so nobody has it by then: remove it, or name it as the login does.`,
      location: location.child(['properties', name]).key(),
    });
  }
};

const securityScheme: Check = (workflow, _, context) => {
  const name = textAt(workflow.node, 'x-security-scheme');
  if (workflow.kind === 'login' && name === '') {
    context.report({
      message:
        'A login without x-security-scheme: name the OpenAPI security scheme its token is for.',
      location: workflow.location.child(['workflowId']).key(),
    });
  }
  const document = sibling(context.location, openapiFile);
  if (name === '' || document === undefined) return;
  const schemes = Object.keys(objectAt(objectAt(document, 'components'), 'securitySchemes'));
  if (schemes.includes(name)) return;
  context.report({
    message: `${openapiFile} has no security scheme ${name}: write one of ${schemes.join(', ')}.`,
    location: workflow.location.child(['x-security-scheme']),
  });
};

const extensionKinds: Readonly<Record<string, Workflow['kind']>> = {
  'x-security-scheme': 'login',
  'x-refresh-within': 'login',
  'x-resend': 'other',
};

const extensionPlace: Check = (workflow, _, context) => {
  for (const [key, kind] of Object.entries(extensionKinds)) {
    if (!(key in workflow.node) || workflow.kind === kind) continue;
    context.report({
      message: `${key} belongs to a ${kind === 'other' ? 'challenge' : kind}: remove it from ${workflow.id}.`,
      location: workflow.location.child([key]).key(),
    });
  }
};

/** The names that every `goto` to a workflow hands over. */
function givenTo(workflow: Workflow, lifecycle: Lifecycle): readonly string[] {
  const lists = lifecycle.workflows
    .flatMap((one) => one.steps)
    .flatMap((step) => step.onSuccess)
    .filter((action) => gotoTarget(action) === workflow.id)
    .map(parameterNames);
  return lists.flat().filter((name) => lists.every((list) => list.includes(name)));
}

const resend: Check = (workflow, lifecycle, context) => {
  const id = textAt(workflow.node, 'x-resend');
  if (id === '') return;
  const location = workflow.location.child(['x-resend']);
  const sender = target(lifecycle, id);
  if (sender === undefined) {
    context.report({ message: `There is no workflow ${id}: write the id of one.`, location });
    return;
  }
  const given = givenTo(workflow, lifecycle);
  const missing = inputNames(sender).filter((name) => !given.includes(name));
  if (missing.length === 0) return;
  context.report({
    message: `${id} needs ${missing.join(', ')}, which the goto to ${workflow.id} doesn't give: add it to its parameters.`,
    location,
  });
};

export const workflowRules: Rules = {
  'workflow-id': perWorkflow(workflowId),
  'has-login': () => ({ Root: { leave: hasLogin } }),
  'workflow-outputs': perWorkflow(outputs),
  'workflow-inputs': perWorkflow(inputs),
  'token-inputs': perWorkflow(tokenInputs),
  'login-scheme': perWorkflow(securityScheme),
  'workflow-extensions': perWorkflow(extensionPlace),
  resend: perWorkflow(resend),
};
