// The actions of the playground, which are the same for every provider. The code of each action is code that a consumer
// would write in a test with `@x/<provider>/msw`.

import type { ClientExample } from '../pages/example.ts';

export type Action =
  | { readonly do: 'call' }
  | { readonly do: 'calls'; readonly count: number }
  /** Moves the clock forward. */
  | { readonly do: 'later'; readonly seconds: number }
  | { readonly do: 'revoke-access' }
  | { readonly do: 'revoke-refresh' }
  /** The next refresh reaches the provider, and its response is lost. */
  | { readonly do: 'lose-refresh' }
  /** The next call gets a response with status 429. */
  | { readonly do: 'rate-limit'; readonly seconds: number }
  /** Every request gets a response with status 503. */
  | { readonly do: 'down' }
  | { readonly do: 'up' }
  /** The provider asks for a code at the next login. */
  | { readonly do: 'ask' }
  /** Creates another client of the same account, with the same store if there is one. */
  | { readonly do: 'second-tab' }
  | { readonly do: 'call-in-second-tab' }
  | { readonly do: 'sign-out' }
  | { readonly do: 'log-in' };

/** The lifetime of access tokens in the playground, in seconds. */
export const lifetime = 600;

/** Returns the code of an action. `call`, `later` and `mocks` are defined before it. */
export function linesOf(action: Action, example: ClientExample): string[] {
  switch (action.do) {
    case 'call':
      return ['await call();'];
    case 'calls':
      return [`await Promise.all(Array.from({ length: ${action.count} }, call));`];
    case 'later':
      return [`later(${durationText(action.seconds)});`];
    case 'revoke-access':
      return ['mocks.revokeAccessTokens();'];
    case 'revoke-refresh':
      return ['mocks.revokeAccessTokens();', 'mocks.revokeRefreshTokens();'];
    case 'lose-refresh':
      return [
        `mocks.addFault({ kind: 'drop', applied: true, workflowId: ${quoted(example.refresh ?? '')} });`,
      ];
    case 'rate-limit':
      return [
        `mocks.addFault({ kind: 'rate-limit', retryAfter: ${action.seconds}, operationId: ${quoted(example.operationId)} });`,
      ];
    case 'down':
      return ["mocks.addFault({ kind: 'status', status: 503, times: Infinity });"];
    case 'up':
      return ['mocks.clearFaults();'];
    case 'ask':
      return ['mocks.options.challenge = true;'];
    case 'second-tab':
      return [`const second = ${example.factory}(options);`];
    case 'call-in-second-tab':
      return [`await second.GET(${quoted(example.path)});`];
    case 'sign-out':
      return [`await ${example.variable}.session.logout();`];
    case 'log-in':
      return [`await ${example.variable}.session.login(mocks.credentials);`];
  }
}

/** Returns the text as a string literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

function durationText(seconds: number): string {
  return seconds % 60 === 0 && seconds > 60 ? `${seconds / 60} * 60` : String(seconds);
}

/** The label of an action's button. */
export function labelOf(action: Action): string {
  switch (action.do) {
    case 'call':
      return 'Call';
    case 'calls':
      return `${action.count} concurrent calls`;
    case 'later':
      return action.seconds > lifetime
        ? 'Let the token expire'
        : `${action.seconds / 60} minutes pass`;
    case 'revoke-access':
      return 'Revoke the access token';
    case 'revoke-refresh':
      return 'Revoke both tokens';
    case 'lose-refresh':
      return 'Lose the response to the refresh';
    case 'rate-limit':
      return '429 for the next call';
    case 'down':
      return 'Provider down';
    case 'up':
      return 'Provider up';
    case 'ask':
      return 'Ask for a code';
    case 'second-tab':
      return 'Second tab';
    case 'call-in-second-tab':
      return 'Call in the second tab';
    case 'sign-out':
      return 'Sign out';
    case 'log-in':
      return 'Log in';
  }
}

/** The actions with a button, in the order in which they usually happen. */
export function buttonsFor({ refresh, challenges }: ClientExample): Action[] {
  return [
    { do: 'call' },
    { do: 'calls', count: 50 },
    { do: 'later', seconds: 240 },
    { do: 'later', seconds: lifetime + 1 },
    { do: 'revoke-access' },
    { do: 'revoke-refresh' },
    ...(refresh === undefined ? [] : [{ do: 'lose-refresh' } as const]),
    { do: 'rate-limit', seconds: 1 },
    { do: 'down' },
    { do: 'up' },
    { do: 'second-tab' },
    { do: 'call-in-second-tab' },
    ...(challenges.length > 0 ? [{ do: 'ask' } as const] : []),
    { do: 'sign-out' },
    { do: 'log-in' },
  ];
}
