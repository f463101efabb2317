// `src/generated/paginate.ts`: the paginated operations. It is a separate module, so that only its users ship it.
import { camel, type Operation, type Pagination } from '@x/description';
import type { Provider } from '../provider.ts';
import { doc, header, indent, list, quoted } from '../write/typescript.ts';
import { typeOf } from './type-of.ts';

interface Paginated extends Operation {
  readonly pagination: Pagination;
}

/** Returns the paginated operations. */
export function paginatedOf({ api }: Provider): Paginated[] {
  return [...api.operations.values()].filter(
    (operation): operation is Paginated => operation.pagination !== undefined,
  );
}

export function emitPaginate(provider: Provider): string {
  const { name, prefix } = provider;
  const operations = paginatedOf(provider);
  const imported = operations.some((one) => itemType(one).includes('components['))
    ? '{ components, paths }'
    : '{ paths }';
  return `${header(name, 'openapi.yaml')}import {
  type Calls,
  type OperationOptions,
  type OptionsArgument,
  type PageData,
  type PaginatedList,
  type Pagination,
  paginated,
} from '@x/auth-core/client';
import type ${imported} from './schema.ts';

/** The paginated operations, by path. */
export interface ${prefix}Lists {
${operations.map(emitType).join('')}}

/** How they are read. */
export const lists: Readonly<Record<keyof ${prefix}Lists, Pagination>> = {
${operations.map(emitRow).join('')}};

${doc(exampleDoc(provider, operations[0]!))}export function paginate<Path extends keyof ${prefix}Lists>(
  client: Pick<Calls<paths>, 'request'>,
  path: Path,
  ...[options]: OptionsArgument<
    OperationOptions<${prefix}Lists[Path]['operation']> & {
      /** The first page to read: \`next\` of a page or of a list. */
      from?: ${prefix}Lists[Path]['position'] | undefined;
    }
  >
): PaginatedList<
  ${prefix}Lists[Path]['item'],
  PageData<${prefix}Lists[Path]['operation']>,
  ${prefix}Lists[Path]['position']
> {
  return paginated(client, path, lists[path], options);
}
`;
}

function itemType({ pagination: { element } }: Paginated): string {
  return element ? typeOf(element) : 'unknown';
}

function emitType(operation: Paginated): string {
  const { path, method, pagination } = operation;
  const members = [
    `operation: paths[${quoted(path)}][${quoted(method.toLowerCase())}]`,
    `item: ${itemType(operation)}`,
    `position: ${pagination.first === undefined ? 'string' : 'number'}`,
  ];
  return `  ${quoted(path)}: {\n${members.map((one) => `    ${one};\n`).join('')}  };\n`;
}

function emitRow({ path, method, operationId, pagination }: Paginated): string {
  const { input, first, results, total, cursor } = pagination;
  const where = (at: readonly string[]) => list('[]', at.map(quoted));
  const members = [
    `operationId: ${quoted(operationId)}`,
    `method: ${quoted(method)}`,
    `input: ${where(optionPath(input))}`,
    ...(first === undefined ? [] : [`first: ${first}`]),
    `results: ${where(results)}`,
    ...(total === undefined ? [] : [`total: ${where(total)}`]),
    ...(cursor === undefined ? [] : [`cursor: ${where(cursor)}`]),
  ];
  return indent(`${quoted(path)}: ${list('{}', members, 0)},\n`, 2);
}

/** Returns the path of a part of a request in the options of a call. */
function optionPath({ parameter, pointer }: Pagination['input']): string[] {
  return parameter === undefined
    ? ['body', ...pointer]
    : ['params', 'query', parameter, ...pointer];
}

function exampleDoc({ name }: Provider, { path }: Paginated): string {
  return `Reads a paginated operation as one list. Pages are fetched while the list is read.

@throws ApiError (while the list is read) for an error status. The list's \`next\` is then the page that failed.

@example
for await (const item of paginate(${camel(name)}, ${quoted(path)})) console.log(item);`;
}
