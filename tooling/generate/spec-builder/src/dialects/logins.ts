// What the vendors' dialects ask of the logins of a provider.
import type { Credential, Provider, Step, Value, Workflow } from '@x/description';

/** The step of a login that is one request, and that sends its credentials nowhere but in its body. */
export function onlyRequest({ steps }: Workflow): Step | undefined {
  const [step, ...more] = steps;
  return more.length === 0 && step?.credentials.length === 0 ? step : undefined;
}

/** The members of a step's request body. */
export function payloadOf({ body }: Step): readonly (readonly [name: string, value: Value])[] {
  return body?.type === 'object' ? body.members : [];
}

/** The JSON pointer of an output in the body of its step's response; `undefined` if it is elsewhere. */
export function outputPointer({ outputs }: Workflow, name: string): string | undefined {
  const output = outputs.get(name);
  return output?.type === 'body' ? output.pointer : undefined;
}

/** `username` if the value is `$inputs.username`. */
export function inputName(value: Value | undefined): string | undefined {
  return value?.type === 'input' ? value.name : undefined;
}

/** What is sent for a security scheme, by the first step that sends it. */
export function credentialFor({ lifecycle }: Provider, scheme: string): Credential | undefined {
  return allSteps(lifecycle.workflows)
    .flatMap(({ credentials }) => credentials)
    .find((one) => one.scheme.name === scheme);
}

/** Every request of every workflow. */
export function allSteps(workflows: readonly Workflow[]): Step[] {
  return workflows.flatMap(({ steps }) => steps);
}

/** `Basic ` if the value of an API key is `Basic {…}`. */
export function prefixOf(credential: Credential | undefined): string {
  if (credential?.type !== 'apiKey' || credential.value.type !== 'template') return '';
  const [first] = credential.value.parts;
  return typeof first === 'string' ? first : '';
}

/** The environment variable of a credential: `BIOT_SECRET_KEY` of `biot` and `secretKey`. */
export function environmentVariable(provider: string, name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
  return `${provider}_${words}`.replaceAll('-', '_').toUpperCase();
}
