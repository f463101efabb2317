// Never run: what has to compile, and what must not.
import {
  type BiotChallenge,
  type BiotClient,
  type BiotCredentials,
  createBiotClient,
} from '@x/biot';
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

createBiotClient({
  server,
  credentials,
  onChallenge: async (question) => {
    if (question.challenge === 'otp') {
      holds<Equal<typeof question.resend, undefined>>();
      // @ts-expect-error only the second factor has it
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
// @ts-expect-error the environment has to be chosen
createBiotClient({ credentials });
// @ts-expect-error the environment has to be chosen
createBiotClient({ server: {}, credentials });
// @ts-expect-error the password is missing
createBiotClient({ server, credentials: { username: 'ada@example.com' } });
// @ts-expect-error a password is a text
createBiotClient({ server, credentials: { username: 'ada@example.com', password: 1 } });
// @ts-expect-error there is no such path
await biot.GET('/device/v2/device');
// @ts-expect-error a limit is a number
await biot.GET('/device/v2/devices', { params: { query: { searchRequest: { limit: '10' } } } });
// @ts-expect-error the search is a value, not its text
await biot.GET('/device/v2/devices', { params: { query: { searchRequest: '{}' } } });
// @ts-expect-error the id is missing
await biot.POST('/device/v2/devices', { body: { _templateId: 't' } });
// @ts-expect-error the path needs the id
await biot.GET('/device/v2/devices/{id}');
