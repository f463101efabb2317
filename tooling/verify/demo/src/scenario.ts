// The facts about a provider that the demo needs: how to create its client, and two real calls. The life of the tokens
// is the same for all providers, and is in `life.ts`.
import type { Session } from '@x/auth-core';
import type { SandboxOptions } from '@x/sandbox';

/** The part of a response that the demo uses. */
export interface Answer {
  status: number;
  /** The content of the response, in words for the table. */
  found: string;
}

export interface DemoClient {
  session: Session;
  /** Reads a resource: the typical call of a program. */
  read(): Promise<Answer>;
  /** Creates a resource, and reads it again if the provider has an operation for that. */
  create(): Promise<Answer>;
}

/** The time of a client and its sandbox, in milliseconds since 1970. The demo advances it and does not wait. */
export interface DemoClock {
  (): number;
  advance(seconds: number): void;
}

export interface Scenario {
  provider: string;
  /** The steps of a login, for the table. */
  login: string;
  sandbox: Partial<SandboxOptions>;
  connect(baseUrl: string, account: Readonly<Record<string, string>>, clock: DemoClock): DemoClient;
}

/** A member of the test account. The sandbox has one value for each input of the lifecycle document. */
export function value(account: Readonly<Record<string, string>>, input: string): string {
  const found = account[input];
  if (found === undefined) throw new Error(`The sandbox's test account has no "${input}".`);
  return found;
}
