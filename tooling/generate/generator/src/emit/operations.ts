// `src/generated/operations.ts`: the data of the API, for the runtime.
import type { Operation, Scheme } from '../model/openapi.ts';
import type { Provider } from '../model/provider.ts';
import type { Server } from '../model/servers.ts';
import { key, quoted } from '../names.ts';
import { header, indent, list } from './text.ts';

export function emitOperations({ name, api, tokenSchemes }: Provider): string {
  const servers = api.servers.list.map(emitServer);
  const schemes = tokenSchemes.map(
    (scheme) => `${key(scheme)}: ${emitScheme(api.schemes.get(scheme)!)}`,
  );
  const operations = [...api.operations.values()].map((operation) =>
    emitOperation(operation, tokenSchemes),
  );
  return `${header(name, 'openapi.yaml')}import type { ApiDefinition } from '@x/auth-core/client';

/** What the runtime has to know of each operation. */
export const api: ApiDefinition = {
  name: ${quoted(name)},
  servers: ${indent(list('[]', servers, 80), 2).trimStart()},
  schemes: {
${lines(schemes)}  },
  operations: {
${lines(operations)}  },
};
`;
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

function emitScheme({ kind, header: name, notApplied }: Scheme): string {
  const prefix = kind === 'bearer' ? 'Bearer ' : '';
  const replay = notApplied ? ["replay: 'always'"] : [];
  return list('{}', [`header: ${quoted(name ?? '')}`, `prefix: ${quoted(prefix)}`, ...replay]);
}

/** A row: however long, one line. */
function emitOperation(
  { operationId, method, path, schemes, server, body, parameters }: Operation,
  tokenSchemes: readonly string[],
): string {
  const security = schemes.find((scheme) => tokenSchemes.includes(scheme));
  const json = parameters.filter((parameter) => parameter.json).map(({ name }) => quoted(name));
  const styles = parameters.flatMap(({ name, style }) =>
    style ? `${key(name)}: { style: ${quoted(style.style)}, explode: ${style.explode} }` : [],
  );
  const mediaType = body?.mediaType ?? 'application/json';
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
