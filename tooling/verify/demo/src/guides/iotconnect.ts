import { createIotconnectClient, paginate, unwrap } from '@x/iotconnect';

const iotconnect = createIotconnectClient({
  baseUrl: process.env.IOTCONNECT_URL ?? 'http://127.0.0.1:4010/iotconnect',
  credentials: {
    solutionKey: 'sandbox-solution-key',
    username: 'ada@example.com',
    password: 'sandbox-password',
  },
});

// Each module has its own host. With `server`, a client knows them. This call returns those of a solution.
const hosts = await unwrap(
  iotconnect.GET('/api/uisdk/solutionkey/{solutionKey}/env/{env}', {
    params: {
      path: { solutionKey: 'sandbox-solution-key', env: 'poc' },
      query: { version: '2', pf: 'az' },
    },
  }),
);
console.log('Devices are at', new URL(hosts.data.deviceBaseUrl ?? '').host);

// A template defines the attributes that its devices send, and the commands that they accept.
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

// Create devices below an entity, and register them with the IoT hub. A duplicate id gets a 409.
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

// List devices in an order, page by page. An empty list has the status 204 and no body.
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

// Send a command, and read its outcome.
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

// Read the latest values, which are texts.
const latest = await iotconnect.GET('/api/v2/Telemetry/device/{deviceGuid}', {
  params: { path: { deviceGuid } },
});
if (latest.status === 200)
  for (const { attributeName, attributeValue } of latest.data.data)
    console.log('Value:', attributeName, attributeValue);

// Create a rule, which requires a severity level and sends an email. Then deactivate it.
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

// Create firmware, publish it, and install it. `uploadFile` adds the file.
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
