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
    intercept: changingChallenges((_, [first]) => first),
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

/** Changes the challenges of a 401, which are a text and the fields that it was in. Without a text, they are removed. */
function changingChallenges(
  change: (challenges: string, fields: readonly string[]) => string | undefined,
): Intercept {
  return answering((_, received) => {
    const { 'www-authenticate': field, ...headers } = received.headers;
    if (received.status !== 401 || field === undefined) return received;
    const fields = [field].flat();
    const changed = change(fields.join(', '), fields);
    return {
      ...received,
      headers: changed === undefined ? headers : { ...headers, 'www-authenticate': changed },
    };
  });
}
