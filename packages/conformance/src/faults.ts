// The provider's side of the proxy. It delays requests and responses so that actions overlap, drops or changes responses, or
// behaves as if the password had been changed.
import type { RequestKind } from './cases.ts';
import { type Deferred, deferred } from './deferred.ts';
import type { Disguise } from './disguise.ts';
import type { Pass, Received, Sent } from './proxy.ts';
import type { DescribedRequest } from './requests.ts';
import { createSpoils, type Spoils } from './spoil.ts';

/** Gets every request and its response, with the values of the client. */
type See = (
  sent: Sent,
  received: Received | undefined,
  described: DescribedRequest | undefined,
) => void;

type Recognise = (sent: Sent) => DescribedRequest | undefined;

export interface Faults {
  readonly handle: (sent: Sent, pass: Pass) => Promise<Received | undefined>;
  readonly recognise: Recognise;
  /**
   * Releases the delayed responses of the last case, and sets the function that recognises requests, and the values that
   * the client has instead of the provider's.
   */
  reset(recognise: Recognise, disguise: Disguise): void;
  /** Delays the next request of this kind, or forwards it and delays its response. */
  hold(kind: RequestKind, delayed: Delayed): void;
  /** Resolves when a request or a response of this kind is delayed. */
  held(kind: RequestKind): Promise<void>;
  /** @param which all of them, or only the last one that was held */
  release(which?: true | 'last'): void;
  /** Drops the responses to requests of this kind. */
  silence(kind: RequestKind | 'none'): void;
  /** Changes the responses to the next requests of this kind. */
  readonly spoil: Spoils['add'];
  readonly endSpoiling: Spoils['clear'];
  /** From now on, the provider rejects this password. */
  changePassword(password: string): void;
  /** The number of requests whose responses were dropped since the last reset, by kind. */
  unanswered(): ReadonlyMap<RequestKind, number>;
}

export type Delayed = 'request' | 'response';

interface Held {
  readonly kind: RequestKind;
  readonly delayed: Delayed;
  readonly arrived: Deferred<void>;
  readonly released: Deferred<void>;
  taken: boolean;
  /** Whether a step waits for it. The next step then waits for the next one. */
  awaited: boolean;
}

/** Long enough for every form, so that an API rejects it only because it is the wrong password. */
const changed = 'changed-password';

export function createFaults(see: See): Faults {
  let recognise: Recognise = () => undefined;
  let disguise: Disguise | undefined;
  let silent: RequestKind | 'none' = 'none';
  let password: string | undefined;
  let unanswered = new Map<RequestKind, number>();
  let caseEnd = deferred<void>();
  const spoils = createSpoils();
  const holds = createHolds();

  return {
    async handle(sent, pass) {
      const described = recognise(sent);
      const kind = described?.kind;
      if (kind !== undefined && kind === silent) {
        unanswered.set(kind, (unanswered.get(kind) ?? 0) + 1);
        see(sent, undefined, described);
        await caseEnd.promise;
        return undefined;
      }
      const held = holds.take(kind);
      if (held?.delayed === 'request') await delay(held);
      const received = await translating(pass, described, disguise)(sent, password);
      see(sent, received, described);
      if (held?.delayed === 'response') await delay(held);
      if (!received || !described) return received;
      return spoils.applied(received, described, (kept, issued) => disguise?.rename(kept, issued));
    },
    recognise: (sent) => recognise(sent),
    reset(how, values) {
      holds.release();
      caseEnd.resolve();
      caseEnd = deferred<void>();
      recognise = how;
      disguise = values;
      silent = 'none';
      password = undefined;
      unanswered = new Map();
      spoils.clear();
    },
    spoil: spoils.add,
    endSpoiling: spoils.clear,
    hold: holds.add,
    held: holds.arrived,
    release: holds.release,
    silence(kind) {
      silent = kind;
    },
    changePassword(given) {
      password = given;
    },
    unanswered: () => unanswered,
  };
}

interface Holds {
  readonly add: Faults['hold'];
  /** The next hold for a request of this kind. */
  readonly take: (kind: RequestKind | undefined) => Held | undefined;
  readonly arrived: Faults['held'];
  readonly release: Faults['release'];
}

function createHolds(): Holds {
  let holds: Held[] = [];
  return {
    add(kind, delayed) {
      const [arrived, released] = [deferred<void>(), deferred<void>()];
      holds.push({ kind, delayed, arrived, released, taken: false, awaited: false });
    },
    take(kind) {
      const held = holds.find((one) => one.kind === kind && !one.taken);
      if (held) held.taken = true;
      return held;
    },
    arrived(kind) {
      const those = holds.filter((one) => one.kind === kind);
      const next = those.find(({ awaited }) => !awaited) ?? those.at(-1);
      if (next) next.awaited = true;
      return next?.arrived.promise ?? Promise.resolve();
    },
    release(which = true) {
      const released = which === 'last' ? holds.slice(-1) : holds;
      for (const one of released) one.released.resolve();
      holds = holds.slice(0, holds.length - released.length);
    },
  };
}

/** Forwards a request with the provider's values, and returns the response with those of the client. */
function translating(
  pass: Pass,
  described: DescribedRequest | undefined,
  disguise: Disguise | undefined,
): (sent: Sent, password: string | undefined) => Promise<Received | undefined> {
  return async (sent, password) => {
    const translated = disguise?.toProvider(sent) ?? sent;
    const received = await pass(withPassword(translated, password));
    return received && (disguise?.toClient(received, described) ?? received);
  };
}

async function delay({ arrived, released }: Held): Promise<void> {
  arrived.resolve();
  await released.promise;
}

function withPassword(sent: Sent, password: string | undefined): Sent {
  if (password === undefined) return sent;
  const replaced = (text: string): string => text.replaceAll(password, changed);
  const headers = { ...sent.headers };
  const [, encoded = ''] = /^basic +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const basic = Buffer.from(encoded, 'base64').toString();
  if (basic.includes(password))
    headers.authorization = `Basic ${Buffer.from(replaced(basic)).toString('base64')}`;
  const body = sent.body && new TextEncoder().encode(replaced(new TextDecoder().decode(sent.body)));
  return { ...sent, headers, body };
}
