// What Speakeasy's generator is told by an overlay.
// https://www.speakeasy.com/docs/sdks/customize/authentication/custom-security-schemes
// https://www.speakeasy.com/docs/sdks/customize/runtime/retries
import { isList, isObject, type Json, type JsonObject, mapValues } from '../json.ts';
import { allSteps, type Login, loginsOf, type Provider, type Step } from './logins.ts';
import { type Action, jsonPath, type Overlay, overlay } from './overlay.ts';

/**
 * The token of a scheme becomes what its first login takes, so that the SDK's user gives credentials; the SDK's hook,
 * which is written by hand, sends them as auth.arazzo.yaml says. Retries are those of the lifecycle, and no others.
 */
export function speakeasyOverlay(provider: Provider, version: string): Overlay {
  const logins = new Map<string, Login>();
  for (const login of loginsOf(provider)) {
    if (!logins.has(login.securityScheme)) logins.set(login.securityScheme, login);
  }
  return overlay(`${provider.name} for Speakeasy`, version, [
    ...[...logins.values()].flatMap((login) => customScheme(login, provider.openapi)),
    ...retries(allSteps(provider)),
  ]);
}

function customScheme(
  { workflowId, securityScheme, inputs }: Login,
  openapi: JsonObject,
): Action[] {
  const target = jsonPath('components', 'securitySchemes', securityScheme);
  const scheme = ['components', 'securitySchemes', securityScheme].reduce<Json | undefined>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    openapi,
  );
  const custom: Action = {
    target,
    description: `What the workflow ${workflowId} takes.`,
    update: {
      type: 'http',
      scheme: 'custom',
      'x-speakeasy-custom-security-scheme': { schema: withExample(inputs) },
    },
  };
  const hasFormat = isObject(scheme) && 'bearerFormat' in scheme;
  if (!hasFormat) return [custom];
  const description = 'What is given is no longer the token itself.';
  return [{ target: `${target}.bearerFormat`, description, remove: true }, custom];
}

/** Speakeasy documents `example` there, in the singular. */
function withExample(inputs: JsonObject): JsonObject {
  const properties = isObject(inputs.properties) ? inputs.properties : {};
  return {
    ...inputs,
    properties: mapValues(properties, (property) => {
      if (!isObject(property) || !isList(property.examples)) return property;
      const { examples, ...rest } = property;
      return { ...rest, example: (examples as readonly Json[])[0] ?? null };
    }),
  };
}

/** The same request may be a step of several workflows; the first that says when to repeat it counts. */
function retries(steps: readonly Step[]): Action[] {
  const actions = new Map<string, Action>();
  for (const { path, method, onFailure } of steps) {
    const target = jsonPath('paths', path, method);
    for (const failure of onFailure) {
      const update = retryOf(failure);
      if (update !== undefined && !actions.has(target))
        actions.set(target, { target, description: String(failure.name), update });
    }
  }
  return [...actions.values()];
}

/** Arazzo's `retryAfter` is in seconds, and `retryLimit` a number of attempts; here both are milliseconds. */
function retryOf({ type, retryAfter, retryLimit, criteria }: JsonObject): JsonObject | undefined {
  const statusCodes = isList(criteria) ? criteria.map(statusCode) : [];
  if (type !== 'retry' || statusCodes.includes(undefined)) return undefined;
  const interval = Number(retryAfter) * 1000;
  return {
    'x-speakeasy-retries': {
      strategy: 'backoff',
      backoff: {
        initialInterval: interval,
        maxInterval: interval,
        maxElapsedTime: interval * Number(retryLimit),
        exponent: 1,
      },
      statusCodes: statusCodes as string[],
      retryConnectionErrors: false,
    },
  };
}

function statusCode(criterion: Json): string | undefined {
  const condition = isObject(criterion) ? String(criterion.condition) : '';
  if (/^\$statusCode >= 500$/.test(condition)) return '5XX';
  return /^\$statusCode == (\d{3})$/.exec(condition)?.[1];
}
