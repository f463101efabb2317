// Every situation of a session, followed by every event, and by calls that show what the client then does.
import type { Case, Step } from '../cases.ts';
import { lifetime, Session } from './session.ts';

interface Event {
  readonly name: string;
  /** Whether each provider is tested, because its documents say what the responses in this situation mean. */
  readonly all?: true;
  readonly happen: (session: Session) => void;
}

const situations: readonly Event[] = [
  {
    name: 'a token in use',
    happen(session) {
      session.call();
      session.advance(100);
    },
  },
  {
    name: 'an expired token',
    happen(session) {
      session.call();
      session.advance(lifetime + 100);
    },
  },
  {
    name: 'a revoked token',
    happen(session) {
      session.call();
      session.advance(100);
      session.revoke('access');
    },
  },
  {
    name: 'a revoked session',
    all: true,
    happen(session) {
      session.call();
      session.advance(100);
      session.revoke('all');
    },
  },
  {
    name: 'a refreshed token',
    happen(session) {
      session.call();
      session.advance(lifetime + 100);
      session.call();
      session.advance(100);
    },
  },
  ...failures(),
];

/** @param retryAfter in seconds */
function failures(retryAfter?: number): readonly Event[] {
  return [
    {
      name: 'a failed login',
      happen(session) {
        session.callWithFailing('login', 503, retryAfter);
      },
    },
    {
      name: 'a rate-limited login',
      happen(session) {
        session.callWithFailing('login', 429, retryAfter);
      },
    },
    {
      name: 'a failed refresh',
      happen(session) {
        session.call();
        session.advance(lifetime + 100);
        session.callWithFailing('refresh', 503, retryAfter);
      },
    },
    {
      name: 'a rate-limited refresh',
      happen(session) {
        session.call();
        session.advance(lifetime + 100);
        session.callWithFailing('refresh', 429, retryAfter);
      },
    },
    {
      name: 'a failed refresh of a rejected token',
      happen(session) {
        session.call();
        session.advance(100);
        session.revoke('access');
        session.callWithFailing('refresh', 503, retryAfter);
      },
    },
    {
      name: 'a failed login after a rejected refresh',
      all: true,
      happen(session) {
        session.call();
        session.advance(lifetime + 100);
        session.revoke('refresh');
        session.callWithFailing('login', 503, retryAfter);
      },
    },
    {
      name: 'a failed login after a revoked session',
      happen(session) {
        session.call();
        session.advance(100);
        session.revoke('all');
        session.callWithFailing('login', 503, retryAfter);
      },
    },
  ];
}

/** Seconds. Longer than any other pause of the cases. */
const longPause = 1_000;

/** The pauses after the other failures are like these. */
const representative = new Set([
  'a failed login',
  'a failed refresh',
  'a failed refresh of a rejected token',
]);

/** Sessions that had a long pause and continued until the next expiry. The next failure must not depend on the one before. */
const recoveries: readonly Event[] = failures(longPause)
  .filter(({ name }) => representative.has(name))
  .map(({ name, happen }) => ({
    name: `a recovery from ${name}`,
    happen(session) {
      happen(session);
      session.advance(longPause + 10);
      session.call();
      session.advance(lifetime + 100);
    },
  }));

const events: readonly Event[] = [
  { name: 'a call', happen: (session) => session.call() },
  { name: 'concurrent calls', happen: (session) => session.call(5) },
  { name: 'a minute', happen: (session) => session.advance(60) },
  { name: 'two minutes', happen: (session) => session.advance(130) },
  { name: 'the expiry', happen: (session) => session.advance(lifetime + 100) },
  { name: 'a revoked access token', happen: (session) => session.revoke('access') },
  { name: 'a revoked refresh token', happen: (session) => session.revoke('refresh') },
  { name: 'revoked tokens', happen: (session) => session.revoke('all') },
  { name: 'a failed refresh', happen: (session) => session.callWithFailing('refresh') },
  { name: 'a rate-limited refresh', happen: (session) => session.callWithFailing('refresh', 429) },
  { name: 'a failed login', happen: (session) => session.callWithFailing('login') },
  { name: 'a clock that is set back', happen: (session) => session.changeClock(-3600) },
  { name: 'a clock that is set forward', happen: (session) => session.changeClock(3600) },
];

/** Calls at once, after every pause, and after the next two expiries. */
function probe(session: Session): void {
  session.call();
  session.advance(130);
  session.call();
  for (const times of [1, 5]) {
    session.advance(lifetime + 100);
    session.call(times);
  }
}

