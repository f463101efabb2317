// The objects of Arazzo 1.1, of which a lifecycle document consists.
// https://spec.openapis.org/arazzo/v1.1.0.html#schema
import { outputFormats } from '../lifecycle/model.ts';
import { listOf, mapOf, type ObjectType, object, oneOf, oneText } from './object-type.ts';

export type ArazzoKind =
  | 'Arazzo'
  | 'ArazzoInfo'
  | 'SourceDescription'
  | 'Workflow'
  | 'Step'
  | 'StepParameter'
  | 'StepRequestBody'
  | 'Replacement'
  | 'Criterion'
  | 'ExpressionType'
  | 'SuccessAction'
  | 'FailureAction'
  | 'Selector'
  | 'Reusable'
  | 'StepSecurity'
  | 'ArazzoComponents';

const described: ObjectType['members'] = { description: 'text', summary: 'text' };
const output = oneOf('text', 'Selector');
const reusable = 'Reusable';
const action: ObjectType['members'] = {
  name: 'text',
  type: oneText('end', 'goto'),
  workflowId: 'text',
  stepId: 'text',
  parameters: listOf('StepParameter'),
  criteria: listOf('Criterion'),
};

export const arazzoTypes: Readonly<Record<ArazzoKind, ObjectType>> = {
  Arazzo: object(
    {
      arazzo: 'text',
      $self: 'text',
      info: 'ArazzoInfo',
      sourceDescriptions: listOf('SourceDescription'),
      workflows: listOf('Workflow'),
      components: 'ArazzoComponents',
    },
    { required: ['arazzo', 'info', 'sourceDescriptions', 'workflows'] },
  ),
  ArazzoInfo: object(
    { ...described, title: 'text', version: 'text' },
    { required: ['title', 'version'] },
  ),
  SourceDescription: object(
    { name: 'text', url: 'text', type: oneText('openapi', 'arazzo', 'asyncapi') },
    { required: ['name', 'url'] },
  ),
  Workflow: object(
    {
      ...described,
      workflowId: 'text',
      inputs: 'Schema',
      dependsOn: listOf('text'),
      steps: listOf('Step'),
      successActions: listOf('SuccessAction'),
      failureActions: listOf('FailureAction'),
      parameters: listOf('StepParameter'),
      outputs: mapOf(output),
      // specs/README.md, "Several credentials".
      'x-security': listOf('StepSecurity'),
      // specs/README.md, "Extensions". Not on the inputs: a runner validates them strictly, as JSON Schema.
      'x-identity': listOf('text'),
      'x-interval': 'text',
      'x-server': mapOf('text'),
    },
    { required: ['workflowId', 'steps'] },
  ),
  Step: object(
    {
      description: 'text',
      stepId: 'text',
      operationId: 'text',
      operationPath: 'text',
      workflowId: 'text',
      channelPath: 'text',
      action: 'text',
      correlationId: 'text',
      timeout: 'number',
      dependsOn: listOf('text'),
      parameters: listOf('StepParameter'),
      requestBody: 'StepRequestBody',
      successCriteria: listOf('Criterion'),
      onSuccess: listOf('SuccessAction'),
      onFailure: listOf('FailureAction'),
      outputs: mapOf(output),
      // specs/README.md, "Client authentication": as in Redocly Respect.
      'x-security': listOf('StepSecurity'),
      'x-error-code': 'text',
    },
    { required: ['stepId'] },
  ),
  StepParameter: object(
    { name: 'text', in: oneText('query', 'header', 'path', 'cookie', 'querystring'), value: 'any' },
    { required: ['name', 'value'], reusable },
  ),
  StepRequestBody: object(
    { contentType: 'text', payload: 'any', replacements: listOf('Replacement') },
    { required: ['payload'] },
  ),
  Replacement: object(
    { target: 'text', value: 'any', targetSelectorType: oneOf('text', 'ExpressionType') },
    { required: ['target', 'value'] },
  ),
  Criterion: object(
    { context: 'text', condition: 'text', type: oneOf('text', 'ExpressionType') },
    { required: ['condition'] },
  ),
  ExpressionType: object({ type: 'text', version: 'text' }, { required: ['type', 'version'] }),
  SuccessAction: object(action, { required: ['name', 'type'], reusable }),
  FailureAction: object(
    {
      ...action,
      type: oneText('end', 'goto', 'retry'),
      retryAfter: 'number',
      retryLimit: 'number',
      'x-slow-down': 'number',
    },
    { required: ['name', 'type'], reusable },
  ),
  Selector: object(
    {
      context: 'text',
      selector: 'text',
      type: oneOf('text', 'ExpressionType'),
      // specs/README.md, "Extensions".
      'x-format': oneText(...outputFormats),
      'x-cookie': 'text',
      'x-prefix': 'text',
    },
    { required: ['context', 'selector', 'type'] },
  ),
  Reusable: object({ reference: 'text', value: 'text' }, { required: ['reference'] }),
  StepSecurity: object(
    { schemeName: 'text', scheme: 'any', values: mapOf('any') },
    { required: ['values'] },
  ),
  ArazzoComponents: object({
    inputs: mapOf('Schema'),
    parameters: mapOf('StepParameter'),
    successActions: mapOf('SuccessAction'),
    failureActions: mapOf('FailureAction'),
  }),
};
