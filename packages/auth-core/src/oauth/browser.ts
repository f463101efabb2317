// The redirect of a page in a browser: the page is left, and what the exchange needs is kept in the tab until it is back.
import type { ReturnedRedirect } from './credentials.ts';
import type { AuthorizationDetails } from './grant.ts';

/** The key in the storage of the tab. */
const KEY = '@x/auth-core oauth';

/** The parts of a page that are used. */
export interface Page {
  readonly location: { readonly href: string; assign(url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
}

/** A redirect of the page. */
export interface BrowserRedirect {
  /** For the option `onChallenge`: leaves the page. */
  onChallenge(question: { readonly details: AuthorizationDetails }): Promise<never>;
  /**
   * What came back, for `credentials.returned`; `undefined` if the page was not opened by a redirect. It can be taken
   * once, and the address of the page is cleaned.
   */
  returned(): ReturnedRedirect | undefined;
}

/**
 * Sends the user to the authorization server in the same tab.
 *
 * @example
 * const redirect = browserRedirect();
 * const credentials = { client_id, redirect_uri: location.origin + '/', returned: redirect.returned() };
 * const client = createExampleClient({ credentials, onChallenge: redirect.onChallenge });
 */
export function browserRedirect(page: Page = globalThis as unknown as Page): BrowserRedirect {
  const { location, sessionStorage, history } = page;
  return {
    onChallenge({ details: { url, state, code_verifier } }) {
      sessionStorage.setItem(KEY, JSON.stringify({ state, code_verifier }));
      location.assign(url);
      // The page is left.
      return new Promise(() => {});
    },
    returned() {
      const url = new URL(location.href);
      const kept = sessionStorage.getItem(KEY);
      const state = url.searchParams.get('state');
      if (kept === null || state === null) return undefined;
      sessionStorage.removeItem(KEY);
      const known = JSON.parse(kept) as Pick<ReturnedRedirect, 'state' | 'code_verifier'>;
      if (known.state !== state) return undefined;
      const clean = new URL(url);
      for (const name of ['code', 'state', 'iss', 'error', 'error_description'])
        clean.searchParams.delete(name);
      history.replaceState(null, '', clean.href);
      return { url: url.href, ...known };
    },
  };
}
