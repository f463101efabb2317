// What a document of OpenAPI 3.0 and 3.1 consists of, as data: each kind of object, its members and their kinds. Checks,
// bundling, normalising and conversions walk a document by this table, because what a value means depends on where it
// is: `$ref` is a reference in a schema, and data in an example.
// https://spec.openapis.org/oas/v3.1.1.html#schema-0

export type Kind =
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

/** The kind of a member's value. `any` is data: nothing in it has a meaning. */
export type ValueType =
  | 'any'
  | 'text'
  | 'number'
  | 'boolean'
  | Kind
  | { readonly listOf: ValueType }
  | { readonly mapOf: ValueType }
  | { readonly oneOf: readonly ValueType[] };

export interface ObjectType {
  readonly members: Readonly<Record<string, ValueType>>;
  readonly required: readonly string[];
  /** The kind of every member that is not in `members`; without it there are no others but `x-…`. */
  readonly others: ValueType | undefined;
  /** The section of `components` that holds such objects; only these may be references. */
  readonly section: string | undefined;
}

interface Definition {
  readonly required?: readonly string[];
  readonly others?: ValueType;
  readonly section?: string;
}

const object = (members: ObjectType['members'], definition: Definition = {}): ObjectType => ({
  members,
  required: definition.required ?? [],
  others: definition.others,
  section: definition.section,
});

const listOf = (type: ValueType): ValueType => ({ listOf: type });
const mapOf = (type: ValueType): ValueType => ({ mapOf: type });
const oneOf = (...types: readonly ValueType[]): ValueType => ({ oneOf: types });

const described: ObjectType['members'] = { description: 'text' };
const serialised: ObjectType['members'] = {
  style: 'text',
  explode: 'boolean',
  allowReserved: 'boolean',
};
/** What a parameter and a header have in common. */
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

export const types: Readonly<Record<Kind, ObjectType>> = {
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
    { ...carried, name: 'text', in: 'text' },
    { required: ['name', 'in'], section: 'parameters' },
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
  Responses: object({}, { others: 'Response' }),
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
  Header: object(carried, { section: 'headers' }),
  Tag: object({ ...described, name: 'text', externalDocs: 'ExternalDocs' }, { required: ['name'] }),
  // Keywords that are not listed hold data. `others` is `any`, because JSON Schema allows further keywords.
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
      type: 'text',
      name: 'text',
      in: 'text',
      scheme: 'text',
      bearerFormat: 'text',
      flows: 'OAuthFlows',
      openIdConnectUrl: 'text',
    },
    { required: ['type'], section: 'securitySchemes' },
  ),
  OAuthFlows: object({
    implicit: 'OAuthFlow',
    password: 'OAuthFlow',
    clientCredentials: 'OAuthFlow',
    authorizationCode: 'OAuthFlow',
    // OpenAPI 3.2.
    deviceAuthorization: 'OAuthFlow',
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

export function isKind(type: ValueType): type is Kind {
  return typeof type === 'string' && Object.hasOwn(types, type);
}

/** The kind of a member. */
export function memberType(kind: Kind, name: string): ValueType {
  const { members, others } = types[kind];
  if (Object.hasOwn(members, name)) return members[name]!;
  return name.startsWith('x-') ? 'any' : (others ?? 'any');
}