function part(name: string, store: boolean, ...sequence: Event['happen'][]): Step[] {
  const session = new Session({ store });
  for (const happen of sequence) happen(session);
  return [{ part: name }, ...session.steps, { saw: session.saw }];
}

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });

const common = {
  clause: 'combinations',
  once: true,
  sandbox: { accessTokenLifetime: lifetime, rotation: 'revoke-family' },
  // Each part has its own.
  saw: {},
} as const;

const refresh = { provider: ['refresh'] } as const;

function caseOf(situation: Event): Case {
  return {
    name: `events-after-${situation.name.replaceAll(' ', '-')}`,
    kind: 'safety',
    says: `After ${situation.name}: ${alternatives.format(events.map(({ name }) => name))}. Each causes exactly the requests that are necessary, and the session continues.`,
    needs: refresh,
    ...common,
    once: situation.all !== true,
    steps: events.flatMap(({ name, happen }) =>
      part(`${situation.name}, then ${name}`, false, situation.happen, happen, probe),
    ),
  };
}

/** Cases with one event in all situations. */
const everywhere: readonly Case[] = [
  {
    name: 'logout-in-every-situation',
    kind: 'safety',
    says: 'A logout in every situation: no call after it sends a request.',
    needs: refresh,
    ...common,
    steps: inEach('a logout', false, (session) => {
      session.logout();
      session.call();
      session.advance(lifetime + 100);
      session.call(5);
    }),
  },
  ...(['read', 'refresh', 'login'] as const).map(logoutDuring),
  {
    name: 'another-client-in-every-situation',
    kind: 'safety',
    says: 'A new client without a store in every situation: it logs in at once, and the first client continues.',
    needs: { ...refresh, driver: ['clients'] },
    ...common,
    steps: inEach('a call of a new client', false, (session) => {
      session.callOfNewClient();
      probe(session);
    }),
  },
  {
    name: 'login-after-a-logout-in-every-situation',
    kind: 'liveness',
    says: 'A logout in every situation, and a new client: it logs in at once, and has nothing of the session before.',
    needs: { ...refresh, driver: ['clients', 'login-after-logout'] },
    ...common,
    steps: inEach('a logout and a new client', false, (session) => {
      session.logout();
      session.callOfNewClient();
      session.call();
    }),
  },
  {
    name: 'a-logout-that-is-noticed-late-in-every-situation',
    kind: 'safety',
    says: 'Two clients share a session, one of them ends it, and a new client logs in. In every situation of the new session, the second client is signed out, and the new session continues.',
    needs: { ...refresh, driver: ['store', 'clients', 'login-after-logout'] },
    ...common,
    steps: situations.flatMap(({ name, happen }) =>
      part(
        `a logout, ${name}, then a call of the second client`,
        true,
        (session) => session.continueAfterLogout(),
        happen,
        (session) => {
          session.callOfOldClient();
          probe(session);
        },
      ),
    ),
  },
  {
    name: 'restart-in-every-situation',
    kind: 'safety',
    says: 'A restart in every situation: the new process continues with what is in the store.',
    needs: { ...refresh, driver: ['store'] },
    ...common,
    steps: inEach('a restart', true, (session) => {
      session.restart();
      probe(session);
    }),
  },
  {
    name: 'another-process-in-every-situation',
    kind: 'safety',
    says: 'A call of another process in every situation: it continues with what is in the store, and the first process uses its tokens.',
    needs: { ...refresh, driver: ['store'] },
    ...common,
    steps: inEach('a call of another process', true, (session) => {
      session.call(1, 2);
      probe(session);
      session.advance(lifetime + 100);
      session.call(1, 2);
      session.call();
    }),
  },
];

function logoutDuring(kind: 'read' | 'refresh' | 'login'): Case {
  return {
    name: `logout-during-a-${kind}-in-every-situation`,
    kind: 'safety',
    says: `A logout during a ${kind} in every situation: it ends the session, and no call after it sends a request.`,
    needs: refresh,
    ...common,
    steps: inEach(`a logout during a ${kind}`, false, (session) => {
      session.logoutDuring(kind);
      session.call();
      session.advance(lifetime + 100);
      session.call(5);
    }),
  };
}

function inEach(what: string, store: boolean, happen: Event['happen']): Step[] {
  return situations.flatMap((situation) =>
    part(`${situation.name}, then ${what}`, store, situation.happen, happen),
  );
}

export const combinations: readonly Case[] = [
  ...[...situations, ...recoveries].map(caseOf),
  ...everywhere,
];
