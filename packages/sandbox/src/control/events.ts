// The state of a provider as server-sent events (WHATWG HTML, "Server-sent events"), for the sandbox's page. It reads the
// state on a timer: requests to the provider do no work for it.

import type { ProviderSandbox, RequestLogEntry } from '../options.ts';
import type { ServerClock } from './clock.ts';
import { writeFaults } from './document.ts';

/** Milliseconds between two events. */
const interval = 250;

export interface Watched {
  readonly sandbox: ProviderSandbox;
  readonly clock: ServerClock;
  /** Ends all streams. */
  readonly closed: AbortSignal;
}

export function writeEntry(entry: RequestLogEntry): object {
  return { ...entry, time: new Date(entry.time).toISOString() };
}

export function eventStream(watched: Watched): Response {
  const { closed } = watched;
  const watcher = new Watcher(watched);
  let stop = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      const encoder = new TextEncoder();
      const send = async (): Promise<void> => {
        // A page that reads slowly gets the latest state when it reads again.
        if ((stream.desiredSize ?? 0) <= 0) return;
        const event = await watcher.next();
        if (event !== undefined && !closed.aborted) stream.enqueue(encoder.encode(event));
      };
      const timer = setInterval(() => void send().catch(stop), interval);
      stop = () => {
        clearInterval(timer);
        closed.removeEventListener('abort', end);
      };
      const end = (): void => {
        stop();
        stream.close();
      };
      closed.addEventListener('abort', end);
      return send();
    },
    cancel: () => stop(),
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  return new Response(body, { headers });
}

class Watcher {
  readonly #watched: Watched;
  #last: RequestLogEntry | undefined;
  #before = '';

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** Returns the next event, or undefined if nothing has changed. */
  async next(): Promise<string | undefined> {
    const { sandbox, clock } = this.#watched;
    const issued = await sandbox.issuedTokens();
    const { counters, faults, requests } = sandbox;
    const tokens = issued.map((token) => ({
      ...token,
      issuedAt: new Date(token.issuedAt).toISOString(),
      expiresAt: new Date(token.expiresAt).toISOString(),
    }));
    // -1 after a reset, or if the log no longer contains the last request. Then the whole log is new.
    const known = this.#last ? requests.lastIndexOf(this.#last) : -1;
    const isReset = this.#last !== undefined && known === -1;
    const added = requests.slice(known + 1);
    const state = { ahead: clock.ahead() / 1000, counters, faults: writeFaults(faults), tokens };
    const text = JSON.stringify(state);
    if (text === this.#before && added.length === 0 && !isReset) return undefined;
    this.#before = text;
    this.#last = requests.at(-1);
    const now = new Date(clock.now()).toISOString();
    const event = { now, isReset, ...state, requests: added.map(writeEntry) };
    return `data: ${JSON.stringify(event)}\n\n`;
  }
}
