// `src/generated/operations.ts`: the data about the API that the runtime needs.
import {
  isInHeader,
  mainMedia,
  type Operation,
  type Parameter,
  type SecurityScheme,
  type Server,
} from '@x/description';
import { type Provider, type Requirement, requirementOf } from '../provider.ts';
import { header, indent, key, list, quoted } from '../write/typescript.ts';
import { emitFulfils, emitTokenInvalid } from './token-invalid.ts';

export function emitOperations(provider: Provider): string {
  const { name, api, tokenSchemes } = provider;
  const servers = api.servers.map(emitServer);
  const used = tokenSchemes.map((scheme) => api.securitySchemes.get(scheme)!);
  const schemes = requirementsOf(provider).map((one) => `${key(one.name)}: ${emitScheme(one)}`);
  const operations = [...api.operations.values()].map((operation) =>
    emitOperation(operation, requirementOf(provider, operation)?.name),
  );
  const imported = schemes.some((scheme) => scheme.includes('placed('))
    ? '{ type ApiDefinition, placed, tokenHeader }'
    : 'type { ApiDefinition }';
  return `${header(name, 'openapi.yaml')}import ${imported} from '@x/auth-core/client';

/** The servers, security schemes and operations of the API. */
export const api: ApiDefinition = {
  name: ${quoted(name)},
  servers: ${indent(list('[]', servers, 80), 2).trimStart()},
  schemes: {
${lines(schemes)}  },
  operations: {
${lines(operations)}  },
};
${emitFulfils(used)}`;
}

function lines(items: readonly string[]): string {
  return items.map((item) => `${indent(item, 4)},\n`).join('');
}

function emitServer({ url, variables }: Server): string {
  const written = variables.map((variable) => {
    const values = variable.enum?.map(quoted);
    const members = [
      ...(variable.default === undefined ? [] : [`default: ${quoted(variable.default)}`]),
      ...(values === undefined ? [] : [`enum: ${list('[]', values, 70)}`]),
    ];
    return `${key(variable.name)}: ${list('{}', members, 70)}`;
  });
  const variablesOf = written.length === 0 ? [] : [`variables: ${list('{}', written, 70)}`];
  return list('{}', [`url: ${quoted(url)}`, ...variablesOf], 90);
}

/** The requirements of the operations: those of one token in the order of the document, then the others. */
function requirementsOf(provider: Provider): Requirement[] {
  const { api, tokenSchemes } = provider;
  const alone = tokenSchemes.map((name): [string, Requirement] => [
    name,
    { name, scheme: api.securitySchemes.get(name)!, others: [] },
  ]);
  const others = [...api.operations.values()]
    .flatMap((operation) => requirementOf(provider, operation) ?? [])
    .map((one): [string, Requirement] => [one.name, one]);
  return [...new Map([...alone, ...others]).values()];
}

function emitScheme({ name, scheme, others }: Requirement): string {
  const { parameter = '', prefix, notApplied } = scheme;
  const replay = notApplied ? ["replay: 'always'"] : [];
  const isOneHeader = others.length === 0 && isInHeader(scheme);
  const places = [
    emitPlace(scheme),
    ...others.map((one) => emitPlace(one, [`scheme: ${quoted(one.name)}`])),
  ];
  const members = isOneHeader
    ? [`header: ${quoted(parameter)}`, `prefix: ${quoted(prefix)}`]
    : [
        'header: tokenHeader',
        "prefix: ''",
        ...(name === scheme.name ? [] : [`scheme: ${quoted(scheme.name)}`]),
        `through: placed${list('()', places, 60)}`,
      ];
  return list('{}', [...members, ...replay, ...emitTokenInvalid(scheme)]);
}

function emitPlace(scheme: SecurityScheme, named: readonly string[] = []): string {
  const { in: where = 'header', parameter = '', prefix } = scheme;
  const before = prefix === '' ? [] : [`prefix: ${quoted(prefix)}`];
  return list(
    '{}',
    [...named, `in: ${quoted(where)}`, `name: ${quoted(parameter)}`, ...before],
    90,
  );
}

/** A row of the table, in one line. */
function emitOperation(
  { operationId, method, path, server, body, parameters }: Operation,
  security: string | undefined,
): string {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const json = query.filter(isJson).map(({ name }) => quoted(name));
  const styles = query
    .filter((parameter) => !isUsual(parameter))
    .map(({ name, style, explode }) => {
      return `${key(name)}: { style: ${quoted(style)}, explode: ${explode} }`;
    });
  const mediaType = mainMedia(body?.content ?? [])?.name ?? 'application/json';
  const members = [
    `operationId: ${quoted(operationId)}`,
    ...(security === undefined ? [] : [`security: ${quoted(security)}`]),
    ...(server === 0 ? [] : [`server: ${server}`]),
    ...(mediaType === 'application/json' ? [] : [`contentType: ${quoted(mediaType)}`]),
    ...(json.length === 0 ? [] : [`jsonQuery: [${json.join(', ')}]`]),
    ...(styles.length === 0 ? [] : [`queryStyles: { ${styles.join(', ')} }`]),
  ];
  return `${quoted(`${method} ${path}`)}: { ${members.join(', ')} }`;
}

/** Whether the parameter is sent as JSON. */
function isJson({ media }: Parameter): boolean {
  return media?.name === 'application/json';
}

/** Whether openapi-fetch serialises the parameter correctly: `form` for lists, `deepObject` for objects. */
function isUsual({ media, schema, style, explode }: Parameter): boolean {
  if (media) return true;
  return explode && style === (schema?.types.includes('object') ? 'deepObject' : 'form');
}
