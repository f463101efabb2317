// What the vendors' dialects are made from: the logins of a provider, read from its Arazzo document.
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** Both documents of a provider, parsed. */
export interface Provider {
  readonly name: string;
  readonly openapi: JsonObject;
  readonly arazzo: JsonObject;
}

/** A workflow that obtains an access token. */
export interface Login {
  readonly workflowId: string;
  readonly summary: string;
  /** The security scheme that its access token is for. */
  readonly securityScheme: string;
  /** The credentials, as a JSON Schema of type object. */
  readonly inputs: JsonObject;
  readonly steps: readonly Step[];
  /** Where each output is found in the answer of its step; those that are no plain pointer into a body are left out. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** A request, with runtime expressions in the place of values. */
export interface Step {
  readonly stepId: string;
  readonly method: string;
  readonly path: string;
  readonly contentType: string;
  readonly payload: JsonObject;
  /** Whether it sends credentials beside its body. */
  readonly security: readonly { readonly schemeName: string; readonly values: JsonObject }[];
  readonly onFailure: readonly JsonObject[];
  /** By name: the JSON pointer into the body of the answer. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** All logins, in the order of the document. */
export function loginsOf({ openapi, arazzo }: Provider): Login[] {
  return workflowsOf(arazzo)
    .filter((workflow) => typeof workflow['x-security-scheme'] === 'string')
    .map((workflow) => ({
      workflowId: String(workflow.workflowId),
      summary: String(workflow.summary),
      securityScheme: String(workflow['x-security-scheme']),
      inputs: objectAt(workflow, 'inputs'),
      steps: stepsOf(workflow, openapi),
      outputs: outputsOf(workflow),
    }));
}

/** Every request of every workflow. */
export function allSteps({ openapi, arazzo }: Provider): Step[] {
  return workflowsOf(arazzo).flatMap((workflow) => stepsOf(workflow, openapi));
}

/** `username` if the value is `$inputs.username`. */
export function inputName(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? /^\$inputs\.(\w+)$/.exec(value)?.[1] : undefined;
}

/** What is sent for a security scheme, in the first step that sends it: `{ apiKey: 'Basic {$steps…}' }`. */
export function valuesSent(provider: Provider, schemeName: string): JsonObject {
  const sent = allSteps(provider).flatMap(({ security }) => security);
  return sent.find((one) => one.schemeName === schemeName)?.values ?? {};
}

/** `Basic ` if the value is `Basic {…}`. */
export function prefixOf(value: Json | undefined): string {
  return /^(\w+ )\{/.exec(String(value))?.[1] ?? '';
}

/** The environment variable of a credential: `BIOT_SECRET_KEY` of `biot` and `secretKey`. */
export function environmentVariable(provider: string, name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
  return `${provider}_${words}`.replaceAll('-', '_').toUpperCase();
}

function workflowsOf(arazzo: JsonObject): JsonObject[] {
  return listAt(arazzo, 'workflows').filter(isObject);
}

function stepsOf(workflow: JsonObject, openapi: JsonObject): Step[] {
  return listAt(workflow, 'steps')
    .filter(isObject)
    .flatMap((step) => {
      const operation = findOperation(openapi, step.operationId);
      if (operation === undefined) return [];
      const body = objectAt(step, 'requestBody');
      return {
        ...operation,
        stepId: String(step.stepId),
        contentType: String(body.contentType),
        payload: objectAt(body, 'payload'),
        security: listAt(step, 'x-security')
          .filter(isObject)
          .map((one) => ({ schemeName: String(one.schemeName), values: objectAt(one, 'values') })),
        onFailure: listAt(step, 'onFailure').filter(isObject),
        outputs: pointersOf(step),
      };
    });
}

function findOperation(
  openapi: JsonObject,
  operationId: Json | undefined,
): { path: string; method: string } | undefined {
  for (const [path, item] of Object.entries(objectAt(openapi, 'paths'))) {
    for (const [method, operation] of isObject(item) ? Object.entries(item) : []) {
      if (isObject(operation) && operation.operationId === operationId) return { path, method };
    }
  }
  return undefined;
}

/** The workflow's outputs come from a step's outputs, which come from a body. */
function outputsOf(workflow: JsonObject): Record<string, string> {
  const steps = listAt(workflow, 'steps').filter(isObject);
  return texts(
    Object.entries(objectAt(workflow, 'outputs')).map(([name, value]) => {
      const [, stepId, output] = /^\$steps\.(\w+)\.outputs\.(\w+)$/.exec(String(value)) ?? [];
      const step = steps.find((one) => one.stepId === stepId);
      return [name, step && output ? pointersOf(step)[output] : undefined];
    }),
  );
}

function pointersOf(step: JsonObject): Record<string, string> {
  return texts(
    Object.entries(objectAt(step, 'outputs')).map(([name, value]) => [
      name,
      /^\$response\.body#(.+)$/.exec(String(value))?.[1],
    ]),
  );
}

function texts(
  entries: readonly (readonly [string, string | undefined])[],
): Record<string, string> {
  return Object.fromEntries(
    entries.filter((one): one is readonly [string, string] => one[1] !== undefined),
  );
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

function listAt(object: JsonObject, key: string): readonly Json[] {
  const value = object[key];
  return isList(value) ? value : [];
}
