// The Arazzo document read into workflows and steps with their expressions parsed, and nothing
// concluded yet.

import {
  type Condition,
  type Expression,
  parseCondition,
  parseExpression,
  parseTemplate,
  type Template,
} from '../document/expressions.ts';
import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  parsePointer,
  stringOf,
} from '../json.ts';

export type WorkflowKind = 'login' | 'refresh' | 'logout' | 'challenge' | 'resend';

export interface Action {
  readonly type: string;
  readonly workflowId: string | undefined;
  readonly criteria: readonly Condition[];
  readonly parameters: ReadonlyMap<string, Template>;
}

export interface StepParameter {
  readonly name: string;
  readonly in: string;
  readonly value: Template;
}

export interface StepSecurity {
  readonly schemeName: string;
  readonly values: ReadonlyMap<string, Template>;
}

export interface Step {
  readonly stepId: string;
  readonly operationId: string;
  readonly parameters: readonly StepParameter[];
  readonly payload: Json | undefined;
  readonly security: readonly StepSecurity[];
  readonly outputs: ReadonlyMap<string, Expression>;
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
}

export interface Workflow {
  readonly workflowId: string;
  readonly kind: WorkflowKind;
  /** Input name to its one example, if it has one. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly steps: readonly Step[];
  readonly outputs: ReadonlyMap<string, Expression>;
  readonly securityScheme: string | undefined;
  readonly resend: string | undefined;
}

/** All workflows but the narratives, which only call the others. */
export function readWorkflows(document: JsonObject): Map<string, Workflow> {
  const raw = listOf(document.workflows).map(objectOf);
  const resends = new Set(raw.map((workflow) => stringOf(workflow['x-resend'])));
  const workflows = new Map<string, Workflow>();
  for (const node of raw) {
    const workflowId = stringOf(node.workflowId) ?? '';
    const kind = kindOf(workflowId, resends);
    if (kind) workflows.set(workflowId, readWorkflow(document, { node, workflowId, kind }));
  }
  return workflows;
}

function kindOf(
  workflowId: string,
  resends: ReadonlySet<string | undefined>,
): WorkflowKind | undefined {
  if (workflowId === 'refresh' || workflowId === 'logout') return workflowId;
  if (/^login($|With)/.test(workflowId)) return 'login';
  if (/^lifecycle($|With)/.test(workflowId)) return undefined;
  return resends.has(workflowId) ? 'resend' : 'challenge';
}

interface WorkflowSource {
  readonly node: JsonObject;
  readonly workflowId: string;
  readonly kind: WorkflowKind;
}

function readWorkflow(document: JsonObject, { node, workflowId, kind }: WorkflowSource): Workflow {
  const properties = objectOf(reusable(document, node.inputs).properties);
  const inputs = entriesOf(properties).map(([name, schema]): [string, string | undefined] => {
    const example = listOf(objectOf(schema).examples)[0];
    return [name, example === undefined ? undefined : String(example)];
  });
  return {
    workflowId,
    kind,
    inputs: new Map(inputs),
    steps: listOf(node.steps).map((step) => readStep(document, node, objectOf(step))),
    outputs: readOutputs(node.outputs),
    securityScheme: stringOf(node['x-security-scheme']),
    resend: stringOf(node['x-resend']),
  };
}

function readStep(document: JsonObject, workflow: JsonObject, node: JsonObject): Step {
  const stepId = stringOf(node.stepId) ?? '';
  const operationId = stringOf(node.operationId)?.replace(/^\$sourceDescriptions\.[^.]+\./, '');
  if (operationId === undefined) {
    const workflowId = stringOf(workflow.workflowId);
    throw new Error(
      `The step "${stepId}" of the workflow "${workflowId}" has no operationId. ` +
        'The sandbox reads only steps that call an operation; put calls of workflows in `lifecycle`.',
    );
  }
  const parameters = [...listOf(workflow.parameters), ...listOf(node.parameters)];
  const requestBody = objectOf(node.requestBody);
  return {
    stepId,
    operationId,
    parameters: parameters.map((parameter) => {
      const raw = reusable(document, parameter);
      return {
        name: stringOf(raw.name) ?? '',
        in: stringOf(raw.in) ?? 'query',
        value: parseTemplate(raw.value ?? null),
      };
    }),
    payload: requestBody.payload,
    security: listOf(node['x-security'])
      .map(objectOf)
      .map((security) => ({
        schemeName: stringOf(security.schemeName) ?? '',
        values: readTemplates(security.values),
      })),
    outputs: readOutputs(node.outputs),
    onSuccess: readActions(document, [node.onSuccess, workflow.successActions]),
    onFailure: readActions(document, [node.onFailure, workflow.failureActions]),
  };
}

function readTemplates(node: Json | undefined): Map<string, Template> {
  return new Map(entriesOf(objectOf(node)).map(([name, value]) => [name, parseTemplate(value)]));
}

function readOutputs(node: Json | undefined): Map<string, Expression> {
  const outputs = new Map<string, Expression>();
  for (const [name, value] of entriesOf(objectOf(node))) {
    const expression = typeof value === 'string' ? parseExpression(value) : parseSelector(value);
    if (expression) outputs.set(name, expression);
  }
  return outputs;
}

/** Arazzo 1.1, "Selector Object": for members whose name an expression can't hold. */
function parseSelector(node: Json): Expression | undefined {
  const { context, selector, type } = objectOf(node);
  if (context !== '$response.body' || type !== 'jsonpointer' || typeof selector !== 'string')
    return undefined;
  return { kind: 'response', part: { in: 'body', pointer: parsePointer(selector) } };
}

function readActions(document: JsonObject, lists: (Json | undefined)[]): Action[] {
  return lists.flatMap(listOf).map((node) => {
    const raw = reusable(document, node);
    const parameters = listOf(raw.parameters).map((parameter): [string, Template] => {
      const { name, value } = reusable(document, parameter);
      return [stringOf(name) ?? '', parseTemplate(value ?? null)];
    });
    return {
      type: stringOf(raw.type) ?? 'end',
      workflowId: stringOf(raw.workflowId),
      criteria: listOf(raw.criteria).map((criterion) => {
        const condition = stringOf(objectOf(criterion).condition) ?? '';
        return parseCondition(condition);
      }),
      parameters: new Map(parameters),
    };
  });
}

/** Arazzo 1.1, "Reusable Object" (`reference: $components.…`), and a JSON Schema's `$ref`. */
function reusable(document: JsonObject, node: Json | undefined): JsonObject {
  const raw = objectOf(node);
  const reference = stringOf(raw.reference) ?? stringOf(raw.$ref);
  if (reference === undefined) return raw;
  let value: Json | undefined = document;
  for (const name of reference.replace(/^(\$|#\/)/, '').split(/[./]/)) {
    value = isObject(value) ? value[name] : undefined;
  }
  return { ...objectOf(value), ...(raw.value === undefined ? {} : { value: raw.value }) };
}
