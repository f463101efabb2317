// Type tests, never run: valid calls compile, and invalid ones do not.
import {
  type components,
  createIotconnectClient,
  discoverServer,
  type IotconnectClient,
  type IotconnectCredentials,
  paginate,
  type UndocumentedBody,
  unwrap,
} from '@x/iotconnect';
import { type Equal, holds, type IsAny } from './check.ts';

const credentials = { solutionKey: 'k', username: 'ada@example.com', password: 'p' };
const iotconnect = createIotconnectClient({ server: { environment: 'poc' }, credentials });
createIotconnectClient({ server: { environment: '', instance: 'avnet' }, credentials });
createIotconnectClient({ baseUrl: 'https://localhost', credentials });
const asked = { params: { path: { solutionKey: 'k', env: 'poc' } } };
createIotconnectClient({ server: await discoverServer(asked), credentials });
// @ts-expect-error the solution key is missing
discoverServer({ params: { path: { env: 'poc' } } });

holds<Equal<IsAny<IotconnectClient>, false>>();
holds<Equal<IsAny<IotconnectCredentials>, false>>();

const { data, error } = await iotconnect.GET('/api/v2/Device', {
  params: { query: { isEdge: true } },
});
holds<Equal<IsAny<typeof data>, false>>();
holds<Equal<IsAny<typeof error>, false>>();
if (data) holds<Equal<IsAny<(typeof data)['data']>, false>>();

type List = components['schemas']['DeviceListResponse'];
type ErrorResponse = components['schemas']['ErrorResponse'];
const result = await iotconnect.GET('/api/v2/Device');
if (result.status === 200) holds<Equal<typeof result.data, List>>();
if (result.status === 204) holds<Equal<typeof result.data, undefined>>();
if (result.status === 412) holds<Equal<typeof result.error, ErrorResponse>>();
if (result.status === 503) holds<Equal<typeof result.error, UndocumentedBody>>();
const list = unwrap(result);
holds<Equal<typeof list, List | undefined>>();
const login = await iotconnect.POST('/api/v2/Auth/login', {
  body: { username: 'ada@example.com', password: 'p' },
  headers: { Authorization: 'Basic b', 'solution-key': 'k' },
});
if (login.status === 401)
  holds<Equal<typeof login.error, components['schemas']['AuthErrorResponse']>>();
if (login.status === 412) holds<Equal<typeof login.error, ErrorResponse>>();

type Page = { path: { uniqueId: string } };
const day = { fromDate: '2026-03-01', toDate: '2026-03-02' };
const history = '/api/v2/Telemetry/device/{uniqueId}/attribute-history';
const params: Page = { path: { uniqueId: 'pump-01' } };
for await (const message of paginate(iotconnect, history, { params, body: day }))
  holds<Equal<typeof message, components['schemas']['AttributeHistoryMessage']>>();
for await (const page of paginate(iotconnect, '/api/v2/Device').pages())
  holds<Equal<typeof page.data, List | undefined>>();
// @ts-expect-error the path needs the device
paginate(iotconnect, history, { body: day });

// @ts-expect-error the environment is required
createIotconnectClient({ server: {}, credentials });
// @ts-expect-error unknown environment
createIotconnectClient({ server: { environment: 'prod' }, credentials });
const incomplete = { username: 'u', password: 'p' };
// @ts-expect-error the solution key is missing
createIotconnectClient({ baseUrl: 'https://localhost', credentials: incomplete });
// @ts-expect-error unknown path
await iotconnect.GET('/api/v2/Devices');
// @ts-expect-error a flag is a boolean
await iotconnect.GET('/api/v2/Device', { params: { query: { isEdge: 'yes' } } });
// @ts-expect-error required members of the device are missing
await iotconnect.POST('/api/v2/Device', { body: {} });
// @ts-expect-error the path needs the id
await iotconnect.DELETE('/api/v2/Device/{deviceGuid}');
