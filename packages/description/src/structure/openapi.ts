// The objects of OpenAPI 3.0 and 3.1, their members and the types of these.
// https://spec.openapis.org/oas/v3.1.1.html#schema-0
import { listOf, mapOf, type ObjectType, object, oneOf, oneText } from './object-type.ts';

export type OpenApiKind =
  | 'OpenAPI'
  | 'Info'
  | 'Contact'
  | 'License'
  | 'Server'
  | 'ServerVariable'
  | 'Paths'
  | 'PathItem'
  | 'Operation'
  | 'ExternalDocs'
  | 'Parameter'
  | 'RequestBody'
  | 'MediaType'
  | 'Encoding'
  | 'Responses'
  | 'Response'
  | 'Callback'
  | 'Example'
  | 'Link'
  | 'Header'
  | 'Tag'
  | 'Schema'
  | 'Discriminator'
  | 'Xml'
  | 'SecurityScheme'
  | 'OAuthFlows'
  | 'OAuthFlow'
  | 'SecurityRequirement'
  | 'Components';

const described: ObjectType['members'] = { description: 'text' };
const serialised: ObjectType['members'] = {
  style: 'text',
  explode: 'boolean',
  allowReserved: 'boolean',
};
/** The members that a parameter and a header share. */
const carried: ObjectType['members'] = {
  ...described,
  ...serialised,
  required: 'boolean',
  deprecated: 'boolean',
  allowEmptyValue: 'boolean',
  schema: 'Schema',
  content: mapOf('MediaType'),
  example: 'any',
  examples: mapOf('Example'),
};

export const methods = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
] as const;

