// Generated from specs/biot/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import {
  type Calls,
  type OperationOptions,
  type OptionsArgument,
  type PageData,
  type PaginatedList,
  type Pagination,
  paginated,
} from '@x/auth-core/client';
import type { components, paths } from './schema.ts';

/** The paginated operations, by path. */
export interface BiotLists {
  '/device/v2/devices': {
    operation: paths['/device/v2/devices']['get'];
    item: components['schemas']['Device'];
    position: number;
  };
  '/organization/v1/users/patients': {
    operation: paths['/organization/v1/users/patients']['get'];
    item: components['schemas']['Patient'];
    position: number;
  };
  '/organization/v1/organizations': {
    operation: paths['/organization/v1/organizations']['get'];
    item: components['schemas']['Organization'];
    position: number;
  };
  '/measurement/v2/measurements/raw': {
    operation: paths['/measurement/v2/measurements/raw']['get'];
    item: components['schemas']['RawMeasurement'];
    position: string;
  };
  '/ums/v2/services': {
    operation: paths['/ums/v2/services']['get'];
    item: components['schemas']['ServiceUser'];
    position: number;
  };
  '/organization/v1/users/caregivers': {
    operation: paths['/organization/v1/users/caregivers']['get'];
    item: components['schemas']['Caregiver'];
    position: number;
  };
  '/organization/v1/users/organizations': {
    operation: paths['/organization/v1/users/organizations']['get'];
    item: components['schemas']['OrganizationUser'];
    position: number;
  };
  '/device/v1/devices/commands': {
    operation: paths['/device/v1/devices/commands']['get'];
    item: components['schemas']['Command'];
    position: number;
  };
  '/device/v1/devices/alerts': {
    operation: paths['/device/v1/devices/alerts']['get'];
    item: components['schemas']['DeviceAlert'];
    position: number;
  };
  '/device/v1/devices/usage-sessions': {
    operation: paths['/device/v1/devices/usage-sessions']['get'];
    item: components['schemas']['UsageSession'];
    position: number;
  };
  '/generic-entity/v1/generic-entities': {
    operation: paths['/generic-entity/v1/generic-entities']['get'];
    item: components['schemas']['GenericEntity'];
    position: number;
  };
  '/generic-entity/v3/generic-entities/{templateName}': {
    operation: paths['/generic-entity/v3/generic-entities/{templateName}']['get'];
    item: components['schemas']['GenericEntity'];
    position: number;
  };
  '/measurement/v2/measurements/aggregated': {
    operation: paths['/measurement/v2/measurements/aggregated']['get'];
    item: components['schemas']['AggregatedMeasurement'];
    position: string;
  };
  '/settings/v1/templates/minimized': {
    operation: paths['/settings/v1/templates/minimized']['get'];
    item: components['schemas']['TemplateMinimized'];
    position: number;
  };
}

/** How they are read. */
export const lists: Readonly<Record<keyof BiotLists, Pagination>> = {
  '/device/v2/devices': {
    operationId: 'searchDevices',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/organization/v1/users/patients': {
    operationId: 'searchPatients',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/organization/v1/organizations': {
    operationId: 'searchOrganizations',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/measurement/v2/measurements/raw': {
    operationId: 'searchRawMeasurements',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'nextToken'],
    results: ['data'],
    cursor: ['metadata', 'nextToken'],
  },
  '/ums/v2/services': {
    operationId: 'searchServiceUsers',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/organization/v1/users/caregivers': {
    operationId: 'searchCaregivers',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/organization/v1/users/organizations': {
    operationId: 'searchOrganizationUsers',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/device/v1/devices/commands': {
    operationId: 'searchCommands',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/device/v1/devices/alerts': {
    operationId: 'searchDeviceAlerts',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/device/v1/devices/usage-sessions': {
    operationId: 'searchUsageSessions',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/generic-entity/v1/generic-entities': {
    operationId: 'searchGenericEntities',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/generic-entity/v3/generic-entities/{templateName}': {
    operationId: 'searchGenericEntitiesOfTemplate',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
  '/measurement/v2/measurements/aggregated': {
    operationId: 'searchAggregatedMeasurements',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'nextToken'],
    results: ['data'],
    cursor: ['metadata', 'nextToken'],
  },
  '/settings/v1/templates/minimized': {
    operationId: 'searchTemplates',
    method: 'GET',
    input: ['params', 'query', 'searchRequest', 'page'],
    first: 0,
    results: ['data'],
    total: ['metadata', 'page', 'totalResults'],
  },
};

/**
 * Reads a paginated operation as one list. Pages are fetched while the list is read.
 *
 * @throws ApiError (while the list is read) for an error status. The list's `next` is then the
 * page that failed.
 *
 * @example
 * for await (const item of paginate(biot, '/device/v2/devices')) console.log(item);
 */
export function paginate<Path extends keyof BiotLists>(
  client: Pick<Calls<paths>, 'request'>,
  path: Path,
  ...[options]: OptionsArgument<
    OperationOptions<BiotLists[Path]['operation']> & {
      /** The first page to read: `next` of a page or of a list. */
      from?: BiotLists[Path]['position'] | undefined;
    }
  >
): PaginatedList<
  BiotLists[Path]['item'],
  PageData<BiotLists[Path]['operation']>,
  BiotLists[Path]['position']
> {
  return paginated(client, path, lists[path], options);
}
