import { createBiotClient, paginate, unwrap } from '@x/biot';

const biot = createBiotClient({
  baseUrl: process.env.BIOT_URL ?? 'http://127.0.0.1:4010/biot',
  credentials: { username: 'ada@example.com', password: 'sandbox-password' },
});

// A template defines the attributes of an entity. Creating an entity requires the id of its template.
const templates = await unwrap(
  biot.GET('/settings/v1/templates/minimized', {
    params: { query: { searchRequest: { filter: { entityTypeName: { eq: 'usage-session' } } } } },
  }),
);
const nightTemplate = templates.data[0]?.id ?? '';
console.log('Template of sessions:', templates.data[0]?.displayName);

// Admit a patient, and list the patients of this caregiver.
const me = 'b3f6a9d2-5e81-4c07-9a3b-7d2e0f8c4615';
const patient = await unwrap(
  biot.POST('/organization/v1/users/patients', {
    body: {
      _name: { firstName: 'Grace', lastName: 'Example' },
      _templateId: 'a1d9c9c6-52b7-4b75-9a0f-0a7f6e1c3d52',
      _ownerOrganization: { id: '00000000-0000-0000-0000-000000000000' },
      _caregiver: { id: me },
    },
  }),
);
const mine = { filter: { '_caregiver.id': { eq: me } }, sort: [{ prop: '_name.firstName' }] };
for await (const one of paginate(biot, '/organization/v1/users/patients', {
  params: { query: { searchRequest: mine } },
}))
  console.log('Patient:', one._name.firstName);

// Create a monitor for the patient, and start a session on it.
await unwrap(
  biot.POST('/device/v2/devices', {
    body: {
      _id: 'monitor-0007',
      _templateId: '3d4e2c58-2f9b-4c43-8a43-6c8e34a5d7f1',
      _patient: { id: patient._id },
    },
  }),
);
const device = { path: { deviceId: 'monitor-0007' } };
const session = await unwrap(
  biot.POST('/device/v1/devices/{deviceId}/usage-sessions/remote-control/start', {
    params: device,
    body: { _templateId: nightTemplate, _name: 'Night 3', _patient: { id: patient._id } },
  }),
);
const night = { path: { deviceId: 'monitor-0007', id: session._id } };
const path = '/device/v1/devices/{deviceId}/usage-sessions/{id}';
console.log('Session:', session._state);
console.log('Session:', (await unwrap(biot.GET(path, { params: night })))._state);

// Write measurements of the session, and read some of them. If some fail, the status of the write is 206.
const at = (minute: number) => `2026-03-02T21:0${minute}:00.000Z`;
const values = [72, 74, 71];
const written = await unwrap(
  biot.POST('/measurement/v1/measurements/bulk', {
    body: {
      measures: values.map((heartRate, minute) => ({
        metadata: { timestamp: at(minute), patientId: patient._id, sessionId: session._id },
        data: { heartRate },
      })),
    },
  }),
);
console.log('Failed measurements:', written.metadata.numberOfMeasuresFailed);
const measured = await unwrap(
  biot.GET('/measurement/v2/measurements/raw', {
    params: {
      query: {
        searchRequest: {
          filter: {
            '_session.id': { eq: session._id },
            timestamp: { from: at(1), to: at(2) },
          },
        },
      },
    },
  }),
);
console.log('Heart rates:', measured.data.map(({ data }) => data?.heartRate).join(', '));

// Clear all active alerts. Then start a command on the device, and stop it.
const alerts = '/device/v1/devices/alerts';
const active = { params: { query: { searchRequest: { filter: { _state: { eq: 'ACTIVE' } } } } } };
for (const alert of (await unwrap(biot.GET(alerts, active))).data) {
  console.log('Alert:', alert._name);
  await unwrap(
    biot.PATCH('/device/v1/devices/{deviceId}/alerts/{id}', {
      params: { path: { deviceId: alert._device.id ?? '', id: alert._id } },
      body: { _state: 'CLEARED', _clearNotes: 'Battery replaced' },
    }),
  );
}
console.log('Active alerts:', (await unwrap(biot.GET(alerts, active))).metadata.page?.totalResults);
const command = await unwrap(
  biot.POST('/device/v1/devices/{deviceId}/commands/start', {
    params: device,
    body: { _templateId: '6a0c4e82-9b1d-4f37-8e25-c3d7f1a9b560' },
  }),
);
const stopped = await unwrap(
  biot.POST('/device/v1/devices/{deviceId}/commands/{id}/stop', {
    params: { path: { deviceId: 'monitor-0007', id: command._id } },
  }),
);
console.log('Command:', stopped._state);

// Upload a report and download it. The storage of the bytes requires no token.
const report = await unwrap(
  biot.POST('/file/v1/files/upload', { body: { name: 'night-3.txt', mimeType: 'text/plain' } }),
);
await fetch(report.signedUrl, { method: 'PUT', body: 'A quiet night.' });
const download = await unwrap(
  biot.GET('/file/v1/files/{id}/download', { params: { path: { id: report.id } } }),
);
console.log('Report:', await (await fetch(download.signedUrl)).text());

// A running session cannot be deleted. Check the `status` of a result to narrow the type of its body.
const early = await biot.DELETE(path, { params: night });
if (early.status === 409) console.log('Not deleted:', early.error.code);
await unwrap(
  biot.POST('/device/v1/devices/{deviceId}/usage-sessions/{id}/remote-control/stop', {
    params: night,
  }),
);
console.log('Session:', (await unwrap(biot.GET(path, { params: night })))._state);
await biot.session.logout();
