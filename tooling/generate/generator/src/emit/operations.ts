// `src/generated/operations.ts`: the data about the API that the runtime needs.
import {
  isInHeader,
  type Operation,
  type Security,
  type SecurityScheme,
  type Server,
} from '@x/description';
import {
  credentialSchemesOf,
  type Provider,
  type Requirement,
  requirementOf,
} from '../provider.ts';
import { header, indent, key, list, namesUsedIn, quoted } from '../write/typescript.ts';
import { callNamesOf } from './calls.ts';
import { emitFulfils, emitTokenInvalid } from './token-invalid.ts';
import { emitReceive, emitSend, hasNoContent, wireFunctions } from './wire.ts';

export function emitOperations(provider: Provider): string {
  const { name, api, tokenSchemes } = provider;
  const servers = api.servers.map(emitServer);
  const sent = tokenSchemes.map((scheme) => api.securitySchemes.get(scheme)!);
  const schemes = requirementsOf(provider).map((one) => `${key(one.name)}: ${emitScheme(one)}`);
  const names = callNamesOf(api);
  const operations = [...api.operations.values()].map((operation) =>
    emitOperation(operation, {
      call: names.get(operation.operationId),
      ...requiredBy(provider, operation),
    }),
  );
  const places = credentialSchemesOf(provider).map(
    (scheme) => `${key(scheme.name)}: ${emitCredential(scheme)}`,
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
  const functions = [...placing, ...wireFunctions].filter((one) => used.has(one)).sort();
  return `${header(name, 'openapi.yaml')}${emitImport(functions)}
/** The servers, security schemes and operations of the API. */
${definition}${emitFulfils(sent)}`;
}

/** The functions that send credentials elsewhere than in one header. */
const placing: readonly string[] = ['placed', 'relocated', 'tokenHeader'];

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

function emitAlternatives(alternatives: Security): string {
  return list(
    '[]',
    alternatives.map((schemes) => list('[]', schemes.map(quoted))),
  );
}

/** Emits where the credential of a scheme is sent. */
function emitCredential(scheme: SecurityScheme): string {
  const { kind } = scheme;
  if (kind === 'basic' || kind === 'transport') return `{ in: ${quoted(kind)} }`;
  return emitPlace(scheme);
}

/** Returns the requirements of the operations: those of one token in the order of the document, then the others. */
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

function emitScheme({ name, scheme, others, server }: Requirement): string {
  const { parameter = '', prefix, notApplied } = scheme;
  const replay = notApplied ? ["replay: 'always'"] : [];
  const isOneHeader = others.length === 0 && isInHeader(scheme);
  const places = [
    emitPlace(scheme),
    ...others.map((one) => emitPlace(one, [`scheme: ${quoted(one.name)}`])),
  ];
  const placing = isOneHeader ? [] : [`placed${list('()', places, 60)}`];
  const through =
    server === undefined ? placing : [`relocated${list('()', [quoted(server), ...placing], 60)}`];
  const members = [
    ...(isOneHeader
      ? [`header: ${quoted(parameter)}`, `prefix: ${quoted(prefix)}`]
      : ['header: tokenHeader', "prefix: ''"]),
    ...(name === scheme.name ? [] : [`scheme: ${quoted(scheme.name)}`]),
    ...through.map((one) => `through: ${one}`),
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

interface RowFacts {
  readonly call: string | undefined;
  readonly security: string | undefined;
  readonly requires: Security | undefined;
}

/**
 * Returns what an operation requires: a token, and for a client that chooses, the alternatives if they are not exactly
 * one token.
 */
function requiredBy(
  provider: Provider,
  operation: Operation,
): Pick<RowFacts, 'security' | 'requires'> {
  const { security: alternatives } = operation;
  const security = requirementOf(provider, operation)?.name;
  const isOneToken = JSON.stringify(alternatives) === JSON.stringify([[security]]);
  const isChosen = provider.takesSession && alternatives.length > 0 && !isOneToken;
  return { security, requires: isChosen ? alternatives : undefined };
}

/** Emits a row of the table, in one line if it is short. */
function emitOperation(operation: Operation, { call, security, requires }: RowFacts): string {
  const { operationId, method, path, server } = operation;
  const send = emitSend(operation);
  const receive = emitReceive(operation);
  const members = [
    `operationId: ${quoted(operationId)}`,
    ...(call === operationId ? [] : [`name: ${quoted(call ?? '')}`]),
    ...(security === undefined ? [] : [`security: ${quoted(security)}`]),
    ...(requires === undefined ? [] : [`requires: ${emitAlternatives(requires)}`]),
    ...(server === 0 ? [] : [`server: ${server}`]),
    ...(send.length === 0 ? [] : [`send: ${list('[]', send)}`]),
    ...(receive === undefined ? [] : [`receive: ${receive}`]),
    ...(receive === undefined && hasNoContent(operation) ? ['hasNoContent: true'] : []),
  ];
  return `${quoted(`${method} ${path}`)}: ${list('{}', members, 120)}`;
}
