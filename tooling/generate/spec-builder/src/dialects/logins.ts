// Queries about the logins of a provider, for the dialects of vendors.
import type { Credential, Provider, Step, Value, Workflow } from '@x/description';

/** Returns the step of a login that has only one request and sends its credentials only in the body. */
export function onlyRequest({ steps }: Workflow): Step | undefined {
  const [step, ...more] = steps;
  return more.length === 0 && step?.credentials.length === 0 ? step : undefined;
}

/** Returns the members of a step's request body. */
export function payloadOf({ body }: Step): readonly (readonly [name: string, value: Value])[] {
  return body?.type === 'object' ? body.members : [];
}

/** Returns the JSON pointer of an output in the body of its step's response; `undefined` if it is elsewhere. */
export function outputPointer({ outputs }: Workflow, name: string): string | undefined {
  const output = outputs.get(name);
  return output?.type === 'body' ? output.pointer : undefined;
}

/** Returns `username` if the value is `$inputs.username`. */
export function inputName(value: Value | undefined): string | undefined {
  return value?.type === 'input' ? value.name : undefined;
}

/** Returns the value for a security scheme, from the first step that sends it. */
export function credentialFor({ lifecycle }: Provider, scheme: string): Credential | undefined {
  return allSteps(lifecycle.workflows)
    .flatMap(({ credentials }) => credentials)
    .find((one) => one.scheme.name === scheme);
}

/** Returns every request of every workflow. */
export function allSteps(workflows: readonly Workflow[]): Step[] {
  return workflows.flatMap(({ steps }) => steps);
}

/** Returns `Basic ` if the value of an API key is `Basic {…}`. */
export function prefixOf(credential: Credential | undefined): string {
  if (credential?.type !== 'apiKey' || credential.value.type !== 'template') return '';
  const [first] = credential.value.parts;
  return typeof first === 'string' ? first : '';
}

/** Returns the environment variable of a credential: `BIOT_SECRET_KEY` for `biot` and `secretKey`. */
export function environmentVariable(provider: string, name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
  return `${provider}_${words}`.replaceAll('-', '_').toUpperCase();
}
