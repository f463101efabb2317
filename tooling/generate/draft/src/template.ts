// The document of a draft without a third-party document: one login and one operation, to be replaced.
import type { JsonObject } from '@x/description';

const text = (description: string): JsonObject => ({ type: 'string', description });

const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });

const object = (properties: Readonly<Record<string, JsonObject>>): JsonObject => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export function templateOf(name: string): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1.0.0', description: 'The purpose of the API.' },
    paths: {
      '/login': {
        post: {
          operationId: 'logIn',
          summary: 'Log in',
          tags: ['Tokens'],
          security: [],
          requestBody: {
            required: true,
            ...json(object({ username: text('The user name.'), password: text('The password.') })),
          },
          responses: {
            200: {
              description: 'A token.',
              ...json(
                object({
                  access_token: text('The token.'),
                  expires_in: {
                    type: 'integer',
                    description: 'Seconds until it expires.',
                    examples: [3600],
                  },
                }),
              ),
            },
            401: { description: 'The credentials are invalid.' },
          },
        },
      },
      '/things': {
        get: {
          operationId: 'listThings',
          summary: 'List the things',
          tags: ['Things'],
          security: [{ bearer: [] }],
          responses: {
            200: {
              description: 'The things.',
              ...json({ type: 'array', items: object({ id: text('Identifies the thing.') }) }),
            },
          },
        },
      },
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}
