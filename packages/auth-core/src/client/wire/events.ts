// Server-sent events (HTML §9.2) as an async iterable. It reconnects after a lost connection, as the standard requires.
import { timeOf, wait } from '../../session/time.ts';
import type { Read, ReceivedCall } from './responses.ts';
import { linesOf } from './streams.ts';

/** An event of a stream. */
export interface ServerSentEvent<Data = string> {
  /** The type of the event; `message` if the stream sends none. */
  readonly event: string;
  readonly data: Data;
  /** The latest id that the stream has sent; empty if it has sent none. */
  readonly id: string;
}

/** The events of a stream whose data is JSON. */
export type ServerSentEvents<Data> = AsyncIterable<ServerSentEvent<Data>>;

/** Milliseconds before a reconnect, unless the stream sets `retry`. */
const PAUSE = 1_000;
/** The number of lost connections in a row, without an event, after which the stream fails. */
const ATTEMPTS = 5;

/** Reads events whose data is text. */
export const readEvents: Read = (response, call) => new EventStream(response, call, (text) => text);

/** Reads events whose data is JSON. `[DONE]` ends a stream, as with many providers of language models. */
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

  /**
   * Returns whether to reconnect. A lost connection is a TypeError of `fetch`. Only a safe request may be repeated, and
   * only if the server knows where to resume.
   */
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
