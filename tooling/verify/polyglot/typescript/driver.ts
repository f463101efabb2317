// Controls the generated clients for the conformance kit: reads a line of JSON, prints a line of JSON.
import { createInterface } from 'node:readline';
import { isAuthError } from '@x/auth-core';
import { connect, type DrivenClient } from './clients.ts';

interface Message {
  readonly do: 'hello' | 'start' | 'call' | 'advance' | 'logout';
  readonly provider: string;
  readonly baseUrl: string;
  readonly credentials: Parameters<NonNullable<(typeof connect)[string]>>[0];
  readonly operation: 'read' | 'create' | 'foreign';
  readonly times: number;
  readonly url?: string;
  readonly seconds: number;
}

let client: DrivenClient;
let offset = 0;

async function answer(message: Message): Promise<object> {
  switch (message.do) {
    case 'hello':
      return { language: 'TypeScript', providers: Object.keys(connect) };
    case 'start': {
      const { provider, baseUrl, credentials } = message;
      offset = 0;
      client = connect[provider]!(credentials, { baseUrl, clock: () => Date.now() + offset });
      return {};
    }
    case 'advance':
      offset += message.seconds * 1000;
      return {};
    case 'logout':
      await client.session.logout();
      return {};
    case 'call':
      return {
        results: await Promise.all(Array.from({ length: message.times }, () => call(message))),
      };
  }
}

/** Returns the status, or the kind of error. */
async function call({ operation, url }: Message): Promise<number | string> {
  try {
    const { response } = await (operation === 'create' ? client.create() : client.read(url));
    return response.status;
  } catch (error) {
    return isAuthError(error) ? error.code : 'connection_failed';
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
