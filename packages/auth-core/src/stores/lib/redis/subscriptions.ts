// The messages with which sessions of a Redis store notify each other of changes.
import { timeOf } from '../../../session/time.ts';
import { createListeners } from '../listeners.ts';

/** Milliseconds until the first attempt to subscribe again, and at most. Each pause is twice as long as the last. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** A client that can open and close another connection. */
export interface ListeningClient {
  on(event: 'end', listener: () => void): unknown;
  off(event: 'end', listener: () => void): unknown;
  duplicate(): object;
  unref(): void;
}

/** A connection for messages. */
interface RedisSubscriber {
  connect(): Promise<unknown>;
  subscribe(channel: string, listener: () => void): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  destroy(): void;
  unref(): void;
  on(event: 'error', listener: (error: unknown) => void): unknown;
}

export interface Subscriptions {
  add(channel: Promise<string>, listener: () => void): () => void;
}

/**
 * Opens an additional connection while there are listeners, because a subscribed connection cannot send other commands.
 */
export function createSubscriptions(client: ListeningClient): Subscriptions {
  const listeners = createListeners();
  const subscriber = new Subscriber(client, () => listeners.clear());
  return {
    add(channel, listener) {
      let end: (() => void) | undefined;
      let isOver = false;
      let cancel = (): void => {};
      const begin = (pause: number): void =>
        subscriber.inTurn(async (connection) => {
          const name = await channel;
          if (isOver) return;
          const isFirst = !listeners.has(name);
          end = listeners.add(name, listener);
          if (!isFirst) return;
          try {
            await (await connection()).subscribe(name, () => listeners.call(name));
          } catch {
            // Redis may be unreachable, or may not permit it yet.
            end();
            cancel = timeOf().after(pause, () => begin(Math.min(2 * pause, LONGEST_PAUSE)));
          }
        });
      begin(FIRST_PAUSE);
      return () => {
        isOver = true;
        cancel();
        // Stop delivering messages now. The server is unsubscribed later.
        end?.();
        subscriber.inTurn(async (connection) => {
          const name = await channel;
          if (listeners.isEmpty) return subscriber.disconnect();
          if (end && !listeners.has(name)) await (await connection()).unsubscribe(name);
        });
      };
    },
  };
}

type Step = (connection: () => Promise<RedisSubscriber>) => Promise<void>;

class Subscriber {
  readonly #client: ListeningClient;
  readonly #end: () => void;
  #connection: RedisSubscriber | undefined;
  /** Runs one step at a time, because the client fails if a subscription ends while it begins. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: ListeningClient, onEnd: () => void) {
    this.#client = client;
    this.#end = () => {
      onEnd();
      this.disconnect();
    };
  }

  inTurn(step: Step): void {
    this.#turn = this.#turn.then(async () => step(async () => this.#connect())).catch(() => {});
  }

  async #connect(): Promise<RedisSubscriber> {
    if (this.#connection) return this.#connection;
    const subscriber = this.#client.duplicate() as RedisSubscriber;
    // The client reconnects itself. A change that it missed is noticed when a token is needed.
    subscriber.on('error', () => {});
    subscriber.unref();
    await subscriber.connect();
    this.#client.on('end', this.#end);
    this.#connection = subscriber;
    return subscriber;
  }

  disconnect(): void {
    // The client outlives this store.
    this.#client.off('end', this.#end);
    this.#connection?.destroy();
    this.#connection = undefined;
  }
}
