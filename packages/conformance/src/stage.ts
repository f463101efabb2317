// The parts of a test that a case uses: the sandbox, the proxy, the drivers, and what watches them.
import type { CookieWatch } from './cookies.ts';
import type { Driver } from './driver.ts';
import type { Faults } from './faults.ts';
import type { Hints } from './hints.ts';
import type { OwnerWatch } from './owners.ts';
import type { KitProvider } from './providers.ts';
import type { ProviderProxy } from './proxy.ts';
import type { Sandbox, ServedProvider } from './sandbox.ts';
import type { SecretWatch } from './secrets.ts';
import type { ThirdParty } from './third-party.ts';

export type Process = 1 | 2;

export interface Stage {
  readonly sandbox: Sandbox;
  readonly thirdParty: ThirdParty;
  readonly secrets: SecretWatch;
  readonly hints: Hints;
  readonly cookies: CookieWatch;
  readonly owners: OwnerWatch;
  readonly faults: Faults;
  readonly serveAt: ProviderProxy['serveAt'];
  readonly provider: KitProvider;
  /** The provider with the base URL of the proxy. */
  readonly served: ServedProvider;
  /** The codes of the client, with those of the provider. */
  readonly codes: ReadonlyMap<string, string>;
  /** The sibling of the provider with the base URL of the proxy. */
  readonly sibling: ServedProvider | undefined;
  /** Returns the driver of a process. Starts it if it does not run. */
  driver(process: Process): Promise<Driver>;
  /** The numbers of the processes of the client. */
  readonly pids: () => readonly number[];
  /** Resolves when the client has finished every action, also those whose result a planted defect did not wait for. */
  readonly idle: () => Promise<void>;
  /** Ends the driver of a process at once. */
  kill(process: Process): Promise<void>;
  /** Ends the drivers of these processes. */
  stop(processes: readonly Process[]): Promise<void>;
  /** A pause in which a driver that can overlap actions begins the next one. No case depends on it. */
  readonly pause: () => Promise<void>;
}
