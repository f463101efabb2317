/** README, "The lifecycle document": steps, the credentials they send, and what they look at. */

import { isSimpleCondition } from '../criteria.ts';
import {
  type Context,
  children,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  type PathSegments,
  type Rule,
  type Rules,
  textAt,
} from '../redocly.ts';
import { bodySchemas, declares } from '../schema-walk.ts';
import { dereference, openapiFile, pointerSegments, sibling } from '../sibling.ts';
import { inputNames, lifecycleOf, type Step, target } from './lifecycle.ts';
import { perWorkflow } from './workflows.ts';

interface Operation {
  readonly document: JsonObject;
  readonly node: JsonObject;
  readonly parameters: readonly JsonObject[];
}

function operationsOf(document: JsonObject): ReadonlyMap<string, Operation> {
  const found = new Map<string, Operation>();
  for (const item of Object.values(objectAt(document, 'paths'))) {
    for (const node of isObject(item) ? Object.values(item) : []) {
      const parameters = [...listAt(item, 'parameters'), ...listAt(node, 'parameters')];
      if (isObject(node) && textAt(node, 'operationId') !== '') {
        found.set(textAt(node, 'operationId'), {
          document,
          node,
          parameters: parameters.map((parameter) => dereference(document, parameter)),
        });
      }
    }
  }
  return found;
}

/** `$sourceDescriptions.acme.getThing` and `getThing` are the same operation. */
function operationName(node: JsonObject): string {
  return textAt(node, 'operationId').replace(/^\$sourceDescriptions\.[^.]+\./, '');
}

const perStep =
  (check: (node: JsonObject, operation: Operation | undefined, context: Context) => void): Rule =>
  () => {
    let operations: ReadonlyMap<string, Operation> | undefined;
    return {
      Root: {
        enter(_: JsonObject, context: Context): void {
          const document = sibling(context.location, openapiFile);
          operations = document === undefined ? undefined : operationsOf(document);
        },
      },
      Step(node: JsonObject, context: Context): void {
        if (operations !== undefined) check(node, operations.get(operationName(node)), context);
      },
    };
  };

function stepOperation(node: JsonObject, operation: Operation | undefined, context: Context): void {
  if ('operationPath' in node) {
    context.report({
      message: 'operationPath breaks when the document is reordered: write the operationId.',
      location: context.location.child(['operationPath']).key(),
    });
  }
  if (!('operationId' in node) || operation !== undefined) return;
  context.report({
    message: `${openapiFile} has no operation ${operationName(node)}: write one of its operationIds.`,
    location: context.location.child(['operationId']),
  });
}

function stepParameters(
  node: JsonObject,
  operation: Operation | undefined,
  context: Context,
): void {
  if (operation === undefined) return;
  for (const [at, parameter] of listAt(node, 'parameters').entries()) {
    if (isObject(parameter) && 'reference' in parameter) continue;
    const name = textAt(parameter, 'name');
    const place = textAt(parameter, 'in');
    if (operation.parameters.some((one) => one.name === name && one.in === place)) continue;
    context.report({
      message: `${operationName(node)} has no ${place || 'such'} parameter ${name}: write one of its own, with its \`in\`; a credential goes into x-security.`,
      location: context.location.child(['parameters', at]),
    });
  }
}

function* texts(value: unknown, path: PathSegments): Generator<readonly [PathSegments, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* texts(inner, [...path, key]);
}

