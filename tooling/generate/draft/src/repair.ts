// Adds to the operation that logs in what its document leaves out: the token in the response, and the rejection.
import type { Json, JsonObject } from '@x/description';
import { accessToken } from './login.ts';
import type { Plan } from './plan.ts';
import {
  assumed,
  type Context,
  componentsOf,
  idOf,
  listOf,
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
    if (idOf(operation) !== operationId || rejections.some((one) => one in responses))
      return operation;
    notes.guess('it answers wrong credentials with 401', { operation: operationId });
    const rejected = {
      description: 'The credentials are wrong. The document does not describe this response.',
      ...assumed,
    };
    return { ...operation, responses: { ...responses, 401: rejected } };
  });
}

const token: JsonObject = {
  type: 'string',
  format: 'password',
  description: 'The token. Its name is assumed.',
  ...assumed,
};

/** The member `access_token` of the successful response. */
function addToken(document: JsonObject, operationId: string, { notes }: Context): JsonObject {
  notes.ask(
    'the name of the token in the response of the login: the document does not describe it',
    {
      document: ['components', 'schemas', 'LoginResult', 'properties', 'access_token'],
    },
  );
  let schema: JsonObject = {};
  const changed = mapOperations(document, ({ operation }) => {
    if (idOf(operation) !== operationId) return operation;
    const responses = objectOf(operation.responses);
    const status = Object.keys(responses).find((one) => one.startsWith('2')) ?? '200';
    const response = objectOf(responses[status]);
    const described = objectOf(objectOf(response.content)['application/json']).schema;
    schema = objectOf(resolved(document, described));
    const content: Json = {
      'application/json': { schema: { $ref: '#/components/schemas/LoginResult' } },
    };
    const description = response.description ?? 'The token.';
    const whole = { ...response, description, content };
    return { ...operation, responses: { ...responses, [status]: whole } };
  });
  const required = [
    ...listOf(schema.required).filter((one) => one !== 'access_token'),
    'access_token',
  ];
  const LoginResult: JsonObject = {
    ...assumed,
    type: 'object',
    required,
    properties: { ...objectOf(schema.properties), access_token: token },
  };
  return withComponents(changed, 'schemas', { ...componentsOf(changed, 'schemas'), LoginResult });
}
