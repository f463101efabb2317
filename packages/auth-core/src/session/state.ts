// What an application sees of a session. docs/session-state.md draws the table of this file.

export type SessionState =
  /** The store has not been read yet. */
  | 'unknown'
  /** Nobody is signed in. */
  | 'signed_out'
  /** A login is at work, here or in another session of the store. */
  | 'signing_in'
  /** A person is asked to answer a challenge, here or in another session of the store. */
  | 'challenge'
  /** There are tokens. They may have expired, and are renewed when they are used. */
  | 'signed_in';

/** Which state may follow which, and why. Tests hold the session to it. */
export const transitions: Readonly<
  Record<SessionState, Readonly<Partial<Record<SessionState, string>>>>
> = {
  unknown: {
    signed_out: 'the store has no tokens, or a sign-out',
    signed_in: 'the store has tokens',
    challenge: 'another session asks a person',
    signing_in: 'a login begins',
  },
  signed_out: {
    signing_in: 'a login begins',
    challenge: 'another session asks a person',
    signed_in: 'another session has logged in',
  },
  signing_in: {
    signed_in: 'the provider returns tokens',
    challenge: 'the provider asks for more',
    signed_out: 'the login fails, or somebody signs out',
  },
  challenge: {
    signing_in: 'the answer is right',
    signed_in: 'the answer given in another session is right',
    signed_out: 'nobody answers, or somebody signs out',
  },
  signed_in: {
    signed_out: 'somebody signs out, or the provider rejects the refresh token',
    signing_in: 'a login begins',
    challenge: 'another session asks a person',
  },
};