/** What a selector object picks, written as the expression that it stands for. */
function* pointers(value: unknown, path: PathSegments): Generator<readonly [PathSegments, string]> {
  if (isObject(value) && 'selector' in value) {
    yield [[...path, 'selector'], textAt(value, 'selector')];
  } else if (typeof value === 'string') {
    for (const [, pointer = ''] of value.matchAll(/\$response\.body#(\/[^\s}&|<>=!]*)/g)) {
      yield [path, pointer];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* pointers(inner, [...path, key]);
  }
}

function responseExpressions(
  node: JsonObject,
  operation: Operation | undefined,
  context: Context,
): void {
  if (operation === undefined) return;
  const schemas = Object.values(objectAt(operation.node, 'responses')).flatMap((response) =>
    bodySchemas(operation.document, response),
  );
  for (const key of ['outputs', 'successCriteria', 'onSuccess', 'onFailure']) {
    for (const [path, pointer] of pointers(node[key], [key])) {
      const segments = pointerSegments(pointer);
      if (schemas.some((schema) => declares(operation.document, schema, segments))) continue;
      context.report({
        message: `${pointer} is in no response of ${operationName(node)}: correct it, or declare it there.`,
        location: context.location.child(path),
      });
    }
  }
}

function outputProblem(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (!value.startsWith('$')) return 'An output is no constant: write a runtime expression';
    if (!/^\$response\.body#.*\./.test(value)) return undefined;
    return "An expression can't hold a name with a dot: write { context: $response.body, selector, type: jsonpointer }";
  }
  const { context, selector, type } = isObject(value) ? value : {};
  const isPointer = type === 'jsonpointer' && /^\//.test(String(selector));
  if (isPointer && context === '$response.body') return undefined;
  return 'Not compiled: write a runtime expression, or { context: $response.body, selector: /…, type: jsonpointer }';
}

function outputValues(node: JsonObject, context: Context): void {
  for (const [name, value] of Object.entries(objectAt(node, 'outputs'))) {
    const problem = outputProblem(value);
    if (problem === undefined) continue;
    context.report({ message: `${problem}.`, location: context.location.child(['outputs', name]) });
  }
}

function criterion(node: JsonObject, context: Context): void {
  const isSimple = node.type === undefined || node.type === 'simple';
  if (!isSimple || 'context' in node) {
    context.report({
      message:
        'Only simple criteria are compiled: remove type and context, and write a condition over $statusCode, $response.body#/… or $response.header.….',
      location: context.location.child([isSimple ? 'context' : 'type']).key(),
    });
  } else if (!isSimpleCondition(textAt(node, 'condition'))) {
    context.report({
      message: `${textAt(node, 'condition')} can't be compiled: compare $statusCode, $response.body#/… or $response.header.… by ==, !=, <, <=, > or >= with a number, true, false, null or a 'text', and join such comparisons by && or ||.`,
      location: context.location.child(['condition']),
    });
  }
}

function stepIds(root: JsonObject, context: Context): void {
  const first = new Map<string, string>();
  for (const workflow of lifecycleOf(root, context).workflows) {
    for (const step of workflow.steps) {
      const other = first.get(step.id);
      // Within one workflow it is the built-in stepId-unique that says so.
      if (other === undefined) first.set(step.id, workflow.id);
      if (other === undefined || other === workflow.id) continue;
      context.report({
        message: `${other} has a step ${step.id} too: rename one, ids are unique in the whole document.`,
        location: step.location.child(['stepId']),
      });
    }
  }
}

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  'http basic': ['username', 'password'],
  'http bearer': ['token'],
  apiKey: ['apiKey'],
};

function schemeKind(scheme: JsonObject): string {
  const type = textAt(scheme, 'type');
  return type === 'http' ? `http ${textAt(scheme, 'scheme').toLowerCase()}` : type;
}

function credentialProblem(entry: unknown, document: JsonObject): string | undefined {
  const schemes = objectAt(objectAt(document, 'components'), 'securitySchemes');
  const name = textAt(entry, 'schemeName');
  if (!(name in schemes)) {
    const known = Object.keys(schemes).join(', ');
    return `${openapiFile} has no security scheme ${name || '(schemeName is missing)'}: write one of ${known}`;
  }
  const kind = schemeKind(dereference(document, schemes[name]));
  const needed = valuesOf[kind];
  if (needed === undefined)
    return `${name} is ${kind}: a step sends only ${Object.keys(valuesOf).join(', ')}`;
  const given = Object.keys(objectAt(entry, 'values'));
  if (given.toSorted().join() === needed.toSorted().join()) return undefined;
  return `The values of ${kind} are ${needed.join(' and ')}, here are ${given.join(', ') || 'none'}: write exactly those`;
}

function stepSecurity(node: JsonObject, context: Context): void {
  const document = sibling(context.location, openapiFile);
  if (document === undefined) return;
  for (const [at, entry] of listAt(node, 'x-security').entries()) {
    const problem = credentialProblem(entry, document);
    if (problem === undefined) continue;
    context.report({
      message: `${problem}.`,
      location: context.location.child(['x-security', at]),
    });
  }
}

const inputReferences = perWorkflow((workflow, _, context) => {
  const known = inputNames(workflow);
  for (const key of ['steps', 'outputs', 'successActions', 'failureActions']) {
    for (const [path, text] of texts(workflow.node[key], [key])) {
      for (const [, name = ''] of text.matchAll(/\$inputs\.([A-Za-z0-9_-]+)/g)) {
        if (known.includes(name)) continue;
        context.report({
          message: `${workflow.id} has no input ${name}: write one of its own, or declare it.`,
          location: workflow.location.child(path),
        });
      }
    }
  }
});

function calledInputs(step: Step, inputs: readonly string[], context: Context): void {
  for (const [at, [, parameter]] of [...children(step, 'parameters', context)].entries()) {
    const name = textAt(parameter.node, 'name');
    if (inputs.includes(name)) continue;
    context.report({
      message: `${textAt(step.node, 'workflowId')} has no input ${name}: write one of its own.`,
      location: step.location.child(['parameters', at]),
    });
  }
}

const workflowCalls = perWorkflow((workflow, lifecycle, context) => {
  for (const step of workflow.steps) {
    const id = textAt(step.node, 'workflowId');
    const called = target(lifecycle, id);
    if (called !== undefined) calledInputs(step, inputNames(called), context);
    if (id === '' || called !== undefined) continue;
    context.report({
      message: `There is no workflow ${id}: write the id of one of this document.`,
      location: step.location.child(['workflowId']),
    });
  }
});

export const stepRules: Rules = {
  'step-operation': perStep(stepOperation),
  'step-parameters': perStep(stepParameters),
  'response-expressions': perStep(responseExpressions),
  'output-values': () => ({ Step: outputValues, Workflow: outputValues }),
  criteria: () => ({ CriterionObject: criterion }),
  'step-ids': () => ({ Root: { leave: stepIds } }),
  'step-security': () => ({ Step: stepSecurity }),
  'input-references': inputReferences,
  'workflow-calls': workflowCalls,
};
