// An OpenAPI document as the emitters need it: resolved, complete, and without anything that isn't supported.
import {
  elements,
  follow,
  has,
  isObject,
  member,
  members,
  optionalText,
  outside,
  type Place,
  report,
  rootOf,
  type Source,
  text,
} from '../places.ts';
import { listed } from '../suggest.ts';
import { type Pagination, readPagination } from './pagination.ts';
import { type Servers, serversOf } from './servers.ts';

export interface Api {
  /** The provider's name: its folder. */
  readonly name: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly servers: Servers;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** By `operationId`, in the document's order. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly source: Source;
}

export interface Scheme {
  readonly name: string;
  readonly kind: 'basic' | 'bearer' | 'apiKey' | 'other';
  /** The header that carries the credential, where it is a header. */
  readonly header: string | undefined;
  /** Whether nothing is applied before a 401. */
  readonly notApplied: boolean;
  readonly place: Place;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly json: boolean;
  /** How it is written into the query, where openapi-fetch would write it otherwise. */
  readonly style: QueryStyle | undefined;
  readonly schema: Place;
}

/** OpenAPI §4.8.12: for a list or an object. */
interface QueryStyle {
  readonly style: string;
  readonly explode: boolean;
}

export interface Response {
  readonly status: string;
  readonly mediaType: string | undefined;
  readonly schema: Place | undefined;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, { readonly name: string; readonly required: boolean }>;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tag: string | undefined;
  /** The security schemes that it wants together; empty for a public one. */
  readonly schemes: readonly string[];
  readonly server: number;
  readonly parameters: readonly Parameter[];
  readonly body:
    | { readonly mediaType: string; readonly schema: Place; readonly required: boolean }
    | undefined;
  readonly responses: readonly Response[];
  readonly pagination: Pagination | undefined;
  readonly place: Place;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export function readApi(name: string, source: Source): Api {
  const root = rootOf(source);
  const info = member(root, 'info');
  checkReferences(root);
  checkVersion(member(root, 'openapi'));
  const schemes = new Map(
    members(member(member(root, 'components'), 'securitySchemes')).map(([key, place]) => [
      key,
      readScheme(key, place),
    ]),
  );
  const { foreign } = source;
  // A document that says nothing at all of security is silent, not public: a session's token goes with every call.
  if (foreign && schemes.size === 0 && !has(root, 'security'))
    schemes.set('bearer', { ...bearer, name: 'bearer', place: root });
  const servers = serversOf(root);
  return {
    name,
    title: text(member(info, 'title')) ?? name,
    summary: optionalText(member(info, 'summary')),
    description: optionalText(member(info, 'description')),
    servers,
    schemes,
    operations: readOperations(root, { servers, schemes }),
    source,
  };
}

function checkVersion(place: Place): void {
  const version = optionalText(place);
  if (!/^3\.[01]\./.test(version ?? ''))
    report(place, 'Only OpenAPI 3.0 and 3.1 are supported. Convert the document to one of them.');
  else if (!version?.startsWith('3.1.'))
    outside(place, 'Only OpenAPI 3.1 is supported: write "openapi: 3.1.0".');
}

/** Every `$ref` has to lead somewhere; what stands in examples is data. */
function checkReferences(place: Place): void {
  if (Array.isArray(place.value)) elements(place).forEach(checkReferences);
  if (!isObject(place.value)) return;
  follow(place);
  const { $ref } = place.value;
  if (typeof $ref === 'string' && /^#\/paths\/.*\/requestBody\//.test($ref))
    report(
      member(place, '$ref'),
      `"${$ref}" leads into the body of a request, where types can't follow. Name the schema in "components".`,
    );
  const isData = (name: string) =>
    place.path.at(-1) !== 'properties' && ['const', 'default', 'enum', 'example'].includes(name);
  for (const [name, found] of members(place)) {
    if (name === 'examples' && isObject(found.value))
      for (const [, one] of members(found)) follow(one);
    else if (name !== 'examples' && !isData(name)) checkReferences(found);
  }
}

const bearer = { kind: 'bearer', header: 'Authorization', notApplied: false } as const;

function readScheme(name: string, given: Place): Scheme {
  const place = follow(given) ?? given;
  const type = text(member(place, 'type'));
  const issues = type === 'oauth2' || type === 'openIdConnect';
  // RFC 6750, and no lifecycle document that could say otherwise.
  if (issues && place.source.foreign) return { ...bearer, name, place };
  const scheme = optionalText(member(place, 'scheme'))?.toLowerCase();
  const inHeader = type === 'apiKey' && member(place, 'in').value === 'header';
  const kind =
    type === 'http' && (scheme === 'basic' || scheme === 'bearer')
      ? scheme
      : inHeader
        ? 'apiKey'
        : 'other';
  const unauthorized = member(place, 'x-unauthorized');
  if (unauthorized.value !== undefined && unauthorized.value !== 'not-applied') {
    report(
      unauthorized,
      '"x-unauthorized" can only be "not-applied"; leave it out where that is not so.',
    );
  }
  return {
    name,
    kind,
    header:
      kind === 'other'
        ? undefined
        : kind === 'apiKey'
          ? text(member(place, 'name'))
          : 'Authorization',
    notApplied: unauthorized.value === 'not-applied',
    place,
  };
}

interface Context {
  readonly servers: Servers;
  readonly schemes: ReadonlyMap<string, Scheme>;
}

function readOperations(root: Place, context: Context): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of members(member(root, 'paths'))) {
    const pathItem = follow(item);
    if (pathItem === undefined) continue;
    for (const method of methods) {
      const place = member(pathItem, method);
      if (place.value === undefined) continue;
      const operation = readOperation({ path, method, place, pathItem }, context);
      if (operation === undefined) continue;
      const other = operations.get(operation.operationId);
      if (other)
        report(
          member(place, 'operationId'),
          `The operationId "${operation.operationId}" is taken by ${other.method} ${other.path}. Choose another.`,
        );
      else operations.set(operation.operationId, operation);
    }
  }
  return operations;
}

