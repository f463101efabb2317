// Reads the outputs of a workflow: the tokens and their lifetimes, with their formats, and the values that a refresh or a
// logout sends again.
import { parsePointer, valueAt as valueIn } from '../json/pointer.ts';
import { members, type Place, report } from '../problems/place.ts';
import { didYouMean, listed } from '../problems/suggest.ts';
import { checkFit, typesOfValue } from './fit.ts';
import {
  type BodyValue,
  type HeaderValue,
  type Input,
  instantFormats,
  instantOutputs,
  lengthFormats,
  lengthOutputs,
  type OutputFormat,
  tokenOutputs,
  type Value,
  type Workflow,
} from './model.ts';
import type { Outlines } from './outline.ts';
import { type Scope, successes, valueAt } from './scope.ts';

export function readOutputs(place: Place, scope: Scope): Map<string, Value> {
  const outputs = new Map<string, Value>();
  const sentAgain = inputsSentAgain(scope.outlines);
  for (const [name, output] of members(place)) {
    const input = sentAgain.get(name);
    const known = [...tokenOutputs, ...sentAgain.keys()];
    if (!known.includes(name)) {
      const message = `"${name}" is not an output of a workflow. Known: ${listed(known)}.${didYouMean(name, known)}`;
      const remedy = 'Any other output has to be an input of the refresh or the logout.';
      report(output, 'workflow-output', message, remedy);
    }
    const value = valueAt(output, scope);
    if (value === undefined) continue;
    checkFormat(name, value, output);
    checkConstant(name, value, output);
    checkType(name, value, output, scope);
    if (name === 'access_token') checkToken(value, output, scope);
    if (input) checkFit(output, value, input.schema, scope);
    outputs.set(name, value);
  }
  return outputs;
}

/** Returns the outputs of a login that a refresh or a logout sends again, in addition to its tokens. */
export function outputsSentAgain({ outputs }: Pick<Workflow, 'outputs'>): [name: string, Value][] {
  return [...outputs].filter(([name]) => !tokenOutputs.includes(name));
}

/** Returns the inputs of refreshes and logouts that are neither tokens nor credentials of a login. */
function inputsSentAgain(outlines: Outlines): Map<string, Input> {
  const all = [...outlines.values()];
  const credentials = all
    .filter(({ purpose }) => purpose === 'login')
    .flatMap(({ inputs }) => inputs);
  const known = new Set([...tokenOutputs, ...credentials.map(({ name }) => name)]);
  const inputs = all
    .filter(({ purpose }) => purpose === 'refresh' || purpose === 'logout')
    .flatMap((outline) => outline.inputs);
  return new Map(inputs.filter(({ name }) => !known.has(name)).map((input) => [input.name, input]));
}

const tokens: readonly string[] = ['access_token', 'refresh_token'];

/** Checks that the document can state a value that no response contains. */
function checkConstant(name: string, value: Value, place: Place): void {
  if (value.type !== 'literal') return;
  const remedy = remedyOf(name, String(value.value));
  if (remedy === undefined) return;
  const message = `"${name}" cannot be the constant ${JSON.stringify(value.value)}.`;
  report(place, 'workflow-output', message, remedy);
}

/** Returns what to write instead of a constant that an output cannot be. */
function remedyOf(name: string, constant: string): string | undefined {
  const isNumber = /^\d+(\.\d+)?$/.test(constant);
  if (tokens.includes(name)) return 'Write the expression of a value in a response.';
  if (name === 'expires_in_ms') return isNumber ? undefined : 'Write a number of milliseconds.';
  if (lengthOutputs.includes(name))
    return isNumber || constant === 'never' ? undefined : 'Write a number of seconds, or never.';
  if (!instantOutputs.includes(name) || (constant === 'never' && name !== 'issued_at'))
    return undefined;
  return 'Write the expression of an instant in a response.';
}

/** Checks that a token is a text, and a time a text or a number. */
function checkType(name: string, value: Value, place: Place, scope: Scope): void {
  const isTime = [...lengthOutputs, ...instantOutputs, 'expires_in_ms'].includes(name);
  const types = value.type === 'literal' ? undefined : typesOfValue(value, scope);
  if (types === undefined || (!isTime && !tokens.includes(name))) return;
  const allowed = isTime ? ['string', 'number', 'integer'] : ['string'];
  if (allowed.some((type) => types.has(type))) return;
  const message = `"${name}" is ${[...types].join(' or ')}, not ${isTime ? 'a time' : 'a text'}.`;
  report(place, 'workflow-output', message);
}

/** Checks that the documented access token is a token: other text before it would be sent with it. */
function checkToken(value: Value, place: Place, scope: Scope): void {
  if (value.type !== 'body' && value.type !== 'header') return;
  // The cookie is selected later.
  if (value.type === 'header' && value.name.toLowerCase() === 'set-cookie') return;
  const { prefix = '' } = value;
  const shown = examplesOf(value, scope).find((text) => / /.test(without(prefix, text)));
  if (shown === undefined) return;
  const [, scheme] = /^([\w-]+ )\S+$/.exec(shown) ?? [];
  const message = `The example of "access_token" is "${shown}", which is not a token (RFC 6749 §A.12): it contains a space.`;
  const remedy = `Write a selector object with "x-prefix: '${scheme}'".`;
  report(place, 'workflow-output', message, scheme === undefined ? '' : remedy);
}

function without(prefix: string, text: string): string {
  return text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : text;
}

/** Returns the texts that examples of the successful responses have as a value. */
function examplesOf(value: BodyValue | HeaderValue, { steps }: Scope): string[] {
  const operation = steps.get(value.stepId)?.operation;
  const found = (operation ? successes(operation) : []).flatMap(({ content, headers }) => {
    if (value.type === 'header') return [headers.get(value.name.toLowerCase())?.example];
    const examples = content.flatMap((media) => media.examples);
    return examples.map((example) => valueIn(example.value, parsePointer(value.pointer)));
  });
  return found.filter((one) => typeof one === 'string');
}

/** Checks that a duration has a format of durations, and an instant one of instants. */
function checkFormat(name: string, value: Value, place: Place): void {
  if ((value.type !== 'body' && value.type !== 'header') || value.format === undefined) return;
  const isLength = lengthOutputs.includes(name);
  const known: readonly OutputFormat[] = isLength
    ? lengthFormats
    : instantOutputs.includes(name)
      ? instantFormats
      : [];
  checkCookieFormat(value, place);
  if (known.includes(value.format)) return;
  const message = `"${name}" cannot have the format "${value.format}".`;
  const what = isLength ? 'a duration' : 'an instant';
  const remedy =
    known.length === 0
      ? `Only ${listed([...lengthOutputs, ...instantOutputs])} can have an "x-format".`
      : `It is ${what}, whose format can be ${listed(known)}.`;
  report(place, 'output-format', message, remedy);
}

function checkCookieFormat(value: Value, place: Place): void {
  if (!('format' in value) || value.format !== 'cookie') return;
  if (value.type === 'header' && value.cookie !== undefined) return;
  const message = 'The format "cookie" is the lifetime of a cookie, so "x-cookie" must name one.';
  report(place, 'output-format', message);
}
