// Generated from specs/iotconnect/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
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
export interface IotconnectLists {
  '/api/v2/Device': {
    operation: paths['/api/v2/Device']['get'];
    item: components['schemas']['DeviceListItem'];
    position: number;
  };
  '/api/v1.1/Device': {
    operation: paths['/api/v1.1/Device']['get'];
    item: components['schemas']['DeviceListItem'];
    position: number;
  };
  '/api/v2/device-template': {
    operation: paths['/api/v2/device-template']['get'];
    item: components['schemas']['TemplateListItem'];
    position: number;
  };
  '/api/v2/User': {
    operation: paths['/api/v2/User']['get'];
    item: components['schemas']['UserListItem'];
    position: number;
  };
  '/api/v2/Telemetry/device/{uniqueId}/attribute-history': {
    operation: paths['/api/v2/Telemetry/device/{uniqueId}/attribute-history']['post'];
    item: components['schemas']['AttributeHistoryMessage'];
    position: string;
  };
  '/api/v2/entity/{entityGuid}/device': {
    operation: paths['/api/v2/entity/{entityGuid}/device']['get'];
    item: components['schemas']['DeviceListItem'];
    position: number;
  };
  '/api/v2/Device/{deviceGuid}/child-device': {
    operation: paths['/api/v2/Device/{deviceGuid}/child-device']['get'];
    item: components['schemas']['ChildDevice'];
    position: number;
  };
  '/api/v2/template-attribute/{guid}': {
    operation: paths['/api/v2/template-attribute/{guid}']['get'];
    item: components['schemas']['Attribute'];
    position: number;
  };
  '/api/v2/template-command/{guid}': {
    operation: paths['/api/v2/template-command/{guid}']['get'];
    item: components['schemas']['TemplateCommand'];
    position: number;
  };
  '/api/v2/template-command/history': {
    operation: paths['/api/v2/template-command/history']['get'];
    item: components['schemas']['CommandHistoryItem'];
    position: number;
  };
  '/api/v2/Role/role-user': {
    operation: paths['/api/v2/Role/role-user']['get'];
    item: components['schemas']['RoleListItem'];
    position: number;
  };
  '/api/v2/Rule': {
    operation: paths['/api/v2/Rule']['get'];
    item: components['schemas']['RuleListItem'];
    position: number;
  };
  '/api/v1.1/Event': {
    operation: paths['/api/v1.1/Event']['get'];
    item: components['schemas']['Event'];
    position: number;
  };
  '/api/v2/Firmware': {
    operation: paths['/api/v2/Firmware']['get'];
    item: components['schemas']['Firmware'];
    position: number;
  };
  '/api/v2/ota-update': {
    operation: paths['/api/v2/ota-update']['get'];
    item: components['schemas']['OtaUpdate'];
    position: number;
  };
}

/** How they are read. */
export const lists: Readonly<Record<keyof IotconnectLists, Pagination>> = {
  '/api/v2/Device': {
    operationId: 'listDevices',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v1.1/Device': {
    operationId: 'listDevicesV11',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/device-template': {
    operationId: 'listTemplates',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/User': {
    operationId: 'listUsers',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/Telemetry/device/{uniqueId}/attribute-history': {
    operationId: 'getAttributeHistory',
    method: 'POST',
    input: ['body', 'continuationToken'],
    results: ['data', 'feed'],
    cursor: ['data', 'continuationToken'],
  },
  '/api/v2/entity/{entityGuid}/device': {
    operationId: 'listDevicesOfEntity',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/Device/{deviceGuid}/child-device': {
    operationId: 'listChildDevices',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/template-attribute/{guid}': {
    operationId: 'listAttributes',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/template-command/{guid}': {
    operationId: 'listTemplateCommands',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/template-command/history': {
    operationId: 'getCommandHistory',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/Role/role-user': {
    operationId: 'listRoles',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/Rule': {
    operationId: 'listRules',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v1.1/Event': {
    operationId: 'listEvents',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/Firmware': {
    operationId: 'listFirmware',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
  '/api/v2/ota-update': {
    operationId: 'listOtaUpdates',
    method: 'GET',
    input: ['params', 'query', 'pageNumber'],
    first: 1,
    results: ['data'],
    total: ['count'],
  },
};

/**
 * Reads a paginated operation as one list. Pages are fetched while the list is read.
 *
 * @throws ApiError (while the list is read) for an error status. The list's `next` is then the
 * page that failed.
 *
 * @example
 * for await (const item of paginate(iotconnect, '/api/v2/Device')) console.log(item);
 */
export function paginate<Path extends keyof IotconnectLists>(
  client: Pick<Calls<paths>, 'request'>,
  path: Path,
  ...[options]: OptionsArgument<
    OperationOptions<IotconnectLists[Path]['operation']> & {
      /** The first page to read: `next` of a page or of a list. */
      from?: IotconnectLists[Path]['position'] | undefined;
    }
  >
): PaginatedList<
  IotconnectLists[Path]['item'],
  PageData<IotconnectLists[Path]['operation']>,
  IotconnectLists[Path]['position']
> {
  return paginated(client, path, lists[path], options);
}
