// The scenarios of the playground. All providers have the same scenarios, except those that need a feature they lack.

import type { ClientExample } from '../pages/example.ts';
import { type Action, lifetime } from './actions.ts';

export interface Chapter {
  /** One or two sentences: what happens and why. */
  readonly text: string;
  readonly actions: readonly Action[];
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
  /** Whether the clients share a store. */
  readonly withStore?: boolean | undefined;
  /** Whether the client retries calls after 429 and 503. */
  readonly withRetry?: boolean | undefined;
}

const call: Action = { do: 'call' };
const expire: Action = { do: 'later', seconds: lifetime + 1 };
const minutes = (count: number): Action => ({ do: 'later', seconds: count * 60 });

const login: Chapter = { text: 'The first call logs in.', actions: [call] };

export function scenariosFor(example: ClientExample): Scenario[] {
  const hasRefresh = example.refresh !== undefined;
  const refreshes = hasRefresh ? 'refreshes' : 'logs in';
  return [
    life(example),
    {
      id: 'first-call',
      title: 'The first call',
      chapters: [
        login,
        {
          text: 'Four minutes later the token is still valid: the call uses it.',
          actions: [minutes(4), call],
        },
      ],
    },
    ...(example.challenges.length > 0 ? [code] : []),
    {
      id: 'stampede',
      title: 'Stampede: fifty calls when the token expires',
      chapters: [
        login,
        {
          text: `The token expires. Fifty calls start at the same time. The client ${refreshes} once, and all fifty wait for it. Without this, a provider that rotates refresh tokens rejects 49 of them.`,
          actions: [expire, { do: 'calls', count: 50 }],
        },
      ],
    },
    {
      id: 'revoked',
      title: 'The access token is revoked',
      chapters: [
        login,
        {
          text: `The provider revokes the access token before it expires. The call is rejected. The client ${refreshes}, and retries the call. Your code sees a 200.`,
          actions: [minutes(3), { do: 'revoke-access' }, call],
        },
      ],
    },
    ...(hasRefresh ? refreshScenarios : []),
    twoTabs,
    limited,
    down,
    signedOut,
  ];
}

function life(example: ClientExample): Scenario {
  const hasRefresh = example.refresh !== undefined;
  return {
    id: 'life',
    title: 'The life of a token',
    chapters: [
      ...(example.challenges.length > 0
        ? [
            {
              text: 'The provider asks for a second factor. The first call logs in and answers it.',
              actions: [{ do: 'ask' }, call],
            } as const,
          ]
        : [login]),
      { text: 'Four minutes later the token is still valid.', actions: [minutes(4), call] },
      {
        text: 'It expires. Fifty calls share one token request.',
        actions: [expire, { do: 'calls', count: 50 }],
      },
      {
        text: 'The provider revokes the access token. The client gets a new one, and retries the call.',
        actions: [minutes(3), { do: 'revoke-access' }, call],
      },
      ...(hasRefresh
        ? [
            {
              text: 'It expires again, and the response to the refresh is lost. The refresh token is used up, so the client logs in.',
              actions: [expire, { do: 'lose-refresh' }, call],
            } as const,
          ]
        : []),
      {
        text: 'The provider revokes both tokens. The client logs in again.',
        actions: [minutes(2), { do: 'revoke-refresh' }, call],
      },
      {
        text: 'The user signs out. The next call fails immediately, without a request.',
        actions: [minutes(1), { do: 'sign-out' }, call],
      },
    ],
  };
}

const code: Scenario = {
  id: 'code',
  title: 'A code from a phone',
  chapters: [
    {
      text: 'The provider asks for a second factor. The client calls onChallenge, and sends the answer that it returns.',
      actions: [{ do: 'ask' }, call],
    },
    {
      text: 'A refresh needs no code. The person enters one only at the login.',
      actions: [expire, call],
    },
  ],
};

const refreshScenarios: readonly Scenario[] = [
  {
    id: 'lost-response',
    title: 'The response to a refresh is lost',
    chapters: [
      login,
      {
        text: 'The provider receives the refresh and replaces the refresh token. Its response is lost. A second attempt with the old refresh token is rejected, so the client logs in.',
        actions: [expire, { do: 'lose-refresh' }, call],
      },
      { text: 'Everything continues as before.', actions: [minutes(2), call] },
    ],
  },
  {
    id: 'spent-refresh-token',
    title: 'Revoked refresh token',
    chapters: [
      login,
      {
        text: 'The provider revokes both tokens: an administrator ended the session. The call and the refresh are rejected. The client logs in with the credentials.',
        actions: [minutes(2), { do: 'revoke-refresh' }, call],
      },
    ],
  },
];

const twoTabs: Scenario = {
  id: 'two-tabs',
  title: 'Two tabs share one login',
  withStore: true,
  chapters: [
    login,
    {
      text: 'A second tab opens. It finds the tokens in the store, so it does not log in.',
      actions: [{ do: 'second-tab' }, { do: 'call-in-second-tab' }],
    },
    {
      text: 'The token expires. The tab that calls first gets a new one, and the other one uses it.',
      actions: [expire, call, { do: 'call-in-second-tab' }],
    },
    {
      text: 'One tab signs out. The other one is signed out, too.',
      actions: [minutes(1), { do: 'sign-out' }, { do: 'call-in-second-tab' }],
    },
  ],
};

const limited: Scenario = {
  id: 'rate-limit',
  title: 'Too many requests',
  withRetry: true,
  chapters: [
    login,
    {
      text: 'The provider answers 429 and asks for a pause of one second. The client waits, and retries the call.',
      actions: [minutes(1), { do: 'rate-limit', seconds: 1 }, call],
    },
  ],
};

const down: Scenario = {
  id: 'provider-down',
  title: 'The provider is down when the token expires',
  chapters: [
    login,
    {
      text: 'The provider answers 503 to everything. The first call fails. The client then backs off, so the fifty calls after it fail without a request.',
      actions: [expire, { do: 'down' }, call, { do: 'calls', count: 50 }],
    },
    {
      text: 'Five minutes later the provider is up again. The next call succeeds.',
      actions: [minutes(5), { do: 'up' }, call],
    },
  ],
};

const signedOut: Scenario = {
  id: 'sign-out',
  title: 'Sign out',
  chapters: [
    login,
    {
      text: 'The user signs out. Calls fail without a request.',
      actions: [minutes(2), { do: 'sign-out' }, call],
    },
    { text: 'The user logs in again.', actions: [minutes(1), { do: 'log-in' }, call] },
  ],
};
