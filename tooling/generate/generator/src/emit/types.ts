// The types of a lifecycle: credentials, challenges and their answers.
import {
  type Challenge,
  type Detail,
  outputsSentAgain,
  pascal,
  type Value,
  type Workflow,
} from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, key, quoted } from '../write/typescript.ts';
import { typeOf, union } from './type-of.ts';

/** The type of a workflow's inputs. */
export function inputsType({ workflowId, purpose }: Workflow, prefix: string): string {
  return purpose === 'login'
    ? `${prefix}${pascal(workflowId)}Credentials`
    : `${pascal(workflowId)}Inputs`;
}

export function* emitTypes({ lifecycle, prefix }: Provider): Generator<string> {
  const { logins, challenges, resends, refreshes, logouts } = lifecycle;
  for (const login of logins) {
    const name = inputsType(login, prefix);
    yield `${doc(sentence(login.summary ?? login.workflowId))}export interface ${name} ${fields(login.inputs)}`;
  }
  const credentials = logins.map((login) => inputsType(login, prefix));
  yield `/** The credentials of one of the logins. */
export type ${prefix}Credentials =${unionOf(credentials)};
`;
  for (const challenge of challenges) yield* challengeTypes(challenge, prefix);
  if (challenges.length > 0) {
    const names = challenges.map(({ workflow }) => `${prefix}${pascal(workflow.workflowId)}`);
    yield `/** A challenge of a login. Check \`challenge\` to narrow the type. */
export type ${prefix}Challenge =${unionOf(names.map((name) => `${name}Challenge`))};
`;
    yield `/** The answer to a challenge. */
export type ${prefix}ChallengeAnswer =${unionOf(names.map((name) => `${name}Answer`))};
`;
  }
  for (const workflow of [...resends, ...refreshes, ...logouts]) {
    const base =
      workflow.purpose === 'refresh' && attaches(workflow)
        ? " extends Pick<TokenResponse, 'attached'>"
        : '';
    yield `interface ${inputsType(workflow, prefix)}${base} ${fields(workflow.inputs)}`;
  }
}

/** Returns whether a workflow provides more than tokens. */
export function attaches(workflow: Workflow): boolean {
  const { credentials, server } = workflow;
  return credentials.length + server.size + outputsSentAgain(workflow).length > 0;
}

function* challengeTypes(challenge: Challenge, prefix: string): Generator<string> {
  const { workflow, given, asked, details, isWait } = challenge;
  const { workflowId, resend } = workflow;
  const name = `${prefix}${pascal(workflowId)}`;
  yield `/** The details of the challenge \`${workflowId}\`, from the provider's response. */
export ${details.length === 0 ? `type ${name}Details = Record<string, never>;\n` : `interface ${name}Details ${detailFields(details)}`}`;
  yield `${doc(workflow.description ?? sentence(workflow.summary ?? workflowId))}export interface ${name}Challenge extends ChallengeQuestion<${quoted(workflowId)}, ${name}Details> {
  readonly resend: ${resend === undefined ? 'undefined' : '() => Promise<void>'};
}
`;
  const handed = workflow.inputs.filter((input) => given.includes(input.name));
  const inputs = inputsType(workflow, prefix);
  if (isWait) {
    yield `/** The challenge \`${workflowId}\` needs no answer. Show it until its \`signal\` is aborted. */
export type ${name}Answer = undefined;
`;
    yield `interface ${inputs} ${fields(handed)}`;
    return;
  }
  yield `/** The answer to the challenge \`${workflowId}\`. */
export interface ${name}Answer ${fields(asked)}`;
  yield handed.length === 0
    ? `type ${inputs} = ${name}Answer;\n`
    : `interface ${inputs} extends ${name}Answer ${fields(handed)}`;
}

function fields(inputs: Workflow['inputs']): string {
  const lines = inputs.map(({ name, schema, description, optional }) => {
    const member = optional
      ? `${key(name)}?: ${typeOf(schema)} | undefined`
      : `${key(name)}: ${typeOf(schema)}`;
    const preset =
      schema.default === undefined ? '' : `\n\n@default ${JSON.stringify(schema.default)}`;
    return `${doc(`${description ?? ''}${preset}`, 2)}  ${member};\n`;
  });
  return `{\n${lines.join('')}}\n`;
}

function detailFields(details: Challenge['details']): string {
  const lines = details.map((detail) => {
    const type = detailType(detail);
    return detail.optional
      ? `  readonly ${key(detail.name)}?: ${type} | undefined;\n`
      : `  readonly ${key(detail.name)}: ${type};\n`;
  });
  return `{\n${lines.join('')}}\n`;
}

/** Returns the types of a detail, for all transitions to the challenge. */
function detailType({ values }: Detail): string {
  return union(values.flatMap((value) => (value ? valueTypes(value) : [])));
}

function valueTypes(value: Value): string[] {
  if (value.type === 'body') return value.schemas.map(typeOf);
  if (value.type === 'header') return ['string', 'null'];
  if (value.type === 'status') return ['number'];
  if (value.type === 'literal')
    return [typeof value.value === 'string' ? 'string' : JSON.stringify(value.value)];
  return value.type === 'template' ? ['string'] : ['unknown'];
}

/** Returns ` A | B`, or one type per line. */
export function unionOf(types: readonly string[], spaces = 0): string {
  const line = types.join(' | ');
  const pad = ' '.repeat(spaces + 2);
  return line.length <= 60 ? ` ${line}` : types.map((type) => `\n${pad}| ${type}`).join('');
}

function sentence(text: string): string {
  return `${text.trim().replace(/\.$/, '')}.`;
}
