// `src/generated/operations.ts`: the data about the API that the runtime needs.
import {
  mainMedia,
  type Operation,
  type Parameter,
  type SecurityScheme,
  type Server,
} from '@x/description';
import { type Provider, tokenSchemeOf } from '../provider.ts';
import { header, indent, key, list, quoted } from '../write/typescript.ts';
import { emitFulfils, emitTokenInvalid } from './token-invalid.ts';

export function emitOperations(provider: Provider): string {
  const { name, api, tokenSchemes } = provider;
  const servers = api.servers.map(emitServer);
  const used = tokenSchemes.map((scheme) => api.securitySchemes.get(scheme)!);
  const schemes = used.map((scheme) => `${key(scheme.name)}: ${emitScheme(scheme)}`);
  const operations = [...api.operations.values()].map((operation) =>
    emitOperation(operation, tokenSchemeOf(provider, operation)),
  );
  return `${header(name, 'openapi.yaml')}import type { ApiDefinition } from '@x/auth-core/client';

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

function emitScheme(scheme: SecurityScheme): string {
  const { kind, parameter: name, notApplied } = scheme;
  const prefix = kind === 'bearer' ? 'Bearer ' : '';
  const replay = notApplied ? ["replay: 'always'"] : [];
  const members = [`header: ${quoted(name ?? '')}`, `prefix: ${quoted(prefix)}`, ...replay];
  return list('{}', [...members, ...emitTokenInvalid(scheme)]);
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