export const openapiTypes: Readonly<Record<OpenApiKind, ObjectType>> = {
  OpenAPI: object(
    {
      openapi: 'text',
      info: 'Info',
      jsonSchemaDialect: 'text',
      servers: listOf('Server'),
      paths: 'Paths',
      webhooks: mapOf('PathItem'),
      components: 'Components',
      security: listOf('SecurityRequirement'),
      tags: listOf('Tag'),
      externalDocs: 'ExternalDocs',
    },
    { required: ['openapi', 'info'] },
  ),
  Info: object(
    {
      ...described,
      title: 'text',
      summary: 'text',
      termsOfService: 'text',
      contact: 'Contact',
      license: 'License',
      version: 'text',
    },
    { required: ['title', 'version'] },
  ),
  Contact: object({ name: 'text', url: 'text', email: 'text' }),
  License: object({ name: 'text', identifier: 'text', url: 'text' }, { required: ['name'] }),
  Server: object(
    { ...described, url: 'text', variables: mapOf('ServerVariable') },
    { required: ['url'] },
  ),
  ServerVariable: object(
    { ...described, enum: listOf('text'), default: 'text' },
    { required: ['default'] },
  ),
  Paths: object({}, { others: 'PathItem' }),
  PathItem: object(
    {
      ...described,
      $ref: 'text',
      summary: 'text',
      servers: listOf('Server'),
      parameters: listOf('Parameter'),
      ...Object.fromEntries(methods.map((method) => [method, 'Operation' as const])),
    },
    { section: 'pathItems' },
  ),
  Operation: object({
    ...described,
    tags: listOf('text'),
    summary: 'text',
    externalDocs: 'ExternalDocs',
    operationId: 'text',
    parameters: listOf('Parameter'),
    requestBody: 'RequestBody',
    responses: 'Responses',
    callbacks: mapOf('Callback'),
    deprecated: 'boolean',
    security: listOf('SecurityRequirement'),
    servers: listOf('Server'),
  }),
  ExternalDocs: object({ ...described, url: 'text' }, { required: ['url'] }),
  Parameter: object(
    { ...carried, name: 'text', in: oneText('query', 'header', 'path', 'cookie') },
    { required: ['name', 'in'], oneOf: ['schema', 'content'], section: 'parameters' },
  ),
  RequestBody: object(
    { ...described, content: mapOf('MediaType'), required: 'boolean' },
    { required: ['content'], section: 'requestBodies' },
  ),
  MediaType: object({
    schema: 'Schema',
    example: 'any',
    examples: mapOf('Example'),
    encoding: mapOf('Encoding'),
  }),
  Encoding: object({ ...serialised, contentType: 'text', headers: mapOf('Header') }),
  Responses: object({}, { others: 'Response', otherNames: /^([1-5](\d\d|XX)|default)$/ }),
  Response: object(
    {
      ...described,
      headers: mapOf('Header'),
      content: mapOf('MediaType'),
      links: mapOf('Link'),
    },
    { required: ['description'], section: 'responses' },
  ),
  Callback: object({}, { others: 'PathItem', section: 'callbacks' }),
  Example: object(
    { ...described, summary: 'text', value: 'any', externalValue: 'text' },
    { section: 'examples' },
  ),
  Link: object(
    {
      ...described,
      operationRef: 'text',
      operationId: 'text',
      parameters: mapOf('any'),
      requestBody: 'any',
      server: 'Server',
    },
    { section: 'links' },
  ),
  Header: object(carried, { oneOf: ['schema', 'content'], section: 'headers' }),
  Tag: object({ ...described, name: 'text', externalDocs: 'ExternalDocs' }, { required: ['name'] }),
  // The values of unlisted keywords are data. `others` is `any`, because JSON Schema allows additional keywords.
  Schema: object(
    {
      ...described,
      $ref: 'text',
      title: 'text',
      format: 'text',
      pattern: 'text',
      type: oneOf('text', listOf('text')),
      required: listOf('text'),
      properties: mapOf('Schema'),
      patternProperties: mapOf('Schema'),
      dependentSchemas: mapOf('Schema'),
      $defs: mapOf('Schema'),
      additionalProperties: 'Schema',
      unevaluatedProperties: 'Schema',
      propertyNames: 'Schema',
      items: oneOf('Schema', listOf('Schema')),
      prefixItems: listOf('Schema'),
      contains: 'Schema',
      unevaluatedItems: 'Schema',
      allOf: listOf('Schema'),
      anyOf: listOf('Schema'),
      oneOf: listOf('Schema'),
      not: 'Schema',
      if: 'Schema',
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; this object is never awaited.
      then: 'Schema',
      else: 'Schema',
      discriminator: 'Discriminator',
      xml: 'Xml',
      externalDocs: 'ExternalDocs',
      readOnly: 'boolean',
      writeOnly: 'boolean',
      deprecated: 'boolean',
      nullable: 'boolean',
      enum: listOf('any'),
      examples: listOf('any'),
      minimum: 'number',
      maximum: 'number',
      exclusiveMinimum: 'number',
      exclusiveMaximum: 'number',
      multipleOf: 'amount',
      minLength: 'count',
      maxLength: 'count',
      minItems: 'count',
      maxItems: 'count',
      uniqueItems: 'boolean',
      minProperties: 'count',
      maxProperties: 'count',
    },
    { others: 'any', section: 'schemas' },
  ),
  Discriminator: object(
    { propertyName: 'text', mapping: mapOf('text') },
    { required: ['propertyName'] },
  ),
  Xml: object({
    name: 'text',
    namespace: 'text',
    prefix: 'text',
    attribute: 'boolean',
    wrapped: 'boolean',
  }),
  SecurityScheme: object(
    {
      ...described,
      type: oneText('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect'),
      name: 'text',
      in: oneText('query', 'header', 'cookie'),
      scheme: 'text',
      bearerFormat: 'text',
      flows: 'OAuthFlows',
      openIdConnectUrl: 'text',
      // specs/README.md, "Extensions".
      'x-form-encoded': 'boolean',
      'x-prefix': 'text',
      'x-token-invalid': listOf('Criterion'),
    },
    { required: ['type'], section: 'securitySchemes' },
  ),
  OAuthFlows: object({
    implicit: 'OAuthFlow',
    password: 'OAuthFlow',
    clientCredentials: 'OAuthFlow',
    authorizationCode: 'OAuthFlow',
    // OpenAPI 3.2; its name in published documents of 3.1.
    deviceAuthorization: 'OAuthFlow',
    'x-device-authorization': 'OAuthFlow',
  }),
  OAuthFlow: object(
    {
      authorizationUrl: 'text',
      deviceAuthorizationUrl: 'text',
      tokenUrl: 'text',
      refreshUrl: 'text',
      scopes: mapOf('text'),
    },
    { required: ['scopes'] },
  ),
  SecurityRequirement: object({}, { others: listOf('text') }),
  Components: object({
    schemas: mapOf('Schema'),
    responses: mapOf('Response'),
    parameters: mapOf('Parameter'),
    examples: mapOf('Example'),
    requestBodies: mapOf('RequestBody'),
    headers: mapOf('Header'),
    securitySchemes: mapOf('SecurityScheme'),
    links: mapOf('Link'),
    callbacks: mapOf('Callback'),
    pathItems: mapOf('PathItem'),
  }),
};
