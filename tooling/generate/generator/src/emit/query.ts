// `src/generated/query.ts`: the queries and mutations of TanStack Query. A separate module, so that only its users ship
// it.
import { camel, type Operation } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, key, list, nameType, quoted } from '../write/typescript.ts';
import { callNamesOf } from './calls.ts';
import { paginatedOf } from './paginate.ts';

export function emitQuery(provider: Provider): string {
  const { name, prefix, api } = provider;
  const names = callNamesOf(api);
  const paginated = new Set(paginatedOf(provider).map(({ operationId }) => operationId));
  const members = [...api.operations.values()].map((operation) => {
    const { summary, operationId } = operation;
    const types = typesOf(operation, prefix, paginated.has(operationId));
    return `${doc(summary || undefined, 2)}  ${key(names.get(operationId)!)}: ${types.join(' & ')};\n`;
  });
  const code = members.join('');
  const used = ['InfiniteQuery', 'Mutation', 'Query'].filter((one) =>
    new RegExp(`\\b${one}Call<`).test(code),
  );
  const exported = used.flatMap((one) => [`${one}Call`, `Operation${one}Options`]).sort();
  const lists = paginated.size > 0;
  const runtime = ['queriesOf', ...used.map((one) => `type ${one}Call`)];
  return `${header(name, 'openapi.yaml')}import ${list('{}', runtime, 70)} from '@x/auth-core/query';
import type { ${prefix}Client } from './index.ts';
import { api } from './operations.ts';
${lists ? `import { type ${prefix}Lists, lists } from './paginate.ts';\n` : ''}${used.length > 0 ? "import type { operations } from './schema.ts';\n" : ''}
${used.length > 0 ? `export type ${list('{}', exported, 70)} from '@x/auth-core/query';\n\n` : ''}/** The queries and mutations of the API, by the names of its operations. */
export interface ${prefix}Queries {
${code}}

${doc(exampleDoc(provider))}export function create${prefix}Queries(client: ${prefix}Client): ${prefix}Queries {
  return queriesOf<${prefix}Queries>(api, client${lists ? ', lists' : ''});
}
`;
}

/**
 * Emits a query for each operation that only reads. A search may be a POST, so a paginated operation is a query too.
 */
function typesOf(
  { method, path, operationId }: Operation,
  prefix: string,
  isList: boolean,
): string[] {
  const generics = `<operations, ${nameType(operationId)}>`;
  const isRead = method === 'GET' || method === 'HEAD';
  return [
    ...(isRead || isList ? [`QueryCall${generics}`] : []),
    ...(isRead ? [] : [`MutationCall${generics}`]),
    ...(isList ? [`InfiniteQueryCall<${prefix}Lists[${quoted(path)}]>`] : []),
  ];
}

function exampleDoc(provider: Provider): string {
  const { name, prefix, api } = provider;
  const names = callNamesOf(api);
  const read = [...api.operations.values()].find(
    ({ method, parameters }) => method === 'GET' && !parameters.some(({ required }) => required),
  );
  const example = read
    ? `\n\n@example\nconst queries = create${prefix}Queries(${camel(name)});\nconst { data, error } = useQuery(queries.${names.get(read.operationId)}.queryOptions());`
    : '';
  return `The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are \`ApiError\`s. Requires \`@tanstack/query-core\` 5, which every adapter of TanStack Query contains.${example}`;
}
