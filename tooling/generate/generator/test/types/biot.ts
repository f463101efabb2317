// Type tests, never run: valid calls compile, and invalid ones do not.
import {
  type BiotChallenge,
  type BiotClient,
  type BiotCredentials,
  type components,
  createBiotClient,
  isApiError,
  type operations,
  paginate,
  type UndocumentedBody,
  unwrap,
} from '@x/biot';
import { type BiotMocks, createBiotMocks } from '@x/biot/msw';
import { type Equal, holds, type IsAny } from './check.ts';

const server = { environment: 'api.dev.biot-med.com' };
const credentials = { username: 'ada@example.com', password: 'p' };
const biot = createBiotClient({ server, credentials });
createBiotClient({ baseUrl: 'https://localhost', credentials: { phone: '+12025550142' } });
createBiotClient({ server, credentials: async () => ({ id: 'i', secretKey: 'k' }) });

holds<Equal<IsAny<BiotClient>, false>>();
holds<Equal<IsAny<BiotCredentials>, false>>();
holds<Equal<IsAny<BiotChallenge>, false>>();
holds<Equal<BiotChallenge['challenge'], 'mfa' | 'otp'>>();

const { data, error } = await biot.GET('/device/v2/devices', {
  params: { query: { searchRequest: { limit: 10 } } },
});
holds<Equal<IsAny<typeof data>, false>>();
holds<Equal<IsAny<typeof error>, false>>();
if (data) holds<Equal<(typeof data)['metadata'] extends object ? true : false, true>>();
if (error) holds<Equal<'code' extends keyof typeof error ? true : false, true>>();

type Device = components['schemas']['Device'];
type ErrorResponse = components['schemas']['ErrorResponse'];
const path = { id: 'monitor-0001' };
const result = await biot.GET('/device/v2/devices/{id}', { params: { path } });
holds<Equal<IsAny<typeof result>, false>>();
if (result.status === 200) {
  holds<Equal<typeof result.data, Device>>();
  holds<Equal<typeof result.error, undefined>>();
} else if (result.status === 404) {
  holds<Equal<typeof result.error, ErrorResponse>>();
  holds<Equal<typeof result.data, undefined>>();
} else if (result.status === 418) {
  holds<Equal<typeof result.error, UndocumentedBody>>();
  holds<Equal<typeof result.error.message, unknown>>();
}
switch (result.status) {
  case 200:
    break;
  case 400:
  case 401:
  case 403:
  case 404:
  case 500:
  case 504:
    holds<Equal<typeof result.error, ErrorResponse>>();
    break;
  default:
    // An undocumented status is possible too.
    holds<Equal<typeof result.error, UndocumentedBody>>();
    holds<Equal<typeof result.response, Response>>();
}
// @ts-expect-error the operation does not document this status
if (result.status === 201) void 0;

const {
  data: device,
  error: failure,
  response,
  status,
} = await biot.GET('/device/v2/devices/{id}', {
  params: { path },
});
holds<Equal<typeof response, Response>>();
holds<Equal<typeof device, Device | undefined>>();
if (status === 404) holds<Equal<typeof failure, ErrorResponse>>();
if (!failure) holds<Equal<typeof device, Device>>();
else holds<Equal<typeof device, undefined>>();
if (device) holds<Equal<typeof failure, undefined>>();

const enabled: components['schemas']['EnabledState'][] = ['ENABLED', 'A_STATE_OF_TOMORROW'];
void enabled;
const sort = { prop: '_id', order: 'UP' as const };
// @ts-expect-error an enumeration in a request is closed
await biot.GET('/device/v2/devices', { params: { query: { searchRequest: { sort: [sort] } } } });

const removed = await biot.DELETE('/device/v2/devices/{id}', { params: { path } });
if (removed.status === 204) holds<Equal<typeof removed.data, undefined>>();
const text = await biot.GET('/device/v2/devices/{id}', { params: { path }, parseAs: 'text' });
if (text.status === 200) holds<Equal<typeof text.data, string>>();
if (text.status === 404) holds<Equal<typeof text.error, ErrorResponse>>();
const requested = await biot.request('get', '/device/v2/devices/{id}', { params: { path } });
if (requested.status === 200) holds<Equal<typeof requested.data, Device>>();