interface At {
  readonly path: string;
  readonly method: string;
  readonly place: Place;
  readonly pathItem: Place;
}

function readOperation(
  { path, method, place, pathItem }: At,
  { servers, schemes }: Context,
): Operation | undefined {
  const { foreign } = place.source;
  const given = foreign ? optionalText : text;
  const operationId =
    given(member(place, 'operationId')) ??
    (foreign ? `${method.toUpperCase()} ${path}` : undefined);
  if (operationId === undefined) return undefined;
  if (has(place, 'servers'))
    outside(
      member(place, 'servers'),
      'Servers of a single operation are not supported: write them on the path item.',
    );
  const own = [
    ...elements(member(place, 'parameters')),
    ...elements(member(pathItem, 'parameters')),
  ].flatMap(readParameter);
  const responses = members(member(place, 'responses')).flatMap(([status, response]) =>
    readResponse(status, response),
  );
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    summary: optionalText(member(place, 'summary')) ?? '',
    tag: optionalText(member(member(place, 'tags'), 0)),
    schemes: foreign
      ? securityOf(place, schemes)
      : readSecurity(member(place, 'security'), schemes),
    server: servers.indexOf(has(place, 'servers') ? place : pathItem),
    parameters: own.filter(
      ({ name, in: where }, index) =>
        own.findIndex((other) => other.name === name && other.in === where) === index,
    ),
    body: readBody(member(place, 'requestBody')),
    responses,
    pagination: readPagination(
      place,
      responses.flatMap(({ status, schema }) => (status.startsWith('2') ? (schema ?? []) : [])),
    ),
    place,
  };
}

function readSecurity(security: Place, schemes: ReadonlyMap<string, Scheme>): string[] {
  if (security.value === undefined)
    return (
      report(security, 'An operation has to say its "security"; write [] for a public one.') ?? []
    );
  const requirements = elements(security);
  if (requirements.length > 1)
    report(security, 'Alternatives in "security" are not supported: leave one requirement.');
  const named = requirements.slice(0, 1).flatMap(members);
  for (const [name, place] of named) {
    if (!schemes.has(name))
      report(place, `There is no security scheme "${name}": it can be ${listed(schemes.keys())}.`);
  }
  return named.map(([name]) => name);
}

