// What Speakeasy's generator is told by an overlay.
// https://www.speakeasy.com/docs/sdks/customize/authentication/custom-security-schemes
// https://www.speakeasy.com/docs/sdks/customize/runtime/retries
import type {
  Condition,
  FailureAction,
  Input,
  JsonObject,
  Provider,
  Step,
  Workflow,
} from '@x/description';
import { allSteps } from './logins.ts';
import { type Action, jsonPath, type Overlay, overlay } from './overlay.ts';

/**
 * The token of a scheme becomes what its first login takes, so that the SDK's user gives credentials; the SDK's hook,
 * which is written by hand, sends them as auth.arazzo.yaml says. Retries are those of the lifecycle, and no others.
 */
export function speakeasyOverlay(provider: Provider, version: string): Overlay {
  const { logins, workflows } = provider.lifecycle;
  const first = logins.filter(
    ({ scheme }, index) => logins.findIndex((one) => one.scheme === scheme) === index,
  );
  return overlay(`${provider.name} for Speakeasy`, version, [
    ...first.flatMap((login) => customScheme(login, provider)),
    ...retries(allSteps(workflows)),
  ]);
}

function customScheme({ workflowId, scheme = '', inputs }: Workflow, { api }: Provider): Action[] {
  const target = jsonPath('components', 'securitySchemes', scheme);
  const custom: Action = {
    target,
    description: `What the workflow ${workflowId} takes.`,
    update: {
      type: 'http',
      scheme: 'custom',
      'x-speakeasy-custom-security-scheme': { schema: schemaOf(inputs) },
    },
  };
  if (api.securitySchemes.get(scheme)?.bearerFormat === undefined) return [custom];
  const description = 'What is given is no longer the token itself.';
  return [{ target: `${target}.bearerFormat`, description, remove: true }, custom];
}

function schemaOf(inputs: readonly Input[]): JsonObject {
  return {
    type: 'object',
    required: inputs.map(({ name }) => name),
    properties: Object.fromEntries(inputs.map((input) => [input.name, withExample(input)])),
  };
}

/** Speakeasy documents `example` there, in the singular. */
function withExample({ schema, example }: Input): JsonObject {
  const { examples: _, ...rest } = schema.target.raw;
  return example === undefined ? rest : { ...rest, example };
}

/** The same request may be a step of several workflows; the first that says when to repeat it counts. */
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

/** A retry of a lifecycle has a pause in seconds and a number of attempts; here both are milliseconds. */
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

/** What Speakeasy calls the statuses of a condition; `undefined` if it has no word for them. */
function statusCode(condition: Condition): string | undefined {
  if (condition.type !== 'comparison' || condition.subject.type !== 'status') return undefined;
  const { operator, literal } = condition;
  if (operator === '>=' && literal === 500) return '5XX';
  return operator === '==' ? String(literal) : undefined;
}
