// A program of a consumer of a generated client: it logs in, refreshes, replays rejected calls, lists devices and logs
// out.
import { createBiotClient } from '@x/biot';

const biot = createBiotClient({
  server: { environment: 'api.dev.biot-med.com' },
  credentials: { username: 'ada', password: 'correct-horse' },
});

biot
  .GET('/device/v2/devices')
  .then(({ data }) => console.log(data))
  .finally(() => biot.session.logout());
