// The redirect of a page in a browser. The browser leaves the page, so the tab's storage keeps the data of the exchange
// until the user returns.
import { isObject } from '../session/grant.ts';
import type { TextStorage } from '../stores/lib/web/entries.ts';
import type { AuthorizationDetails } from './authorization-code.ts';
import type { ReturnedRedirect } from './credentials.ts';

/** The key in the tab's storage. */
const KEY = '@x/auth-core oauth';

/** The parts of `globalThis` that this module uses. */
export interface Page {
  readonly location: { readonly href: string; assign(url: string): void };
  readonly sessionStorage: TextStorage;
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  addEventListener?(type: 'pageshow', listener: (event: PageShow) => void): void;
  removeEventListener?(type: 'pageshow', listener: (event: PageShow) => void): void;
}

/** `PageTransitionEvent`, without the DOM's name. */
export interface PageShow {
  /** Whether the browser shows the page again as it was left. */
  readonly persisted: boolean;
}

/** A redirect of the page. */
export interface BrowserRedirect {
  /**
   * Pass it as `onChallenge`. It leaves the page. If the user comes back without an answer, the login is cancelled.
   */
  onChallenge(question: {
    readonly details: AuthorizationDetails;
    readonly signal?: AbortSignal | undefined;
  }): Promise<never>;
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
    async onChallenge({ details: { url, state, code_verifier }, signal }) {
      signal?.throwIfAborted();
      sessionStorage.setItem(KEY, JSON.stringify({ state, code_verifier }));
      location.assign(url);
      return shownAgain(page, signal);
    },
    returned() {
      const url = new URL(location.href);
      const kept = sessionStorage.getItem(KEY);
      const state = url.searchParams.get('state');
      if (kept === null || state === null) return undefined;
      sessionStorage.removeItem(KEY);
      const code_verifier = verifierOf(kept, state);
      if (code_verifier === undefined) return undefined;
      const clean = new URL(url);
      for (const name of ['code', 'state', 'iss', 'error', 'error_description'])
        clean.searchParams.delete(name);
      history.replaceState(null, '', clean.href);
      return { url: url.href, state, code_verifier };
    },
  };
}

/** Returns the verifier of a stored exchange with this state. Other scripts of the page can write to the storage. */
function verifierOf(kept: string, state: string): string | undefined {
  try {
    const known: unknown = JSON.parse(kept);
    if (!isObject(known) || known.state !== state) return undefined;
    return typeof known.code_verifier === 'string' ? known.code_verifier : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Rejects with an `AbortError` when the browser shows the page again: the user went back, and the browser kept the page
 * with this login in progress.
 */
function shownAgain(page: Page, signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const end = (reason: unknown): void => {
      page.removeEventListener?.('pageshow', shown);
      signal?.removeEventListener('abort', abort);
      reject(reason);
    };
    const shown = ({ persisted }: PageShow): void => {
      if (persisted) end(new DOMException('The user went back to the page.', 'AbortError'));
    };
    const abort = (): void => end(signal!.reason);
    page.addEventListener?.('pageshow', shown);
    signal?.addEventListener('abort', abort);
  });
}
