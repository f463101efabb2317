// `src/generated/operations.ts`: the data about the API that the runtime needs.
import type { Operation, Security, SecurityScheme, Server } from '@x/description';
import { credentialSchemesOf, type Provider, tokenSchemeOf } from '../provider.ts';
import { header, indent, key, list, namesUsedIn, quoted } from '../write/typescript.ts';
import { callNamesOf } from './calls.ts';
import { emitFulfils, emitTokenInvalid } from './token-invalid.ts';
import { emitReceive, emitSend, wireFunctions } from './wire.ts';

export function emitOperations(provider: Provider): string {
  const { name, api, tokenSchemes } = provider;
  const servers = api.servers.map(emitServer);
  const sent = tokenSchemes.map((scheme) => api.securitySchemes.get(scheme)!);
  const schemes = sent.map((scheme) => `${key(scheme.name)}: ${emitScheme(scheme)}`);
  const names = callNamesOf(api);
  const operations = [...api.operations.values()].map((operation) =>
    emitOperation(operation, {
      call: names.get(operation.operationId),
      security: tokenSchemeOf(provider, operation),
      requires: requirementOf(provider, operation),
    }),
  );
  const places = credentialSchemesOf(provider).map(
    (scheme) => `${key(scheme.name)}: ${emitPlace(scheme)}`,
  );
  const credentials = places.length === 0 ? '' : `  credentials: {\n${lines(places)}  },\n`;
  const { requestId } = api;
  const id =
    requestId &&
    `  requestId: ${requestId.in === 'header' ? 'idInHeader' : 'idInError'}(${quoted(requestId.name)}),\n`;
  const definition = `export const api: ApiDefinition = {
  name: ${quoted(name)},
  servers: ${indent(list('[]', servers, 80), 2).trimStart()},
  schemes: {
${lines(schemes)}  },
${schemes.length > 1 && provider.arazzo ? '  checkScheme,\n' : ''}${credentials}${id ?? ''}  operations: {
${lines(operations)}  },
};
`;
  const used = namesUsedIn(definition);
  const functions = wireFunctions.filter((one) => used.has(one));
  return `${header(name, 'openapi.yaml')}${emitImport(functions)}
/** The servers, security schemes and operations of the API. */
${definition}${emitFulfils(sent)}`;
}

function emitImport(functions: readonly string[]): string {
  const from = "from '@x/auth-core/client';\n";
  if (functions.length === 0) return `import type { ApiDefinition } ${from}`;
  return `import ${list('{}', [...functions, 'type ApiDefinition'], 70)} ${from}`;
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

function emitRequirement(alternatives: Security): string {
  return list(
    '[]',
    alternatives.map((schemes) => list('[]', schemes.map(quoted))),
  );
}

/** Where the credential of a scheme is sent. */
function emitPlace({ kind, in: where, parameter = '' }: SecurityScheme): string {
  if (kind === 'basic') return "{ in: 'basic' }";
  if (kind === 'other') return "{ in: 'transport' }";
  if (kind === 'bearer') return "{ in: 'header', name: 'Authorization', prefix: 'Bearer ' }";
  return `{ in: ${quoted(where ?? 'header')}, name: ${quoted(parameter)} }`;
}

function emitScheme(scheme: SecurityScheme): string {
  const { kind, parameter: name, notApplied } = scheme;
  const prefix = kind === 'bearer' ? 'Bearer ' : '';
  const replay = notApplied ? ["replay: 'always'"] : [];
  const members = [`header: ${quoted(name ?? '')}`, `prefix: ${quoted(prefix)}`, ...replay];
  return list('{}', [...members, ...emitTokenInvalid(scheme)]);
}

interface RowFacts {
  readonly call: string | undefined;
  readonly security: string | undefined;
  readonly requires: Security | undefined;
}

/** What an operation requires, where that is not just one token. */
function requirementOf(provider: Provider, operation: Operation): Security | undefined {
  const { security } = operation;
  const token = tokenSchemeOf(provider, operation);
  const isOneToken = JSON.stringify(security) === JSON.stringify([[token]]);
  return provider.arazzo || security.length === 0 || isOneToken ? undefined : security;
}

/** A row of the table, in one line if it is short. */
function emitOperation(operation: Operation, { call, security, requires }: RowFacts): string {
  const { operationId, method, path, server } = operation;
  const send = emitSend(operation);
  const receive = emitReceive(operation);
  const members = [
    `operationId: ${quoted(operationId)}`,
    ...(call === operationId ? [] : [`name: ${quoted(call ?? '')}`]),
    ...(security === undefined ? [] : [`security: ${quoted(security)}`]),
    ...(requires === undefined ? [] : [`requires: ${emitRequirement(requires)}`]),
    ...(server === 0 ? [] : [`server: ${server}`]),
    ...(send.length === 0 ? [] : [`send: ${list('[]', send)}`]),
    ...(receive === undefined ? [] : [`receive: ${receive}`]),
  ];
  return `${quoted(`${method} ${path}`)}: ${list('{}', members, 120)}`;
}
