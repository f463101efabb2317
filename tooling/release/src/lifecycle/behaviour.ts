// The behaviour of a workflow for a consumer: for which operations a login is valid, whether its tokens can be
// refreshed, which accounts share tokens, and which responses are rejections.
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Purpose, type Step, type Workflow } from '@x/description';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';

type Role = Purpose | 'narrative';

export function diffBehaviour(
  subject: string,
  role: Role,
  [old, now]: readonly [Workflow, Workflow],
): Finding[] {
  return [
    ...diffScheme(subject, old, now),
    ...diffIdentity(subject, old, now),
    ...diffOutputs(subject, role, [old, now]),
    ...diffRejections(subject, old, now),
    ...diffResend(subject, old, now),
  ];
}

function diffScheme(subject: string, old: Workflow, now: Workflow): Finding[] {
  if (old.scheme === now.scheme) return [];
  return [
    {
      bump: 'major',
      what: `${subject} is valid for the security scheme ${shown(now.scheme)} instead of ${shown(old.scheme)}.`,
      remedy: 'Check that it is valid for the operations that you call.',
    },
  ];
}

const shown = (name: string | undefined): string => (name === undefined ? 'of none' : code(name));

/** The key of an account in a store contains the inputs that identify it. A changed input is a separate change. */
function diffIdentity(subject: string, old: Workflow, now: Workflow): Finding[] {
  const names = [old, now].map(({ inputs }) => new Set(inputs.map(({ name }) => name)));
  const isShared = (name: string): boolean => names.every((all) => all.has(name));
  const [was, is] = [old, now].map(({ identity }) => identity.filter(isShared).sort());
  if (isDeepStrictEqual(was, is)) return [];
  const list = now.identity.map((name) => code(name)).join(', ');
  return [
    {
      // Without `x-identity`, an input has become a secret, or is no longer one.
      bump: hasIdentity(old) || hasIdentity(now) ? 'major' : 'minor',
      what: `${subject} distinguishes accounts by ${list === '' ? 'none of its inputs' : list}: accounts whose tokens are in a store log in once more.`,
      remedy: 'Expect these logins.',
    },
  ];
}

const hasIdentity = ({ place }: Workflow): boolean =>
  isObject(place.value) && 'x-identity' in place.value;

function diffOutputs(
  subject: string,
  role: Role,
  [old, now]: readonly [Workflow, Workflow],
): Finding[] {
  const lost = [...old.outputs.keys()].filter((name) => !now.outputs.has(name));
  const gained = [...now.outputs.keys()].filter((name) => !old.outputs.has(name));
  const isLogin = role === 'login' || role === 'challenge';
  return [
    ...lost.map(
      (name): Finding =>
        name === 'refresh_token' && isLogin
          ? {
              bump: 'major',
              what: `${subject} no longer returns a refresh token.`,
              remedy: 'Expect a login, and perhaps a challenge, each time a token expires.',
            }
          : { bump: 'minor', what: `${subject} no longer returns ${code(name)}.` },
    ),
    ...gained.map(
      (name): Finding => ({ bump: 'minor', what: `${subject} also returns ${code(name)}.` }),
    ),
  ];
}

function diffRejections(subject: string, old: Workflow, now: Workflow): Finding[] {
  const [was, is] = [old, now].map(({ steps }) => steps.flatMap(rejectionsOf).sort());
  if (isDeepStrictEqual(was, is)) return [];
  if (is!.length === 0)
    return [
      {
        bump: 'major',
        what: `${subject} no longer recognises a rejection.`,
        remedy: 'Expect an error instead.',
      },
    ];
  return [{ bump: 'minor', what: `${subject} takes other responses for a rejection.` }];
}

/** Returns the conditions of each rejection, as written. */
function rejectionsOf({ failures }: Step): string[] {
  return failures
    .filter(({ type }) => type === 'reject')
    .map(({ place }) => {
      const { criteria } = (place.value ?? {}) as { readonly criteria?: unknown };
      return JSON.stringify(criteria ?? []);
    });
}

function diffResend(subject: string, old: Workflow, now: Workflow): Finding[] {
  const [was, is] = [old, now].map(({ resend }) => resend !== undefined);
  if (was === is) return [];
  if (is) return [{ bump: 'minor', what: `${subject} can now be resent.` }];
  const remedy = 'Remove the calls of `resend`.';
  return [{ bump: 'major', what: `${subject} can no longer be resent.`, remedy }];
}
