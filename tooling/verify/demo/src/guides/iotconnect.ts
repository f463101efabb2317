import { createIotconnectClient, paginate, unwrap } from '@x/iotconnect';

const iotconnect = createIotconnectClient({
  baseUrl: process.env.IOTCONNECT_URL ?? 'http://127.0.0.1:4010/iotconnect',
  credentials: {
    solutionKey: 'sandbox-solution-key',
    username: 'ada@example.com',
    password: 'sandbox-password',
  },
});

// Each module has its own host. A client with `server` knows them; this shows those of a solution.
const hosts = await unwrap(
  iotconnect.GET('/api/uisdk/solutionkey/{solutionKey}/env/{env}', {
    params: {
      path: { solutionKey: 'sandbox-solution-key', env: 'poc' },
      query: { version: '2', pf: 'az' },
    },
  }),
);
console.log('Devices are at', new URL(hosts.data.deviceBaseUrl ?? '').host);

// A template says what its devices send, and which commands they take.
const types = await unwrap(iotconnect.GET('/api/v2/device-template/datatype'));
const created = await unwrap(
  iotconnect.POST('/api/v2/device-template', {
    body: { code: 'VALVE', name: 'Valve', isEdgeSupport: false, authType: 1 },
  }),
);
const deviceTemplateGuid = created.data[0]?.deviceTemplateGuid ?? '';
await unwrap(
  iotconnect.POST('/api/v2/template-attribute', {
    body: { localName: 'angle', deviceTemplateGuid, dataTypeGuid: types.data[0]?.guid ?? '' },
  }),
);
const template = await unwrap(
  iotconnect.GET('/api/v2/device-template/template-code/{templateCode}', {
    params: { path: { templateCode: 'VALVE' } },
  }),
);
console.log('Template:', template.data[0]?.templateCode);

// Devices are created below an entity, and then registered with the IoT hub.
const [entity] = (await unwrap(iotconnect.GET('/api/v2/Entity/lookup'))).data;
for (const number of [1, 2]) {
  const uniqueId = `valve-${number}`;
  const body = {
    uniqueId,
    displayName: `Valve ${number}`,
    deviceTemplateGuid,
    entityGuid: entity?.guid ?? '',
  };
  await unwrap(iotconnect.POST('/api/v2/Device', { body }));
  const params = { path: { uniqueId } };
  await unwrap(iotconnect.PUT('/api/v2/Device/{uniqueId}/acquire', { params }));
}
const again = await iotconnect.POST('/api/v2/Device', {
  body: { uniqueId: 'valve-1', displayName: 'Valve', deviceTemplateGuid, entityGuid: 'E' },
});
if (again.status === 409) console.log('Not created:', again.error.message);

// Lists have pages, filters and an order. An empty list is 204, without a body.
for await (const device of paginate(iotconnect, '/api/v2/Device', {
  params: { query: { sortBy: 'uniqueId desc', pageSize: 2 } },
}))
  console.log('Device:', device.uniqueId, device.IsAcquired ? 'acquired' : 'released');
const none = await iotconnect.GET('/api/v2/Device', { params: { query: { UniqueId: 'valve-9' } } });
console.log('Unknown device:', none.status);
const device = await unwrap(
  iotconnect.GET('/api/v2/Device/uniqueId/{uniqueId}', {
    params: { path: { uniqueId: 'valve-2' } },
  }),
);
const deviceGuid = device.data[0]?.guid ?? '';

// A command, and what happened with it.
const [command] = (
  await unwrap(
    iotconnect.GET('/api/v2/template-command/{guid}', {
      params: { path: { guid: '6B1F2A90-3C44-4E0B-9D55-0F7A61C2D301' } },
    }),
  )
).data;
await unwrap(
  iotconnect.POST('/api/v2/template-command/device/{deviceGuid}/send', {
    params: { path: { deviceGuid } },
    body: { commandGuid: command?.guid ?? '', parameterValue: '' },
  }),
);
const history = await unwrap(iotconnect.GET('/api/v2/template-command/history'));
console.log('Command:', history.data[0]?.cmdText, history.data[0]?.status);

// The latest values are texts.
const latest = await iotconnect.GET('/api/v2/Telemetry/device/{deviceGuid}', {
  params: { path: { deviceGuid } },
});
if (latest.status === 200)
  for (const { attributeName, attributeValue } of latest.data.data)
    console.log('Value:', attributeName, attributeValue);

// A rule needs a severity level, and tells somebody if its condition is true.
const levels = await unwrap(iotconnect.GET('/api/v1.1/severity-level/lookup'));
const rule = await unwrap(
  iotconnect.POST('/api/v2/Rule', {
    body: {
      templateGuid: deviceTemplateGuid,
      name: 'Valve stuck',
      severityLevelGuid: levels.data[0]?.guid ?? '',
      conditionText: 'angle > 90',
      ignorePreference: true,
      ruleType: 1,
      deliveryMethod: ['Email'],
    },
  }),
);
const ruleGuid = rule.data[0]?.ruleGuid ?? '';
const params = { path: { ruleGuid } };
await unwrap(
  iotconnect.PUT('/api/v2/Rule/{ruleGuid}/status', { params, body: { isActive: false } }),
);
const read = await unwrap(iotconnect.GET('/api/v2/Rule/{ruleGuid}', { params }));
console.log('Rule:', read.data[0]?.name, read.data[0]?.isActive ? 'active' : 'inactive');

// New firmware: create it, publish it, install it. `uploadFile` adds the file.
const firmware = await unwrap(
  iotconnect.POST('/api/v2/Firmware', {
    body: { deviceTemplateGuid, firmwareName: 'VALVEFW', hardware: 'A', software: '1.0' },
  }),
);
const firmwareUpgradeGuid = firmware.data[0]?.firmwareUpgradeGuid ?? '';
await unwrap(
  iotconnect.PUT('/api/v2/firmware-upgrade/{firmwareUpgradeGuid}/publish', {
    params: { path: { firmwareUpgradeGuid } },
  }),
);
const update = await iotconnect.POST('/api/v2/ota-update', {
  body: { firmwareUpgradeGuid, isForceUpdate: false, target: 3, deviceGuids: [deviceGuid] },
});
console.log('Update:', update.status);
