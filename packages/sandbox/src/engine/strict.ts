// Finds parts of a request that the API would ignore: unknown parameters and headers, and values that are serialized in
// another style than the documented one (OpenAPI 3.1, "Style Values"). Otherwise the developer of such a client would
// not notice the mistake, because the request succeeds.

import { type Api, didYouMean, type Parameter } from '@x/description';
import type { Operation } from '../document/operations.ts';
import type { Schemas } from '../document/schemas.ts';
import type { Incoming } from './request.ts';
import { queryIn } from './router.ts';
import { isFreeForm } from './styles.ts';

/** Returns descriptions of the ignored parts of a request. */
export type StrictCheck = (incoming: Incoming) => string[];

export function compileStrictCheck(
  operation: Operation,
  { securitySchemes }: Pick<Api, 'securitySchemes'>,
  schemas: Schemas,
): StrictCheck {
  const credentials = [...securitySchemes.values()].flatMap(({ in: place, parameter }) =>
    parameter === undefined
      ? []
      : [`${place} ${place === 'header' ? parameter.toLowerCase() : parameter}`],
  );
  const query = operation.parameters.filter(({ in: place }) => place === 'query');
  const names = new Set([
    ...queryIn(operation).keys(),
    ...query.flatMap((parameter) => namesOf(parameter, schemas)),
  ]);
  const context = { query, names, schemas };
  const headers = new Set(
    operation.parameters.flatMap(({ in: place, name }) =>
      place === 'header' ? name.toLowerCase() : [],
    ),
  );
  const isCredential = (place: string, name: string): boolean =>
    credentials.includes(`${place} ${name}`);
  return (incoming) => [
    ...[...new Set(incoming.query.keys())].flatMap((name) =>
      isCredential('query', name) ? [] : (queryFault(name, { incoming, ...context }) ?? []),
    ),
    ...[...incoming.headers.keys()].flatMap((name) =>
      isStandard(name) || headers.has(name) || isCredential('header', name)
        ? []
        : `the header ${name} is not documented`,
    ),
  ];
}

/** Returns the names in the query string that are read as this parameter. */
function namesOf({ name, style, explode, media, schema }: Parameter, schemas: Schemas): string[] {
  const isObject = schemas.types(schema).includes('object') && !media;
  return isObject && style === 'form' && explode ? [...schemas.properties(schema).keys()] : [name];
}

interface QueryContext {
  readonly incoming: Incoming;
  readonly query: readonly Parameter[];
  readonly names: ReadonlySet<string>;
  readonly schemas: Schemas;
}

function queryFault(
  name: string,
  { incoming, query, names, schemas }: QueryContext,
): string | undefined {
  const base = /^([^[\].]+)[[.]/.exec(name)?.[1];
  const of = (wanted: string | undefined): Parameter | undefined =>
    query.find((parameter) => parameter.name === wanted);
  const around = of(base);
  if (around?.style === 'deepObject') return undefined;
  if (query.some((parameter) => !parameter.media && isFreeForm(parameter, schemas)))
    return undefined;
  const hint = (parameter: Parameter): string =>
    `${parameter.name} is ${styleOf(parameter, schemas)}`;
  if (names.has(name)) {
    const parameter = of(name);
    const count = incoming.query.getAll(name).length;
    const isRepeatable =
      parameter?.explode === true && parameter.kinds.has('list') && !parameter.media;
    if (count < 2 || isRepeatable || !parameter) return undefined;
    return `the query parameter ${name} is sent ${count} times: ${hint(parameter)}`;
  }
  if (around) return `the query parameter ${name} is ignored: ${hint(around)}`;
  const exploded = of(name);
  if (exploded) return `the query parameter ${name} is ignored: ${hint(exploded)}`;
  const known = [...names];
  return `the query parameter ${name} is not documented.${didYouMean(name, known)}`;
}

function styleOf(parameter: Parameter, schemas: Schemas): string {
  const { name, style, explode, media } = parameter;
  const types = schemas.types(parameter.schema);
  if (media) return media.isJson ? 'one value, the JSON text of the whole parameter' : 'one value';
  if (types.includes('array')) {
    const delimiter = { pipeDelimited: '|', spaceDelimited: ' ' }[style] ?? ',';
    return explode
      ? `repeated for each item, ${name}=a&${name}=b`
      : `one value, ${name}=a${delimiter}b`;
  }
  if (!types.includes('object')) return 'one value';
  return explode ? 'sent as its members, each a parameter' : `one value, ${name}=key,value`;
}

/**
 * Header fields that clients, proxies and browsers add themselves: those of RFC 9110, RFC 9111 and Fetch, of connections,
 * of digests (RFC 9530), and of tracing. The IANA registry of field names has their references.
 */
const standard: ReadonlySet<string> = new Set([
  'alt-used',
  'authorization',
  'baggage',
  'cache-control',
  'cdn-loop',
  'connection',
  'content-digest',
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-range',
  'content-type',
  'cookie',
  'date',
  'dnt',
  'dpop',
  'early-data',
  'expect',
  'forwarded',
  'from',
  'host',
  'http2-settings',
  'keep-alive',
  'last-event-id',
  'max-forwards',
  'origin',
  'pragma',
  'prefer',
  'priority',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'referer',
  'repr-digest',
  'save-data',
  'service-worker',
  'te',
  'traceparent',
  'tracestate',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'upgrade-insecure-requests',
  'user-agent',
  'via',
]);

function isStandard(name: string): boolean {
  return (
    standard.has(name) ||
    /^(accept|access-control-request|if|sec|want|x-forwarded)-|^accept$/.test(name)
  );
}
