// The difference of two lifecycle documents (Arazzo, see specs/README.md) as it reaches a consumer: which logins
// there are, which credentials each takes, which questions are asked. How a login is done is the client's affair.
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Finding } from '../finding.ts';
import { type Json, member } from '../spec/pointer.ts';

/**
 * @param base `auth.arazzo.yaml` before
 * @param head the same, now
 */
export function diffLifecycles(base: string, head: string): Finding[] {
  if (base === head) return [];
  const before = workflows(base);
  const after = workflows(head);
  const names = new Set([...before.keys(), ...after.keys()]);
  const found = [...names].flatMap((name) => diffWorkflow(name, before.get(name), after.get(name)));
  return found.length > 0
    ? found
    : [{ bump: 'patch', what: 'The lifecycle document says the same in other words.' }];
}

interface Workflow {
  readonly role: Role;
  readonly document: Json;
  /** What is asked of the consumer, or of their user: the inputs that no other workflow hands over. */
  readonly asked: ReadonlyMap<string, Json>;
}

function workflows(text: string): ReadonlyMap<string, Workflow> {
  const list = member(parse(text) as Json, 'workflows');
  const all = Array.isArray(list) ? list : [];
  const resends = new Set(all.map((workflow) => member(workflow, 'x-resend')));
  const handed = handedOver(all);
  return new Map(
    all.map((document) => {
      const name = String(member(document, 'workflowId'));
      const inputs = Object.entries(asObject(member(member(document, 'inputs'), 'properties')));
      const asked = new Map(inputs.filter(([input]) => !handed.get(name)?.has(input)));
      return [name, { role: resends.has(name) ? 'resend' : roleOf(name), document, asked }];
    }),
  );
}

/** By workflow: the inputs that a `goto` gives it. */
function handedOver(value: Json, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (typeof value !== 'object' || value === null) return found;
  if (member(value, 'type') === 'goto') {
    const name = String(member(value, 'workflowId'));
    const parameters = Object.values(asObject(member(value, 'parameters')));
    const names = parameters.map((parameter) => String(member(parameter, 'name')));
    found.set(name, new Set([...(found.get(name) ?? []), ...names]));
  }
  for (const child of Object.values(value)) handedOver(child, found);
  return found;
}

function asObject(value: Json | undefined): { [key: string]: Json } {
  return typeof value === 'object' && value !== null
    ? ({ ...value } as { [key: string]: Json })
    : {};
}

type Role = 'login' | 'refresh' | 'logout' | 'narrative' | 'challenge' | 'resend';

function roleOf(name: string): Exclude<Role, 'resend'> {
  if (/^login($|With)/.test(name)) return 'login';
  if (/^lifecycle($|With)/.test(name)) return 'narrative';
  return name === 'refresh' || name === 'logout' ? name : 'challenge';
}

/** What a consumer would call the workflow. */
const called: Readonly<Record<Role, (name: string) => string>> = {
  login: (name) => `The login \`${name}\``,
  challenge: (name) => `The challenge \`${name}\``,
  refresh: () => 'The refresh',
  logout: () => 'The logout',
  narrative: (name) => `The narrative \`${name}\``,
  resend: (name) => `\`${name}\``,
};

const added: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'minor' },
  refresh: { bump: 'minor' },
  logout: { bump: 'minor' },
  narrative: { bump: 'patch' },
  resend: { bump: 'patch' },
  // The union of questions that `onChallenge` answers gets a member, which a switch over them doesn't know.
  challenge: { bump: 'major', remedy: 'Answer it in `onChallenge`.' },
};

const removed: Readonly<Record<Role, Omit<Finding, 'what'>>> = {
  login: { bump: 'major', remedy: 'Log in with one of the others.' },
  refresh: {
    bump: 'major',
    remedy: 'Expect a login, and perhaps a question to the user, each time a token expires.',
  },
  logout: {
    bump: 'major',
    remedy: 'Tokens live on at the provider after `logout()`: keep their lifetimes in mind.',
  },
  narrative: { bump: 'patch' },
  resend: { bump: 'patch' },
  challenge: { bump: 'major', remedy: 'Remove the branch of `onChallenge` that answers it.' },
};

function diffWorkflow(
  name: string,
  before: Workflow | undefined,
  after: Workflow | undefined,
): Finding[] {
  const role = (after ?? before)!.role;
  const subject = called[role](name);
  if (before === undefined) return [{ ...added[role], what: `${subject} is new.` }];
  if (after === undefined) return [{ ...removed[role], what: `${subject} is gone.` }];
  if (role === 'narrative') return [];
  const asked =
    role === 'login' || role === 'challenge' ? diffInputs(subject, before.asked, after.asked) : [];
  const resend = diffResend(subject, before.document, after.document);
  const found = [...asked, ...resend];
  if (found.length > 0 || isDeepStrictEqual(behaviour(before.document), behaviour(after.document)))
    return found;
  return [
    { bump: 'patch', what: `${subject} is done in another way; its credentials are the same.` },
  ];
}

function diffInputs(
  subject: string,
  was: ReadonlyMap<string, Json>,
  is: ReadonlyMap<string, Json>,
): Finding[] {
  const gone = [...was.keys()].filter((name) => !is.has(name));
  const fresh = [...is.keys()].filter((name) => !was.has(name));
  const kept = [...is.keys()].filter((name) => was.has(name));
  return [
    ...gone.map(
      (name): Finding => ({
        bump: 'major',
        what: `${subject} no longer takes \`${name}\`.`,
        remedy: 'Leave it out.',
      }),
    ),
    // All inputs are required: an optional one is a workflow of its own.
    ...fresh.map(
      (name): Finding => ({
        bump: 'major',
        what: `${subject} requires \`${name}\` now.`,
        remedy: 'Give it too.',
      }),
    ),
    ...kept
      .filter((name) => !isDeepStrictEqual(valueType(was.get(name)), valueType(is.get(name))))
      .map(
        (name): Finding => ({
          bump: 'major',
          what: `${subject} takes another type of \`${name}\`.`,
          remedy: 'Give a value of the new type.',
        }),
      ),
  ];
}

/** What the type of an input is made from. */
function valueType(schema: Json | undefined): Json {
  return ['type', 'enum', 'const', 'items', 'anyOf'].map((key) => member(schema, key) ?? null);
}

function diffResend(subject: string, before: Json, after: Json): Finding[] {
  const was = member(before, 'x-resend') !== undefined;
  const is = member(after, 'x-resend') !== undefined;
  if (was === is) return [];
  return is
    ? [{ bump: 'minor', what: `${subject} can be sent again.` }]
    : [
        {
          bump: 'major',
          what: `${subject} can't be sent again.`,
          remedy: 'Remove the calls of `resend`.',
        },
      ];
}

/** The workflow without what only people read. */
function behaviour(value: Json): Json {
  if (Array.isArray(value)) return value.map(behaviour);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['description', 'summary', 'examples'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, child]) => [key, behaviour(child)]));
}
