// What the demo needs to know of a provider: how to make its client, and two real things to do with it.
// Everything else, the whole life of the tokens, is the same for all and stands in `life.ts`.
import type { Session } from '@x/auth-core';
import type { SandboxOptions } from '@x/sandbox';

/** What a call was answered, as far as the demo looks. */
export interface Answer {
  status: number;
  /** What a person would say came back. */
  found: string;
}

export interface DemoClient {
  session: Session;
  /** Reads something, as a program would all day. */
  read(): Promise<Answer>;
  /** Makes something, and finds it again where the provider lets it be read. */
  create(): Promise<Answer>;
}

export interface Scenario {
  provider: string;
  /** The workflows that a login goes through, for the table. */
  login: string;
  sandbox: Partial<SandboxOptions>;
  connect(baseUrl: string, account: Readonly<Record<string, string>>): DemoClient;
}

/** A member of the test account; the sandbox has one value for every input of the lifecycle document. */
export function value(account: Readonly<Record<string, string>>, input: string): string {
  const found = account[input];
  if (found === undefined) throw new Error(`The sandbox's test account has no "${input}".`);
  return found;
}
