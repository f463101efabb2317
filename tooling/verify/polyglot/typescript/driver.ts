// Controls the generated clients for the conformance kit: reads each command as a line of JSON, and prints its result
// as a line of JSON.
import { createInterface } from 'node:readline';
import { isAuthError } from '@x/auth-core';
import { type Account, connect, type DrivenClient } from './clients.ts';

interface Message {
  readonly id: number;
  readonly do: 'hello' | 'start' | 'call' | 'advance' | 'logout';
  readonly client: string;
  readonly provider: string;
  readonly baseUrl: string;
  readonly credentials: Account;
  readonly codes?: readonly string[];
  readonly store?: string;
  readonly timeout?: number;
  readonly operation: 'read' | 'create' | 'foreign';
  readonly times: number;
  readonly url?: string;
  readonly seconds: number;
}

const clients = new Map<string, DrivenClient>();
let offset = 0;

async function answer(message: Message): Promise<object> {
  switch (message.do) {
    case 'hello':
      return {
        protocol: 2,
        language: 'TypeScript',
        providers: Object.keys(connect),
        features: [
          'clients',
          'one-time-password',
          'overlap',
          'second-attempt',
          'second-factor',
          'store',
          'timeout',
        ],
      };
    case 'start':
      start(message);
      return {};
    case 'advance':
      offset += message.seconds * 1000;
      return {};
    case 'logout':
      await clients.get(message.client)!.session.logout();
      return {};
    case 'call':
      return {
        results: await Promise.all(Array.from({ length: message.times }, () => call(message))),
      };
  }
}

function start(message: Message): void {
  const { client, provider, credentials } = message;
  if (client === '1') {
    for (const { session } of clients.values()) void session.close();
    clients.clear();
    offset = 0;
  }
  const clock = (): number => Date.now() + offset;
  clients.set(client, connect[provider]!(credentials, { ...message, clock }));
}

/** Returns the status, or the error. */
async function call({ client, operation, url }: Message): Promise<number | object> {
  const { create, read } = clients.get(client)!;
  try {
    const { response } = await (operation === 'create' ? create() : read(url));
    return response.status;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: isAuthError(error) ? kindOf(error.code) : 'connection_failed', message };
  }
}

/**
 * Maps the code to one of the kit: a timeout is a failed token request, a closed prompt requires interaction, and a URL of
 * a call that the client does not accept is not trusted.
 */
function kindOf(code: string): string {
  if (code === 'cancelled') return 'interaction_required';
  if (code === 'invalid_configuration') return 'untrusted_origin';
  return code === 'timeout' ? 'token_request_failed' : code;
}

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as Message;
  void answer(message).then((found) => console.log(JSON.stringify({ id: message.id, ...found })));
}
// Sessions that are open keep the process alive, because they watch the directories of their stores.
process.exit();
