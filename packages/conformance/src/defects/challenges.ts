// Clients that misread challenges, or replay another request than the rejected one.

import { type Intercept, kindOf, type PlantedDefects } from './planted.ts';
import { answering } from './responses.ts';

export const challenges: PlantedDefects = {
  'knows-only-bearer-with-a-capital': () => ({
    intercept: changingChallenges((challenge) =>
      /Bearer/.test(challenge) ? challenge : undefined,
    ),
  }),
  'reads-only-the-first-challenge': () => ({
    intercept: changingChallenges((challenge) =>
      /^bearer/i.test(challenge) ? challenge : undefined,
    ),
  }),
  'reads-only-the-first-field': () => ({
    intercept: answering((_, { headers, ...received }) => {
      const { 'www-authenticate': challenge, ...others } = headers;
      if (typeof challenge !== 'object') return { ...received, headers };
      return { ...received, headers: { ...others, 'www-authenticate': challenge[0]! } };
    }),
  }),
  'searches-challenges-for-bearer': () => ({
    intercept: changingChallenges((challenge) =>
      /bearer/i.test(challenge) ? 'Bearer' : challenge,
    ),
  }),
  'ends-quoted-strings-at-an-escaped-mark': () => ({
    intercept: changingChallenges((challenge) => {
      const rest = challenge.replaceAll(/"[^"]*(?:"|$)/g, '');
      return challenge.includes('\\"') && /bearer/i.test(rest) ? 'Bearer' : challenge;
    }),
  }),
  'replays-posts-without-a-body': () => {
    let isRejected = false;
    return {
      async intercept(sent, pass, world) {
        if (kindOf(sent, world) !== 'create') return pass(sent);
        const received = await pass(isRejected ? { ...sent, body: undefined } : sent);
        isRejected = received?.status === 401;
        return received;
      },
    };
  },
};

/** Changes the challenge of a 401, or removes it. */
function changingChallenges(change: (challenge: string) => string | undefined): Intercept {
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
