// The first call of each client, and the request that the sandbox must receive. The values contain characters that a
// query string must encode.
import { isDeepStrictEqual } from 'node:util';
import type { RequestLogEntry } from '@x/sandbox';

export interface FirstCall {
  readonly operationId: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** By provider. */
export const firstCalls: Readonly<Record<string, FirstCall>> = {
  // This operation has a path parameter and no query parameter.
  bioprodict: {
    operationId: 'listMutationsByProtein',
    path: '/persistence3dm/getMutationsByProteinId/5001',
    query: {},
  },
  biot: {
    operationId: 'searchDevices',
    path: '/device/v2/devices',
    query: { searchRequest: '{"limit":2,"page":0}' },
  },
  iotconnect: {
    operationId: 'listUsers',
    path: '/api/v2/User',
    query: { pageSize: '2', ContactNo: '+44 20 7946 0958 & Zoë' },
  },
  mediroutes: {
    operationId: 'getRiderByRiderId',
    path: '/api/v1/riders/getByRiderId',
    // The sandbox's log does not contain the values of credentials.
    query: { api_key: '…', rider_id: 'R-1001' },
  },
};

/** Compares the received requests with the expected one. Returns a sentence about the difference, or `undefined`. */
export function arrivalFault(
  { operationId, path, query }: FirstCall,
  requests: readonly RequestLogEntry[],
): string | undefined {
  const [request, ...more] = requests;
  if (!request) return 'No request arrived.';
  if (more.length > 0) return `${requests.length} requests arrived instead of one.`;
  const seen = `${request.method} ${request.path}${request.query}`;
  if (request.operationId !== operationId || request.path !== path)
    return `${seen} arrived instead of ${operationId} (${path}).`;
  const arrived = Object.fromEntries(new URLSearchParams(request.query));
  if (!isDeepStrictEqual(parsed(arrived), parsed(query)))
    return `${seen} arrived, with ${JSON.stringify(arrived)} instead of ${JSON.stringify(query)}.`;
  if (request.warnings.length > 0) return `${seen}: ${request.warnings.join('; ')}.`;
  if (request.status !== 200)
    return `${seen} got the status ${request.status}: ${request.reason ?? 'no reason'}.`;
  return undefined;
}

/** Parses values that are JSON, because the order of their members does not matter. */
function parsed(query: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(value)]));
}

function read(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
