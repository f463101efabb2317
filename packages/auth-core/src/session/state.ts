// The states of a session and the transitions between them. docs/session-state.md shows them as a diagram.

export type SessionState =
  /** The store has not been read yet. */
  | 'unknown'
  /** The session has no tokens. */
  | 'signed_out'
  /** A login is in progress in this session, or another session of the store prompts for credentials. */
  | 'signing_in'
  /** The user is prompted to answer a challenge, by this session or by another session of the store. */
  | 'challenge'
  /** The session has tokens. Expired ones are refreshed on the next use. */
  | 'signed_in';

/** The allowed transitions, with the cause of each. Tests check that a session makes no others. */
export const transitions: Readonly<
  Record<SessionState, Readonly<Partial<Record<SessionState, string>>>>
> = {
  unknown: {
    signed_out: 'the store has no tokens, or a sign-out',
    signed_in: 'the store has tokens',
    challenge: 'another session prompts the user',
    signing_in: 'a login begins',
  },
  signed_out: {
    signing_in: 'a login begins',
    challenge: 'another session prompts the user',
    signed_in: 'another session has logged in',
  },
  signing_in: {
    signed_in: 'the provider returns tokens',
    challenge: 'the provider requires a challenge, or rejects the answer',
    signed_out: 'the login fails, or a session of the store signs out',
  },
  challenge: {
    signing_in: 'the user has answered',
    signed_in: 'the answer in another session is correct',
    signed_out: 'the user does not answer, or a session of the store signs out',
  },
  signed_in: {
    signed_out: 'a session of the store signs out, or the tokens cannot be used any more',
    signing_in: 'a login begins',
    challenge: 'another session prompts the user',
  },
};
