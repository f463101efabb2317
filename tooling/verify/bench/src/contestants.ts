// Who takes part, and what the tables say of each.

export interface Entry {
  /** The module of `contestants/`. */
  readonly file: string;
  readonly label: string;
  /** What is compared with: one of these in every benchmark. */
  readonly baseline?: 'warm' | 'expiry';
  /** Where it is the same as another one but for the expiry. */
  readonly only?: 'expiry';
  /** How it renews a token; nothing where it doesn't. */
  readonly renewal?: string;
  /** What was done so that it can take part, where that isn't the same as for the others. */
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
    file: 'hey-api',
    label: '@hey-api/client-fetch, `auth` callback',
    renewal: 'before a request, by the clock, in the callback',
  },
  {
    file: 'axios-auth-refresh',
    label: 'axios, axios-auth-refresh',
    renewal: 'after a 401',
    note: 'In the warm benchmark through axios’ fetch adapter; over HTTP with its default adapter.',
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
    note: 'In the warm benchmark through an HttpClient that calls the stub. It sends tokens over https only, so over HTTP its transport turns https into http.',
  },
  {
    file: 'supabase-auth-js',
    label: '@supabase/auth-js with openapi-fetch',
    renewal: 'before a request, by the clock',
    note: 'Speaks to Supabase’s own token endpoints, so these are served to it.',
  },
];

/** The packages whose versions the page names. */
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
