// The contestants, and their texts in the tables.

export interface Entry {
  /** The module of `contestants/`. */
  readonly file: string;
  readonly label: string;
  /** The benchmark for which this contestant is the baseline. */
  readonly baseline?: 'warm' | 'expiry';
  /** The only benchmark in which it takes part, if it differs from another contestant only there. */
  readonly only?: 'expiry';
  /** How it refreshes a token. Undefined if it never does. */
  readonly renewal?: string;
  /** What is different from the setup of the other contestants. */
  readonly note?: string;
}

export const entries: readonly Entry[] = [
  {
    file: 'openapi-fetch-alone',
    label: 'openapi-fetch, without authentication',
    baseline: 'expiry',
  },
  {
    file: 'openapi-fetch-static-header',
    label: 'openapi-fetch, static header',
    baseline: 'warm',
  },
  {
    file: 'auth-core',
    label: '**@x/auth-core** around openapi-fetch',
    renewal: 'before a request, by the clock; after a 401',
  },
  {
    file: 'biot',
    label: '**@x/biot**',
    renewal: 'before a request, by the clock; after a 401',
  },
  {
    file: 'openapi-fetch-middleware',
    label: 'openapi-fetch, auth middleware',
    renewal: 'before a request, by the clock, in the middleware',
  },
  {
    file: 'openapi-fetch-shared-refresh',
    label: 'openapi-fetch, shared refresh',
    renewal: 'before a request, by the clock, in `fetch`',
    note: 'The shortest code that shares a refresh. It has no replay, no login state and no logout in other sessions.',
  },
  {
    file: 'hey-api',
    label: '@hey-api/client-fetch, `auth` callback',
    renewal: 'before a request, by the clock, in the callback',
  },
  {
    file: 'axios-auth-refresh',
    label: 'axios, axios-auth-refresh',
    renewal: 'after a 401',
    note: 'The benchmark without HTTP uses axios’ fetch adapter; the benchmark over HTTP uses the default adapter.',
  },
  {
    file: 'axios-auth-refresh-not-deduplicated',
    label: 'axios, axios-auth-refresh, `deduplicateRefresh: false`',
    only: 'expiry',
    renewal: 'after a 401',
  },
  { file: 'ky', label: 'ky, hooks', renewal: 'after a 401, in the hook' },
  {
    file: 'azure-core-client',
    label: '@azure-rest/core-client, TokenCredential',
    renewal: 'before a request, by the clock',
    note: 'The benchmark without HTTP uses an HttpClient that calls the stub. The client sends tokens over https only, so over HTTP its transport changes https to http.',
  },
  {
    file: 'supabase-auth-js',
    label: '@supabase/auth-js with openapi-fetch',
    renewal: 'before a request, by the clock',
    note: 'Uses Supabase’s own token endpoints, so the server has these too.',
  },
];

/** The packages whose versions the page lists. */
export const packages: readonly string[] = [
  'openapi-fetch',
  '@hey-api/client-fetch',
  'axios',
  'axios-auth-refresh',
  'ky',
  '@azure-rest/core-client',
  '@azure/core-rest-pipeline',
  '@supabase/auth-js',
  'esbuild',
];
