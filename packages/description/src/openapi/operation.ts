// Reads an operation: its parameters, its request body and its responses.
import { memberOf } from '../json/json.ts';
import {
  elements,
  follow,
  has,
  member,
  members,
  optionalText,
  type Place,
  report,
  reportOrWarn,
  reportUnlessForeign,
  text,
  warn,
} from '../problems/place.ts';
import { listed } from '../problems/suggest.ts';
import { isNested, kindsOf } from '../schema/kinds.ts';
import { type Schema, schemaAt } from '../schema/schema.ts';
import { readDiscovery } from './discovery.ts';
import { readEffect } from './effect.ts';
import { readExamples } from './examples.ts';
import { readContent } from './media.ts';
import type {
  Header,
  Link,
  MediaType,
  Operation,
  Parameter,
  RequestBody,
  Response,
  SecurityScheme,
} from './model.ts';
import { readPagination } from './pagination.ts';
import { checkPathParameters, checkPlainPath } from './paths.ts';
import { readSecurity } from './security.ts';
import { readSelection } from './selection.ts';
import type { Servers } from './servers.ts';

interface At {
  readonly path: string;
  readonly method: string;
  readonly place: Place;
  readonly item: Place;
}

interface Context {
  readonly servers: Servers;
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
}

export function readOperation(
  operationId: string,
  { path, method, place, item }: At,
  { servers, securitySchemes }: Context,
): Operation {
  if (has(place, 'servers')) {
    reportUnlessForeign(
      member(place, 'servers'),
      'unsupported',
      'Servers of a single operation are not supported.',
      'Write them on the path item.',
    );
  }
  const own = elements(member(place, 'parameters')).flatMap(readParameter);
  const shared = elements(member(item, 'parameters')).flatMap(readParameter);
  const parameters = [...own, ...shared].filter(
    (one, index, all) => index === all.findIndex((other) => isSame(one, other)),
  );
  checkPlainPath(path, place, parameters);
  checkPathParameters(path, place, parameters);
  const body = readBody(member(place, 'requestBody'));
  checkMethod(method.toUpperCase(), place, body);
  const operation = {
    operationId,
    method: method.toUpperCase(),
    path,
    summary: optionalText(member(place, 'summary')) ?? '',
    description: optionalText(member(place, 'description')),
    tag: optionalText(member(member(place, 'tags'), 0)),
    deprecated: member(place, 'deprecated').value === true,
    security: readSecurity(place, securitySchemes),
    server: servers.indexOf(has(place, 'servers') ? place : item),
    parameters,
    body,
    responses: members(member(place, 'responses')).flatMap(([status, response]) =>
      readResponse(status, response),
    ),
    place,
  };
  return {
    ...operation,
    pagination: readPagination(operation),
    selection: readSelection(operation),
    discovery: readDiscovery(operation, servers.variables),
    effect: readEffect(operation),
  };
}

/** OpenAPI, "Parameter Object": a name and a location identify a parameter. */
function isSame(one: Parameter, other: Parameter): boolean {
  return one.name === other.name && one.in === other.in;
}

/** Reports operations that `fetch` cannot call (WHATWG Fetch, "new Request"). */
function checkMethod(method: string, place: Place, body: RequestBody | undefined): void {
  const used = 'Calls of it fail.';
  if (method === 'TRACE') {
    const remedy = 'Remove the operation.';
    reportOrWarn(place, 'forbidden-request', 'fetch does not send TRACE.', { used, remedy });
  } else if (body?.required && (method === 'GET' || method === 'HEAD')) {
    const message = `fetch does not send a body with ${method}.`;
    const remedy = 'Remove the body.';
    reportOrWarn(body.place, 'forbidden-request', message, { used, remedy });
  }
}

const locations = ['path', 'query', 'header', 'cookie'] as const;

function readParameter(given: Place): Parameter[] {
  const place = follow(given);
  const name = place && text(member(place, 'name'));
  const where = place && text(member(place, 'in'));
  if (place === undefined || name === undefined || where === undefined) return [];
  const location = locations.find((one) => one === where);
  if (location === undefined) return [];
  const declared = readContent(place);
  // The published documents declare JSON as a text, for tools that do not read `content`.
  const content = declared.length > 0 ? declared : readContent(place, 'x-content');
  checkContent(place, location, content);
  const style = optionalText(member(place, 'style')) ?? defaultStyles[location];
  if (location !== 'query' && location !== 'cookie' && style !== 'simple') {
    const message = `The style "${style}" is only supported in the query.`;
    reportUnlessForeign(member(place, 'style'), 'unsupported', message);
  }
  checkStyle(style, location, member(place, 'style'));
  const explode = member(place, 'explode').value;
  const media = content[0];
  const schema = media ? media.schema : schemaAt(member(place, 'schema'));
  if (!media && style !== 'deepObject') checkNesting(place, schema);
  return [
    {
      name,
      in: location,
      required: location === 'path' || member(place, 'required').value === true,
      description: optionalText(member(place, 'description')),
      deprecated: member(place, 'deprecated').value === true,
      style,
      explode: typeof explode === 'boolean' ? explode : style === 'form',
      allowReserved: member(place, 'allowReserved').value === true,
      media,
      schema,
      kinds: kindsOf(schema),
      examples: [...(content === declared ? readExamples(place) : []), ...(media?.examples ?? [])],
      place,
    },
  ];
}