const unwrapped = await unwrap(biot.GET('/device/v2/devices/{id}', { params: { path } }));
holds<Equal<typeof unwrapped, Device>>();
const settled = unwrap(result);
holds<Equal<typeof settled, Device>>();
const caught: unknown = undefined;
if (isApiError(caught)) holds<Equal<typeof caught.body, unknown>>();
if (isApiError<operations['getDevice']>(caught) && caught.status === 404)
  holds<Equal<typeof caught.body, ErrorResponse>>();

const search = { params: { query: { searchRequest: { limit: 10 } } } };
for await (const one of paginate(biot, '/device/v2/devices', search))
  holds<Equal<typeof one, Device>>();
for await (const page of paginate(biot, '/device/v2/devices', { from: 2 }).pages()) {
  holds<Equal<typeof page.data, components['schemas']['DeviceSearchResponse']>>();
  holds<Equal<typeof page.items, readonly Device[]>>();
  holds<Equal<typeof page.next, number | undefined>>();
}
// @ts-expect-error the operation is not paginated
paginate(biot, '/organization/v1/users/self');
// @ts-expect-error the limit is a number
paginate(biot, '/device/v2/devices', { params: { query: { searchRequest: { limit: '10' } } } });
// @ts-expect-error the search is required
paginate(biot, '/measurement/v2/measurements/raw');
// @ts-expect-error the pages are numbered
paginate(biot, '/device/v2/devices', { from: 'abc' });

createBiotClient({
  server,
  credentials,
  onChallenge: async (question) => {
    if (question.challenge === 'otp') {
      holds<Equal<typeof question.resend, undefined>>();
      // @ts-expect-error only the challenge mfa has it
      void question.details.mfa_expires_at;
      return { code: '1' };
    }
    holds<Equal<typeof question.details.mfa_expires_at, string | null | undefined>>();
    await question.resend();
    return { code: '1' };
  },
});
// @ts-expect-error the answer needs the code
createBiotClient({ server, credentials, onChallenge: async () => ({ pin: '1' }) });
// @ts-expect-error the environment is required
createBiotClient({ credentials });
// @ts-expect-error the environment is required
createBiotClient({ server: {}, credentials });
// @ts-expect-error the password is missing
createBiotClient({ server, credentials: { username: 'ada@example.com' } });
// @ts-expect-error a password is a string
createBiotClient({ server, credentials: { username: 'ada@example.com', password: 1 } });
// @ts-expect-error unknown path
await biot.GET('/device/v2/device');
// @ts-expect-error the limit is a number
await biot.GET('/device/v2/devices', { params: { query: { searchRequest: { limit: '10' } } } });
// @ts-expect-error the search is an object, not a JSON string
await biot.GET('/device/v2/devices', { params: { query: { searchRequest: '{}' } } });
// @ts-expect-error the id is missing
await biot.POST('/device/v2/devices', { body: { _templateId: 't' } });
// @ts-expect-error the path needs the id
await biot.GET('/device/v2/devices/{id}');

const mocks = createBiotMocks({ server, seed: 1, clock: () => 0 });
holds<Equal<IsAny<BiotMocks>, false>>();
createBiotClient({ server, credentials: mocks.credentials });
mocks.respond('getDevice', 404, { code: 'NOT_FOUND', message: 'No such device' });
mocks.respond('deleteDevice', 204);
// @ts-expect-error the operation does not document this status
mocks.respond('getDevice', 418);
// @ts-expect-error the error body requires a code
mocks.respond('getDevice', 404, { data: [] });
// @ts-expect-error unknown operation
mocks.respond('getDragon', 404);
// @ts-expect-error the environment is required
createBiotMocks({ seed: 1 });
