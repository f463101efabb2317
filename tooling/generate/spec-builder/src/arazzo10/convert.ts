// Converts a lifecycle document in our dialect of Arazzo 1.1 to Arazzo 1.0.1, for runners that support no later version
// and no extensions.
import {
  isObject,
  type Json,
  type JsonObject,
  type Place,
  type Provider,
  type SecurityScheme,
} from '@x/description';
import { elements, type Kind, member, rebuild } from '@x/description/structure';

type Convert = (value: JsonObject, place: Place) => Json | undefined;
type SecuritySchemes = ReadonlyMap<string, SecurityScheme>;

/**
 * Returns the same lifecycle in Arazzo 1.0.1.
 *
 * - A credential (`x-security`) becomes a parameter of the step.
 * - The value of HTTP Basic becomes an input, because no expression can encode it. It has the name of the security
 * scheme. A workflow that calls the workflow passes it on.
 * - A selector becomes an expression with a JSON pointer. An output is removed if expressions of runners do not allow
 * its characters (`/.issued`).
 * - An action with parameters (`goto` a challenge) ends the workflow, because 1.0 has no parameters there. A caller
 * runs the challenge's workflow next.
 * - A boolean or `null` is on the left side of a comparison, because a runner reads it as a text on the right side.
 * - Extensions are removed.
 */
export function convertToArazzo10({ lifecycle, api }: Provider): Json {
  const schemes = api.securitySchemes;
  const basics = basicInputs(lifecycle.place, schemes);
  const conversions: Partial<Record<Kind, Convert>> = {
    Arazzo: ({ $self: _, ...value }) => ({ ...value, arazzo: '1.0.1' }),
    Workflow: (value) =>
      withInputs(withKnownOutputs(value), basics.get(String(value.workflowId)) ?? []),
    Step: (value, place) => {
      const passed = (basics.get(String(value.workflowId)) ?? []).map((name) => ({
        name,
        value: `$inputs.${name}`,
      }));
      return withParameters(value, [...credentialsOf(place, schemes), ...passed]);
    },
    Selector: ({ context, selector }) =>
      /^(\/[\w-]+)+$/.test(String(selector)) ? `${context}#${selector}` : undefined,
    Criterion: (value) => ({ ...value, condition: turned(String(value.condition)) }),
    SuccessAction: withoutParameters,
    FailureAction: withoutParameters,
  };
  const convert = (
    value: Json,
    { kind, place }: { kind: Kind; place: Place },
  ): Json | undefined => {
    if (!isObject(value)) return value;
    const conversion = conversions[kind];
    return withoutExtensions(conversion ? conversion(value, place) : value);
  };
  return rebuild(lifecycle.place, convert, 'Arazzo') ?? null;
}

/** Returns the schemes of HTTP Basic that each workflow needs, itself or through a workflow that it calls. */
function basicInputs(arazzo: Place, schemes: SecuritySchemes): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  const workflows = elements(member(arazzo, 'workflows'));
  // One round for each workflow, because a call may precede the workflow that it calls.
  for (const _ of workflows)
    for (const workflow of workflows) {
      const names = elements(member(workflow, 'steps')).flatMap((step) => [
        ...basicSchemes(step, schemes),
        ...(found.get(String(member(step, 'workflowId').value)) ?? []),
      ]);
      found.set(String(member(workflow, 'workflowId').value), [...new Set(names)]);
    }
  return found;
}

function basicSchemes(step: Place, schemes: SecuritySchemes): string[] {
  return elements(member(step, 'x-security'))
    .map((one) => String(member(one, 'schemeName').value))
    .filter((name) => schemes.get(name)?.kind === 'basic');
}

function credentialsOf(step: Place, schemes: SecuritySchemes): Json[] {
  return elements(member(step, 'x-security')).flatMap((place): Json[] => {
    const name = String(member(place, 'schemeName').value);
    const scheme = schemes.get(name);
    const { token, apiKey } = member(place, 'values').value as JsonObject;
    const field = { name: 'Authorization', in: 'header' };
    if (scheme?.kind === 'basic') return [{ ...field, value: `Basic {$inputs.${name}}` }];
    if (scheme?.kind === 'bearer') return [{ ...field, value: `Bearer ${embedded(token)}` }];
    if (scheme?.kind !== 'apiKey') return [];
    return [{ name: scheme.parameter ?? '', in: scheme.in ?? 'header', value: apiKey ?? null }];
  });
}

/** Returns an expression in braces, as inside a text, and any other text unchanged. */
function embedded(value: Json | undefined): string {
  const text = String(value);
  return text.startsWith('$') ? `{${text}}` : text;
}

/** Returns the workflow without the outputs whose step no longer has such an output. */
function withKnownOutputs(workflow: JsonObject): JsonObject {
  const { outputs, steps } = workflow;
  if (!isObject(outputs) || !Array.isArray(steps)) return workflow;
  const isKnown = (value: Json): boolean => {
    const [, stepId, name] = /^\$steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(String(value)) ?? [];
    const step = steps.find((one) => isObject(one) && one.stepId === stepId);
    return name === undefined || (isObject(step?.outputs) && name in step.outputs);
  };
  const kept = Object.entries(outputs).filter(([, value]) => isKnown(value));
  return { ...workflow, outputs: Object.fromEntries(kept) };
}

function withInputs(workflow: JsonObject, names: readonly string[]): JsonObject {
  if (names.length === 0 || !isObject(workflow.inputs)) return workflow;
  const { properties, required } = workflow.inputs;
  const added = names.map((name) => [name, { type: 'string', format: 'password', description }]);
  const inputs = {
    ...workflow.inputs,
    required: [...(Array.isArray(required) ? required : []), ...names],
    properties: { ...(isObject(properties) ? properties : {}), ...Object.fromEntries(added) },
  };
  return { ...workflow, inputs };
}

const description =
  'The user name, a colon and the password of HTTP Basic, encoded in Base64, without a line break.';

function withParameters(step: JsonObject, added: readonly Json[]): JsonObject {
  if (added.length === 0) return step;
  const given = Array.isArray(step.parameters) ? step.parameters : [];
  return { ...step, parameters: [...added, ...given] };
}

function turned(condition: string): string {
  return condition.replace(/^(\$response\.body#\S+) (==|!=) (true|false|null)$/, '$3 $2 $1');
}

function withoutParameters({ parameters, ...action }: JsonObject): JsonObject {
  if (parameters === undefined) return action;
  const { workflowId: _, stepId: __, ...others } = action;
  return { ...others, type: 'end' };
}

function withoutExtensions(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('x-')));
}
