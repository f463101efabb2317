// The schemas of options and faults in `control.openapi.yaml`, without descriptions. The file itself cannot be read in a
// browser. A test compares the two.

export const settingSchemas: Readonly<Record<string, object>> = {
  Options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      accessTokenLifetime: { type: 'number', minimum: 0 },
      refreshTokenLifetime: { type: 'number', minimum: 0 },
      rotation: { type: 'string', enum: ['revoke-family', 'rotate', 'none'] },
      challenge: { type: 'boolean' },
      omitRefreshToken: { type: 'boolean' },
      things: { type: 'integer', minimum: 0, maximum: 10000 },
      seed: { type: 'integer' },
      forbidden: { type: 'array', items: { type: 'string' } },
      strict: { type: 'string', enum: ['off', 'report', 'reject'] },
    },
  },
  Times: {
    oneOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', const: 'always' },
    ],
  },
  Fault: {
    oneOf: [
      { $ref: '#/components/schemas/StatusFault' },
      { $ref: '#/components/schemas/RateLimitFault' },
      { $ref: '#/components/schemas/DelayFault' },
      { $ref: '#/components/schemas/DropFault' },
      { $ref: '#/components/schemas/HtmlFault' },
      { $ref: '#/components/schemas/MalformedFault' },
    ],
    discriminator: {
      propertyName: 'kind',
      mapping: {
        status: '#/components/schemas/StatusFault',
        'rate-limit': '#/components/schemas/RateLimitFault',
        delay: '#/components/schemas/DelayFault',
        drop: '#/components/schemas/DropFault',
        html: '#/components/schemas/HtmlFault',
        malformed: '#/components/schemas/MalformedFault',
      },
    },
  },
  StatusFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'status'],
    properties: {
      kind: { type: 'string', const: 'status' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
      status: { type: 'integer', minimum: 200, maximum: 599 },
      body: {},
      headers: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
  RateLimitFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'retryAfter'],
    properties: {
      kind: { type: 'string', const: 'rate-limit' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
      retryAfter: { oneOf: [{ type: 'number', minimum: 0 }, { type: 'string' }] },
    },
  },
  DelayFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'milliseconds'],
    properties: {
      kind: { type: 'string', const: 'delay' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
      milliseconds: { type: 'number', minimum: 0, maximum: 600000 },
    },
  },
  DropFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind', 'applied'],
    properties: {
      kind: { type: 'string', const: 'drop' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
      applied: { type: 'boolean' },
    },
  },
  HtmlFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { type: 'string', const: 'html' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
    },
  },
  MalformedFault: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      kind: { type: 'string', const: 'malformed' },
      operationId: { type: 'string' },
      workflowId: { type: 'string' },
      times: { $ref: '#/components/schemas/Times' },
    },
  },
};
