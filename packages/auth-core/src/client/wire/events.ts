// Server-sent events (HTML §9.2), as an iteration. It goes on after a lost connection, as the standard has it.
import { timeOf, wait } from '../../session/time.ts';
import type { Read, ReceivedCall } from './responses.ts';
import { linesOf } from './streams.ts';

/** An event of a stream. */
export interface ServerSentEvent<Data = string> {
  /** Its type; `message` where the stream names none. */
  readonly event: string;
  readonly data: Data;
  /** The latest id that the stream has given; empty where it gives none. */
  readonly id: string;
}

/** The events of a stream whose data are JSON. */
export type ServerSentEvents<Data> = AsyncIterable<ServerSentEvent<Data>>;

/** Milliseconds before a lost connection is opened again, where the stream doesn't say. */
const PAUSE = 1_000;
/** Connections that are lost in a row, without an event. */
const ATTEMPTS = 5;

/** Events whose data are texts. */
export const readEvents: Read = (response, call) => new EventStream(response, call, (text) => text);

/** Events whose data are JSON. `[DONE]` ends a stream, as at many providers of language models. */
export const readJsonEvents: Read = (response, call) =>
  new EventStream(response, call, (text) => (text === '[DONE]' ? done : call.parsed(text)));

const done: unique symbol = Symbol('done');

class EventStream implements AsyncIterable<ServerSentEvent<unknown>> {
  readonly #call: ReceivedCall;
  readonly #dataOf: (text: string) => unknown;
  #response: Response;
  #id = '';
  #pause = PAUSE;

  constructor(response: Response, call: ReceivedCall, dataOf: (text: string) => unknown) {
    this.#response = response;
    this.#call = call;
    this.#dataOf = dataOf;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ServerSentEvent<unknown>, void, undefined> {
    for (let lost = 0; ; ) {
      try {
        for await (const event of this.#events()) {
          lost = 0;
          if (event.data === done) return;
          yield event;
        }
        return;
      } catch (error) {
        lost += 1;
        if (!this.#canResume(error) || lost > ATTEMPTS) throw error;
        await this.#reopen(error);
      }
    }
  }

  /** A lost connection is a TypeError of `fetch`. What only reads may be sent again, if the server knows where to go on. */
  #canResume(error: unknown): boolean {
    const { method, signal } = this.#call;
    return error instanceof TypeError && method === 'GET' && this.#id !== '' && !signal?.aborted;
  }

  async #reopen(error: unknown): Promise<void> {
    const { signal } = this.#call;
    await wait(undefined, { time: timeOf(), milliseconds: this.#pause, signal });
    const response = await this.#call.repeat({ 'Last-Event-ID': this.#id });
    if (!response.ok) throw error;
    this.#response = response;
  }

  async *#events(): AsyncGenerator<ServerSentEvent<unknown>, void, undefined> {
    let event = '';
    let data: string[] = [];
    for await (const line of linesOf(this.#response.body)) {
      if (line === '') {
        if (data.length > 0) {
          yield { event: event || 'message', data: this.#dataOf(data.join('\n')), id: this.#id };
        }
        event = '';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
      if (field === 'event') event = value;
      if (field === 'data') data.push(value);
      if (field === 'id' && !value.includes('\0')) this.#id = value;
      if (field === 'retry' && /^\d+$/.test(value)) this.#pause = Number(value);
    }
  }
}