/** OpenAPI §4.8.12.2 defines no style for lists and objects inside others, except `deepObject`. */
function checkNesting(place: Place, schema: Schema | undefined): void {
  if (!isNested(schema)) return;
  const message =
    'The values of this parameter contain lists or objects, which its style does not support. The client rejects them.';
  if (place.source.isForeign) warn(place, 'nested-parameter', message);
  else report(place, 'nested-parameter', message, 'Use "content" with application/json.');
}

/** OpenAPI §4.8.12.2, "style", and `cookie` of OpenAPI 3.2. */
const styles: Readonly<Record<Parameter['in'], readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

function checkStyle(style: string, location: Parameter['in'], place: Place): void {
  if (styles[location].includes(style)) return;
  const message = `A parameter in ${location} cannot have the style "${style}".`;
  const remedy = `Write ${listed(styles[location])}.`;
  const used = `OpenAPI has only ${listed(styles[location])} there, so the server may not understand it.`;
  reportOrWarn(place, 'parameter-style', message, { used, remedy });
}

/** OpenAPI §4.8.12.2, "style". */
const defaultStyles = { path: 'simple', query: 'form', header: 'simple', cookie: 'form' } as const;

function checkContent(
  place: Place,
  location: Parameter['in'],
  content: readonly MediaType[],
): void {
  if (location === 'cookie') {
    const message = 'Parameters in cookies are not supported.';
    reportUnlessForeign(member(place, 'in'), 'unsupported', message);
  }
  if (content.length === 0) return;
  const isJsonQuery =
    location === 'query' && content.length === 1 && content[0]?.name === 'application/json';
  if (isJsonQuery) return;
  const message = 'A parameter with "content" is only supported in the query, as application/json.';
  reportUnlessForeign(member(place, 'content'), 'unsupported', message);
}

function readBody(given: Place): RequestBody | undefined {
  const place = given.value === undefined ? undefined : follow(given);
  if (place === undefined) return undefined;
  const content = readContent(place);
  if (content.length === 0) {
    // `normalise` removes such a body from a third-party document.
    return report(place, 'missing-member', 'A request body needs "content".', 'Add it.');
  }
  const body = {
    required: member(place, 'required').value === true,
    description: optionalText(member(place, 'description')),
    content,
    place,
  };
  checkBody(body);
  return body;
}

function checkBody({ content, place }: RequestBody): void {
  const media = mainMedia(content);
  if (media === undefined || media.name === 'application/json') return;
  if (content.length > 1) {
    reportUnlessForeign(
      member(place, 'content'),
      'unsupported',
      'Several media types without application/json are not supported.',
      'Keep one.',
    );
  }
}

/** The media type that a client sends or expects: JSON if available, otherwise the first. */
export function mainMedia(content: readonly MediaType[]): MediaType | undefined {
  return (
    content.find(({ name }) => name === 'application/json') ??
    content.find(({ isJson }) => isJson) ??
    content[0]
  );
}

function readResponse(status: string, given: Place): Response[] {
  if (status.startsWith('x-')) return [];
  if (!/^(\d{3}|[1-5]XX|default)$/.test(status)) {
    const message = `"${status}" is not a status.`;
    const used = 'No response has it.';
    const remedy = 'Write a number, a range such as 4XX, or default.';
    reportOrWarn(given, 'response-status', message, { used, remedy });
  }
  const place = follow(given);
  if (place === undefined) return [];
  const headers = members(member(place, 'headers')).map(
    ([name, header]) => [name.toLowerCase(), readHeader(name, follow(header) ?? header)] as const,
  );
  return [
    {
      status,
      description: optionalText(member(place, 'description')) ?? '',
      content: readContent(place),
      headers: new Map(headers),
      links: members(member(place, 'links')).flatMap(([name, link]) => readLink(name, link)),
      place,
    },
  ];
}

function readHeader(name: string, place: Place): Header {
  const schema = schemaAt(member(place, 'schema'));
  const [example] = [...readExamples(place).map(({ value }) => value), ...(schema?.examples ?? [])];
  const required = member(place, 'required').value === true;
  return { name, required, schema, example, place };
}

/** The body of a link. Tools reject a `requestBody` that is an object, although OpenAPI allows any value. */
const linkBody = 'x-request-body';

function readLink(name: string, given: Place): Link[] {
  const place = follow(given);
  if (place === undefined) return [];
  return [
    {
      name,
      operationId: optionalText(member(place, 'operationId')) ?? operationOf(place),
      parameters: new Map(
        members(member(place, 'parameters')).flatMap(([key, { value }]) =>
          value === undefined ? [] : [[key, value] as const],
        ),
      ),
      body: (has(place, linkBody) ? member(place, linkBody) : member(place, 'requestBody')).value,
      place,
    },
  ];
}

/** The operationId of a link with an `operationRef` into the document: `#/paths/~1boats/get`. */
function operationOf(link: Place): string | undefined {
  const { value } = member(link, 'operationRef');
  if (typeof value !== 'string' || !value.startsWith('#/')) return undefined;
  const operation = follow({ ...link, value: { $ref: value } });
  const id = memberOf(operation?.value, 'operationId');
  return typeof id === 'string' ? id : undefined;
}

/** The body schemas of the successful responses. */
export function successSchemas(responses: readonly Response[]): Schema[] {
  return responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ content }) => mainMedia(content)?.schema ?? []);
}
