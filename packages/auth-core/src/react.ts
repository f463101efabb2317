// Hooks for the state and the challenges of a session in React, an optional peer dependency. docs/guides/react.md shows
// an application.
import { useSyncExternalStore } from 'react';
import type { ChallengeQuestion } from './session/options.ts';
import type { Session } from './session/session.ts';
import type { SessionState } from './session/state.ts';

/**
 * Returns the state of a session. Renders again when the state changes, also by another tab.
 *
 * @example
 * const state = useSession(client.session);
 * return state === 'signed_in' ? <Devices /> : <LoginForm />;
 */
export function useSession(session: Pick<Session, 'state' | 'subscribe'>): SessionState {
  return useSyncExternalStore(session.subscribe, () => session.state, unknown);
}

/** The state during server-side rendering: a server cannot read the browser's store. */
function unknown(): SessionState {
  return 'unknown';
}

/** A challenge that waits for the user's answer. */
export interface PendingChallenge<Question, Answer> {
  /** The challenge. After a wrong answer its `error` is the reason. */
  readonly question: Question;
  /** Sends the answer. If it is wrong, another pending challenge with an `error` follows. */
  answer(answer: Answer): void;
  /** Ends the login with the error code `cancelled`, because the user closed the dialog. */
  cancel(): void;
}

/** The pending challenge of a session, for components. */
export interface Challenges<Question, Answer> {
  /** Pass it to the session or client as `onChallenge`. */
  readonly onChallenge: (question: Question) => Promise<Answer | undefined>;
  readonly current: () => PendingChallenge<Question, Answer> | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Creates the `onChallenge` of one session, and the pending challenge that `useChallenge` returns.
 *
 * @example
 * const challenges = createChallenges<BiotChallenge, BiotChallengeAnswer>();
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
      new Promise((resolve, reject) => {
        const hide = (): void => {
          if (pending === current) show(undefined);
        };
        const current: PendingChallenge<Question, Answer> = {
          question,
          answer(answer) {
            hide();
            resolve(answer);
          },
          cancel() {
            hide();
            // A challenge that the user answers elsewhere ends only with an error.
            reject(new DOMException('The user closed the prompt.', 'AbortError'));
          },
        };
        const { signal } = question;
        // Another tab has the answer, or no caller waits for it any more.
        signal.addEventListener('abort', current.cancel);
        if (signal.aborted) current.cancel();
        else show(current);
      }),
    current: () => pending,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * Returns the pending challenge, or `undefined`. Renders again when it changes.
 *
 * @example
 * const challenge = useChallenge(challenges);
 * if (challenge) return <CodeForm error={challenge.question.error} onSubmit={challenge.answer}
 * onClose={challenge.cancel} />;
 */
export function useChallenge<Question, Answer>(
  challenges: Challenges<Question, Answer>,
): PendingChallenge<Question, Answer> | undefined {
  return useSyncExternalStore(challenges.subscribe, challenges.current, none);
}

function none(): undefined {
  return undefined;
}
