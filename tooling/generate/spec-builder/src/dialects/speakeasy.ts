// The overlay for Speakeasy's generator.
// https://www.speakeasy.com/docs/sdks/customize/authentication/custom-security-schemes
// https://www.speakeasy.com/docs/sdks/customize/runtime/retries
import {
  type Condition,
  type FailureAction,
  type Input,
  isObject,
  type JsonObject,
  type Provider,
  type Step,
  type Workflow,
} from '@x/description';
import { allSteps } from './logins.ts';
import { type Action, jsonPath, type Overlay, overlay } from './overlay.ts';

/**
 * Replaces the token of a scheme by the credentials of its first login, so that the user of the SDK passes credentials.
 * A hand-written hook of the SDK sends them as auth.arazzo.yaml describes. Retries are only those of the lifecycle.
 */
export function speakeasyOverlay(provider: Provider, version: string): Overlay {
  const { logins, workflows } = provider.lifecycle;
  const first = logins.filter(
    ({ scheme }, index) => logins.findIndex((one) => one.scheme === scheme) === index,
  );
  return overlay(`${provider.name} for Speakeasy`, version, [
    ...first.flatMap((login) => (login.scheme ? customScheme(login, provider) : [])),
    ...retries(allSteps(workflows)),
  ]);
}

/** Members of a security scheme for tokens. A custom scheme cannot have them. */
const ofTokens = ['bearerFormat', 'flows', 'in', 'name', 'openIdConnectUrl', 'x-prefix'] as const;

function customScheme({ workflowId, scheme = '', inputs }: Workflow, { api }: Provider): Action[] {
  const target = jsonPath('components', 'securitySchemes', scheme);
  const custom: Action = {
    target,
    description: `The inputs of the workflow ${workflowId}.`,
    update: {
      type: 'http',
      scheme: 'custom',
      'x-speakeasy-custom-security-scheme': { schema: schemaOf(inputs) },
    },
  };
  const description = 'The SDK takes credentials instead of the token.';
  const written = api.securitySchemes.get(scheme)?.place.value;
  const removed = ofTokens
    .filter((name) => isObject(written) && name in written)
    .map(
      (name): Action => ({
        target: jsonPath('components', 'securitySchemes', scheme, name),
        description,
        remove: true,
      }),
    );
  return [...removed, custom];
}

function schemaOf(inputs: readonly Input[]): JsonObject {
  return {
    type: 'object',
    required: inputs.filter(({ optional }) => !optional).map(({ name }) => name),
    properties: Object.fromEntries(inputs.map((input) => [input.name, withExample(input)])),
  };
}

/** Speakeasy documents the singular `example` here. */
function withExample({ schema, example }: Input): JsonObject {
  const { examples: _, ...rest } = schema.target.raw;
  return example === undefined ? rest : { ...rest, example };
}

/** The same request may be a step of several workflows; the first with a retry is used. */
function retries(steps: readonly Step[]): Action[] {
  const actions = new Map<string, Action>();
  for (const { operation, failures } of steps) {
    const target = jsonPath('paths', operation.path, operation.method.toLowerCase());
    for (const failure of failures) {
      const action = retryOf(target, failure);
      if (action !== undefined && !actions.has(target)) actions.set(target, action);
    }
  }
  return [...actions.values()];
}

/** Converts a retry of a lifecycle (a delay in seconds and a number of attempts) to milliseconds. */
function retryOf(target: string, failure: FailureAction): Action | undefined {
  if (failure.type !== 'retry') return undefined;
  const statusCodes = failure.when.flatMap((condition) => statusCode(condition) ?? []);
  if (statusCodes.length < failure.when.length) return undefined;
  const interval = failure.after * 1000;
  const update = {
    'x-speakeasy-retries': {
      strategy: 'backoff',
      backoff: {
        initialInterval: interval,
        maxInterval: interval,
        maxElapsedTime: interval * failure.limit,
        exponent: 1,
      },
      statusCodes,
      retryConnectionErrors: false,
    },
  };
  return { target, description: failure.name, update };
}

/** Returns the statuses of a condition in Speakeasy's notation; `undefined` if it has none. */
function statusCode(condition: Condition): string | undefined {
  if (condition.type !== 'comparison' || condition.subject.type !== 'status') return undefined;
  const { operator, literal } = condition;
  if (operator === '>=' && literal === 500) return '5XX';
  return operator === '==' ? String(literal) : undefined;
}
