// Clients that misread challenges, or replay another request than the rejected one.
import { answering } from './responses.ts';
import { kindOf, type Meddle, type Sabotages } from './sabotage.ts';

export const challenges: Sabotages = {
  'knows-only-bearer-with-a-capital': () => ({
    meddle: changingChallenges((challenge) => (/Bearer/.test(challenge) ? challenge : undefined)),
  }),
  'reads-only-the-first-challenge': () => ({
    meddle: changingChallenges((challenge) => (/^bearer/i.test(challenge) ? challenge : undefined)),
  }),
  'searches-challenges-for-bearer': () => ({
    meddle: changingChallenges((challenge) => (/bearer/i.test(challenge) ? 'Bearer' : challenge)),
  }),
  'replays-posts-without-a-body': () => {
    let isRejected = false;
    return {
      async meddle(sent, pass, world) {
        if (kindOf(sent, world) !== 'create') return pass(sent);
        const received = await pass(isRejected ? { ...sent, body: undefined } : sent);
        isRejected = received?.status === 401;
        return received;
      },
    };
  },
};

/** Changes the challenge of a 401, or removes it. */
function changingChallenges(change: (challenge: string) => string | undefined): Meddle {
  return answering((_, received) => {
    const { 'www-authenticate': challenge, ...headers } = received.headers;
    if (received.status !== 401 || typeof challenge !== 'string') return received;
    const changed = change(challenge);
    return {
      ...received,
      headers: changed === undefined ? headers : { ...headers, 'www-authenticate': changed },
    };
  });
}
