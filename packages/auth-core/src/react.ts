// The session in a React application: two hooks, and the bridge from `onChallenge` to a component. React is an optional
// peer. Nothing here decides anything; docs/guides/react.md shows an application.
import { useSyncExternalStore } from 'react';
import type { ChallengeQuestion } from './session/options.ts';
import type { Session } from './session/session.ts';
import type { SessionState } from './session/state.ts';

/**
 * The state of a session, also as another tab changes it. Renders anew when it changes.
 *
 * @example
 * const state = useSession(client.session);
 * return state === 'signed_in' ? <Devices /> : <LoginForm />;
 */
export function useSession(session: Pick<Session, 'state' | 'subscribe'>): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state, unknown);
}

/** On a server nobody has read the store of the browser. */
function unknown(): SessionState {
  return 'unknown';
}

/** A challenge that a person has not answered yet. */
export interface PendingChallenge<Question, Answer> {
  /** The challenge, and with `error` why the previous answer was rejected. */
  readonly question: Question;
  /** Sends the answer. If it is wrong, another pending challenge follows, with the `error`. */
  answer(answer: Answer): void;
  /** Ends the login with the code `cancelled`: the person closed the dialog. */
  cancel(): void;
}

/** Where the challenges of a session wait for a component that shows them. */
export interface Challenges<Question, Answer> {
  /** Give it to the session, or to the client, as its `onChallenge`. */
  readonly onChallenge: (question: Question) => Promise<Answer | undefined>;
  readonly current: () => PendingChallenge<Question, Answer> | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Creates the place where the challenges of one session wait for an answer.
 *
 * @example
 * const challenges = createChallenges<BiotChallenge, BiotAnswer>();
 * const biot = createBiotClient({ server, store, onChallenge: challenges.onChallenge });
 */
export function createChallenges<
  Question extends Pick<ChallengeQuestion, 'signal'>,
  Answer,
>(): Challenges<Question, Answer> {
  const listeners = new Set<() => void>();
  let pending: PendingChallenge<Question, Answer> | undefined;
  const show = (next: PendingChallenge<Question, Answer> | undefined): void => {
    pending = next;
    for (const listener of listeners) listener();
  };
  return {
    onChallenge: (question) =>
      new Promise((resolve) => {
        const settle = (answer?: Answer): void => {
          if (pending === shown) show(undefined);
          resolve(answer);
        };
        const shown = { question, answer: settle, cancel: () => settle() };
        // Another tab has the answer, or no caller waits for it any more.
        question.signal.addEventListener('abort', () => settle());
        show(shown);
      }),
    current: () => pending,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * The challenge that waits for an answer, if there is one. Renders anew when it changes.
 *
 * @example
 * const challenge = useChallenge(challenges);
 * if (challenge) return <CodeForm error={challenge.question.error} onSubmit={challenge.answer} onClose={challenge.cancel} />;
 */
export function useChallenge<Question, Answer>(
  challenges: Challenges<Question, Answer>,
): PendingChallenge<Question, Answer> | undefined {
  return useSyncExternalStore(challenges.subscribe, challenges.current, none);
}

function none(): undefined {
  return undefined;
}
