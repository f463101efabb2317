// Creates a draft from a third-party document: the documents of the new folder, and notes for the author. A pure
// function: it writes nothing.
import { type Description, isObject, type JsonObject, type Place } from '@x/description';
import { lifecycleOf } from './lifecycle.ts';
import type { Found } from './login.ts';
import { Notes } from './notes.ts';
import { type Plan, planOf } from './plan.ts';
import { DraftError, readAgain } from './read.ts';
import { repaired } from './repair.ts';
import { withExamples } from './rewrite/examples.ts';
import { finishDocument, rewriteDocument, shareResponses } from './rewrite/index.ts';
import type { Context } from './rewrite/rule.ts';
import { withSecurity } from './security.ts';

export interface Draft {
  readonly name: string;
  readonly openapi: JsonObject;
  /** `undefined` if the security schemes describe the login. */
  readonly arazzo: JsonObject | undefined;
  readonly plan: Plan;
  readonly notes: Notes;
  /** The root of the third-party document. */
  readonly root: Place;
}

export function draftOf(
  { name, api, written }: Description,
  evidence: Context['evidence'] = 'public-docs',
): Draft {
  const { value } = api.place;
  if (!isObject(value)) throw new DraftError('The document is not a mapping.');
  const notes = new Notes();
  const context: Context = { root: written, notes, evidence };
  const rewritten = rewriteDocument(value, context);
  const plan = planOf(readAgain(name, rewritten).api);
  const complete = repaired(rewritten, plan, context);
  const { document, scheme, besides } = withSecurity(complete, plan, context);
  const finished = finishDocument(document, context);
  const openapi = shareResponses(withExamples(name, finished, context), context);
  const arazzo =
    plan.kind === 'login' && scheme !== undefined
      ? lifecycleOf({
          name,
          ...operationsIn(name, openapi, plan.found),
          scheme,
          besides,
          returned: plan.returned,
          notes,
        })
      : undefined;
  if (plan.kind === 'given') askForLogin(plan, notes);
  return { name, openapi, arazzo, plan, notes, root: written };
}

function askForLogin({ schemes, tokenless }: Extract<Plan, { kind: 'given' }>, notes: Notes): void {
  const names = schemes.map(({ name }) => `"${name}"`).join(' and ');
  const near = tokenless
    ? ` (${tokenless.operationId} takes a secret, but its response has no token)`
    : '';
  notes.ask(`whether users get ${names} from the provider, or an operation issues it${near}`, {
    document: ['components', 'securitySchemes', schemes[0]!.name],
  });
}

/** Returns the operations that were found, as in the draft. */
function operationsIn(
  name: string,
  openapi: JsonObject,
  { login, refresh, logout }: Found,
): { readonly api: Description['api']; readonly found: Found } {
  const { api } = readAgain(name, openapi);
  const again = api.operations;
  const found = {
    login: again.get(login.operationId)!,
    refresh: refresh && again.get(refresh.operationId),
    logout: logout && again.get(logout.operationId),
  };
  return { api, found };
}
