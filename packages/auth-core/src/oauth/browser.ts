// The redirect of a page in a browser. The browser leaves the page, so the tab's storage keeps the data of the exchange
// until the user returns.
import type { AuthorizationDetails } from './authorization-code.ts';
import type { ReturnedRedirect } from './credentials.ts';

/** The key in the tab's storage. */
const KEY = '@x/auth-core oauth';

/** The parts of `globalThis` that this module uses. */
export interface Page {
  readonly location: { readonly href: string; assign(url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
}

/** A redirect of the page. */
export interface BrowserRedirect {
  /** Pass it as `onChallenge`. It leaves the page. */
  onChallenge(question: { readonly details: AuthorizationDetails }): Promise<never>;
  /**
   * Returns the data of the redirect for `credentials.returned`; `undefined` if no redirect opened the page. The first
   * call removes the data, and removes the parameters from the URL of the page.
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
      // The browser leaves the page.
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