/** In somebody else's document: the scheme of the first requirement that a token in a header can meet. */
function securityOf(operation: Place, schemes: ReadonlyMap<string, Scheme>): string[] {
  const root = rootOf(operation.source);
  const security = [operation, root].find((place) => has(place, 'security'));
  const requirements = security
    ? elements(member(security, 'security')).map(members)
    : [...schemes].filter(([, { place }]) => place.path.length === 0).map((scheme) => [scheme]);
  for (const requirement of requirements) {
    const name = requirement.map(([key]) => key).find((key) => carriesToken(schemes.get(key)));
    if (name !== undefined) return [name];
  }
  return [];
}

function carriesToken(scheme: Scheme | undefined): boolean {
  return scheme?.kind === 'bearer' || scheme?.kind === 'apiKey';
}

function readParameter(given: Place): Parameter[] {
  const place = follow(given);
  const name = place && text(member(place, 'name'));
  const where = place && text(member(place, 'in'));
  if (place === undefined || name === undefined || where === undefined) return [];
  if (where === 'cookie') outside(member(place, 'in'), 'Parameters in cookies are not supported.');
  const content = members(member(place, 'content'));
  const types = content.map(([type]) => type);
  const json = types.length === 1 && types[0] === 'application/json';
  if (types.length > 0 && !(json && where === 'query')) {
    outside(
      member(place, 'content'),
      'A parameter with "content" is only supported in the query, as "application/json".',
    );
  }
  return [
    {
      name,
      in: where,
      required: where === 'path' || member(place, 'required').value === true,
      json: json && where === 'query',
      style: types.length === 0 ? styleOf(place, where) : undefined,
      schema: member(content[0]?.[1] ?? place, 'schema'),
    },
  ];
}

/** OpenAPI's default is `form`; openapi-fetch's too for lists, but `deepObject` for objects. */
function styleOf(parameter: Place, where: string): QueryStyle | undefined {
  const given = optionalText(member(parameter, 'style'));
  if (where !== 'query') {
    if (given !== undefined && given !== 'simple')
      outside(member(parameter, 'style'), `The style "${given}" is only supported in the query.`);
    return undefined;
  }
  const schema = member(parameter, 'schema');
  const type = member(follow(schema) ?? schema, 'type').value;
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
  const style = given ?? 'form';
  const exploded = member(parameter, 'explode').value;
  const explode =
    typeof exploded === 'boolean'
      ? exploded
      : style !== 'spaceDelimited' && style !== 'pipeDelimited';
  const usual = isObject ? 'deepObject' : 'form';
  return style === usual && explode ? undefined : { style, explode };
}

/** JSON if it is one of several; only one other can be. */
function readBody(given: Place): Operation['body'] {
  const place = given.value === undefined ? undefined : follow(given);
  if (place === undefined) return undefined;
  const content = members(member(place, 'content'));
  const [mediaType, media] =
    content.find(([type]) => type === 'application/json') ?? content[0] ?? [];
  if (mediaType === undefined || media === undefined)
    return outside(place, 'A request body needs "content".');
  if (mediaType !== 'application/json' && content.length > 1) {
    outside(
      member(place, 'content'),
      'Several media types, none of them application/json, are not supported: leave one.',
    );
  }
  if (/[+/]json\b/.test(mediaType) && mediaType !== 'application/json') {
    outside(
      media,
      `A body of "${mediaType}" is not supported: of JSON only "application/json" is.`,
    );
  }
  return {
    mediaType,
    schema: member(media, 'schema'),
    required: member(place, 'required').value === true,
  };
}

function readResponse(status: string, given: Place): Response[] {
  const place = follow(given);
  if (place === undefined) return [];
  const content = members(member(place, 'content'));
  const [mediaType, media] = content.find(([type]) => /[+/]json\b/.test(type)) ?? content[0] ?? [];
  const headers = members(member(place, 'headers')).map(([name, header]) => {
    const required = member(follow(header) ?? header, 'required').value === true;
    return [name.toLowerCase(), { name, required }] as const;
  });
  return [
    { status, mediaType, schema: media && member(media, 'schema'), headers: new Map(headers) },
  ];
}
