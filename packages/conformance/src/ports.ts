// Ports for the API and for the third-party origin: the URL of the third party begins with the text of the URL of the API
// (`http://127.0.0.1:2345`, `http://127.0.0.1:23456`). So a client that compares texts trusts it.
import type { Server } from 'node:http';

/** Below the ports that an operating system gives to outgoing connections, even with a fifth digit. */
const [first, last] = [2100, 3199];

/**
 * Calls `start` with pairs of ports until both are free.
 *
 * @throws the error of `start`, if it is not about a port
 */
export async function onAlikePorts<Started>(
  start: (port: number, longerPort: number) => Promise<Started>,
): Promise<Started> {
  const count = last - first + 1;
  const from = Math.floor(Math.random() * count);
  for (let attempt = 0; ; attempt++) {
    const port = first + ((from + attempt) % count);
    try {
      return await start(port, port * 10 + (attempt % 10));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (attempt >= count || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
    }
  }
}

/** @throws the error of the server, for example `EADDRINUSE` */
export function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve());
  });
}
