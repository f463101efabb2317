// The connection of the page to the control API: the state of one provider, by server-sent events, and its changes.

import { reactive } from 'vue';
import type { IssuedToken, RequestLogEntry } from '../options.ts';
import { noticeEnds, type TokenLife } from './life.ts';

interface Provider {
  readonly name: string;
  readonly baseUrl: string;
  readonly account: Readonly<Record<string, string>>;
}

interface Counters {
  readonly requests: number;
  readonly tokenRequests: number;
  readonly refreshes: number;
  readonly refusals: number;
}

type Fault = Readonly<Record<string, unknown>>;

type Written<Shape, Times extends keyof Shape> = Omit<Shape, Times> & Record<Times, string>;

/** `Event` of control.openapi.yaml. */
interface StateEvent {
  readonly now: string;
  readonly isReset: boolean;
  readonly ahead: number;
  readonly counters: Counters;
  readonly faults: readonly Fault[];
  readonly tokens: readonly Written<IssuedToken, 'issuedAt' | 'expiresAt'>[];
  readonly requests: readonly Written<RequestLogEntry, 'time'>[];
}

interface State {
  providers: readonly Provider[];
  provider: Provider | undefined;
  requests: RequestLogEntry[];
  tokens: TokenLife[];
  faults: readonly Fault[];
  counters: Counters;
  /** The start of the time line. */
  from: number;
  now: number;
  ahead: number;
  problem: string;
}

/** The number of log entries that the server keeps too. */
const kept = 1000;

function emptyState(): Omit<State, 'providers' | 'provider'> {
  const now = Date.now();
  return {
    requests: [],
    tokens: [],
    faults: [],
    counters: { requests: 0, tokenRequests: 0, refreshes: 0, refusals: 0 },
    from: now,
    now,
    ahead: 0,
    problem: '',
  };
}

export interface SandboxConnection {
  readonly state: State;
  readonly choose: (name: string) => void;
  /** Sends a request to the control API of the provider. */
  readonly control: (method: string, path: string, body?: object) => Promise<void>;
  readonly advance: (seconds: number) => Promise<void>;
  readonly reset: (options: object) => Promise<void>;
}

export function useSandbox(): SandboxConnection {
  const state: State = reactive({ providers: [], provider: undefined, ...emptyState() });
  let events: EventSource | undefined;
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    state.problem = await problemOf(method, path, body);
  };
  const choose = (name: string): void => {
    events?.close();
    state.provider = state.providers.find((one) => one.name === name) ?? state.providers[0];
    if (!state.provider) return;
    history.replaceState(undefined, '', `#${state.provider.name}`);
    events = watch(state, state.provider.name);
  };
  const control: SandboxConnection['control'] = (method, path, body) =>
    send(method, `${encodeURIComponent(state.provider?.name ?? '')}/${path}`, body);
  setInterval(() => {
    state.now += 1000;
  }, 1000);
  void fetch('/_sandbox')
    .then(async (response) => {
      const { providers }: { providers: readonly Provider[] } = await response.json();
      state.providers = providers;
      choose(decodeURIComponent(location.hash.slice(1)));
    })
    .catch(() => {
      state.problem = disconnected;
    });
  return {
    state,
    choose,
    control,
    advance: (seconds) => send('POST', 'clock', { advance: seconds }),
    reset: (options) => control('POST', 'reset', options),
  };
}

const disconnected = 'The sandbox does not respond. The page continues when it runs again.';

async function problemOf(method: string, path: string, body?: object): Promise<string> {
  try {
    const response = await fetch(`/_sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.ok) return '';
    const { message }: { message: string } = await response.json();
    return message;
  } catch {
    return disconnected;
  }
}

/** An EventSource reconnects automatically. Its first event then contains the whole log. */
function watch(state: State, name: string): EventSource {
  const events = new EventSource(`/_sandbox/${encodeURIComponent(name)}/events`);
  let isFirst = true;
  events.addEventListener('open', () => {
    isFirst = true;
    state.problem = '';
  });
  events.addEventListener('error', () => {
    state.problem = disconnected;
  });
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event: StateEvent = JSON.parse(data);
    if (isFirst || event.isReset) Object.assign(state, emptyState());
    isFirst = false;
    receive(state, event);
  });
  return events;
}

function receive(state: State, event: StateEvent): void {
  const { now, ahead, counters, faults, tokens, requests } = event;
  const added = requests.map((entry) => ({ ...entry, time: Date.parse(entry.time) }));
  state.requests = [...state.requests, ...added].slice(-kept);
  state.now = Date.parse(now);
  const issued = tokens.map((token) => ({
    ...token,
    issuedAt: Date.parse(token.issuedAt),
    expiresAt: Date.parse(token.expiresAt),
  }));
  state.tokens = noticeEnds(issued, state.tokens, state.now);
  state.from = Math.min(state.now, ...state.requests.slice(0, 1).map(({ time }) => time));
  Object.assign(state, { ahead, counters, faults });
}
