// Adds missing parts to the operation that logs in: the token in the response, and the rejection.
import { type Json, type JsonObject, uniqueName } from '@x/description';
import { accessToken } from './login.ts';
import type { Plan } from './plan.ts';
import {
  assumed,
  type Context,
  componentsOf,
  idOf,
  mapOperations,
  objectOf,
  resolved,
  withComponents,
} from './rewrite/rule.ts';
import { outputsOf } from './tokens.ts';

const rejections = ['400', '401', '403', '422'];

export function repaired(document: JsonObject, plan: Plan, context: Context): JsonObject {
  if (plan.kind !== 'login') return document;
  const { login, refresh } = plan.found;
  const steps = [login, ...(refresh && refresh !== login ? [refresh] : [])];
  return steps.reduce((so, { operationId }) => {
    const step = steps.find((one) => one.operationId === operationId)!;
    const isWithout = accessToken(step) === undefined && outputsOf(step).length === 0;
    const withToken = isWithout ? addToken(so, operationId, context) : so;
    return addRejection(withToken, operationId, context);
  }, document);
}

function addRejection(document: JsonObject, operationId: string, { notes }: Context): JsonObject {
  return mapOperations(document, ({ operation }) => {
    const responses = objectOf(operation.responses);
    const isDocumented = rejections.some(
      (one) => one in responses && !isValidation(responses[one]!),
    );
    if (idOf(operation) !== operationId || isDocumented) return operation;
    // RFC 6749 §5.2: the error "invalid_grant" has the status 400.
    const status = takesGrant(operation, document) ? '400' : '401';
    notes.guess(`responds to invalid credentials with ${status}`, { operation: operationId });
    const rejected = {
      description: 'The credentials are invalid. The document does not describe this response.',
      ...assumed,
    };
    return { ...operation, responses: { ...responses, [status]: rejected } };
  });
}

/** Returns whether a response is that of FastAPI to a request that does not match its schema. */
function isValidation(response: Json): boolean {
  return JSON.stringify(response).includes('/HTTPValidationError"');
}

function takesGrant(operation: JsonObject, document: JsonObject): boolean {
  const [media] = Object.values(objectOf(objectOf(operation.requestBody).content));
  const schema = objectOf(resolved(document, objectOf(media).schema));
  return 'grant_type' in objectOf(schema.properties);
}

const token: JsonObject = {
  type: 'string',
  format: 'password',
  description: 'The token. Its name is assumed.',
  ...assumed,
};

/** Adds the member `access_token` to the successful response. */
function addToken(document: JsonObject, operationId: string, { notes }: Context): JsonObject {
  const schemas = componentsOf(document, 'schemas');
  const name = uniqueName('LoginResult', (one) => Object.hasOwn(schemas, one));
  notes.ask('the name of the token in the response of the login, which is not documented', {
    document: ['components', 'schemas', name, 'properties', 'access_token'],
  });
  const changed = mapOperations(document, ({ operation }) => {
    if (idOf(operation) !== operationId) return operation;
    const responses = objectOf(operation.responses);
    const status = Object.keys(responses).find((one) => one.startsWith('2')) ?? '200';
    const response = objectOf(responses[status]);
    const content: Json = {
      'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
    };
    const description = response.description ?? 'The token.';
    const whole = { ...response, description, content };
    return { ...operation, responses: { ...responses, [status]: whole } };
  });
  const result: JsonObject = {
    ...assumed,
    type: 'object',
    required: ['access_token'],
    properties: { access_token: token },
  };
  return withComponents(changed, 'schemas', { ...schemas, [name]: result });
}
