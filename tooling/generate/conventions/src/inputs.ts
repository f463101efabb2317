// specs/README.md, "The lifecycle document": the inputs of workflows, which the caller passes.
import type { Input } from '@x/description';
import { elements, member, type Place, report } from '@x/description/structure';
import type { Convention } from './convention.ts';
import { namesSecret } from './secrets.ts';

/** The sandbox's test account is the same for all providers. */
const accountWords: Readonly<Record<string, string>> = {
  email: 'ada@example.com',
  password: 'sandbox-password',
};

export const workflowInputs: Convention = ({ lifecycle }) => {
  if (lifecycle === undefined) return;
  for (const { inputs, place } of [...lifecycle.workflows, ...lifecycle.narratives]) {
    const type = member(member(place, 'inputs'), 'type');
    const isTyped =
      type.parent?.value === undefined || inputs.length === 0 || type.value === 'object';
    if (!isTyped && !('$ref' in Object(type.parent?.value)))
      report(
        type,
        'workflow-inputs',
        'Inputs have to be an object.',
        'Write "type: object" with properties.',
      );
    for (const input of inputs) checkInput(input);
  }
  for (const { place } of lifecycle.logins)
    for (const name of elements(member(place, 'x-identity'))) checkIdentity(name);
};

/** A store's key contains the identity, so a password in it could be guessed. */
function checkIdentity(place: Place): void {
  if (typeof place.value !== 'string' || !namesSecret(place.value)) return;
  const message = `"${place.value}" is a secret of the account, so it must not identify it.`;
  report(place, 'workflow-inputs', message, 'Remove it from "x-identity".');
}

function checkInput(input: Input): void {
  const [problem, remedy] = problemOf(input) ?? [];
  if (problem !== undefined)
    report(input.place, 'workflow-inputs', `"${input.name}" ${problem}.`, remedy);
}

function problemOf({ name, description, schema, secret }: Input): [string, string] | undefined {
  const { examples } = schema;
  if ((description ?? '') === '')
    return ['has no description', 'Add it. Users see the description of this input.'];
  if (examples.length !== 1)
    return [`has ${examples.length} examples`, 'Give it exactly one, its value in the sandbox.'];
  const word = Object.hasOwn(accountWords, name) ? accountWords[name] : undefined;
  if (word !== undefined && examples[0] !== word)
    return ['differs from its value in the sandbox', `Write "${word}" as the example.`];
  if (namesSecret(name) && !secret) return ['is a secret', 'Add "format: password".'];
  return undefined;
}
