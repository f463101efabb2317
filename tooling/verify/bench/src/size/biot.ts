// What a consumer of a generated client ships: it logs in, renews, sends refused calls again, lists and logs out.
import { createBiotClient } from '@x/biot';

const biot = createBiotClient({
  server: { environment: 'api.dev.biot-med.com' },
  credentials: { username: 'ada', password: 'correct-horse' },
});

biot
  .GET('/device/v2/devices')
  .then(({ data }) => console.log(data))
  .finally(() => biot.session.logout());
