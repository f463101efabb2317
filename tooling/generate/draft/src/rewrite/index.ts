// The rules, in order. Those of `before` need only the document; those of `after` need to know which credentials an
// operation requires.
import type { JsonObject } from '@x/description';
import { bodies } from './bodies.ts';
import { bytes } from './bytes.ts';
import { credentials } from './credentials.ts';
import { evidence } from './evidence.ts';
import { inline } from './inline.ts';
import { keys } from './keys.ts';
import { members } from './members.ts';
import { names } from './names.ts';
import { operations } from './operations.ts';
import { parameters } from './parameters.ts';
import { paths as pathRule } from './paths.ts';
import { plain } from './plain.ts';
import { responses } from './responses.ts';
import type { Context, Rule } from './rule.ts';
import { schemas } from './schemas.ts';
import { servers as serverRule } from './servers.ts';
import { share } from './share.ts';
import { texts } from './texts.ts';
import { unused } from './unused.ts';
import { version } from './version.ts';

const before: readonly Rule[] = [
  version,
  inline,
  keys,
  plain,
  serverRule,
  pathRule,
  operations,
  names,
  schemas,
  credentials,
  parameters,
  bodies,
  bytes,
  members,
  texts,
];

const after: readonly Rule[] = [responses, unused, evidence];

export function rewriteDocument(document: JsonObject, context: Context): JsonObject {
  return before.reduce((so, rule) => rule(so, context), document);
}

export function finishDocument(document: JsonObject, context: Context): JsonObject {
  return after.reduce((so, rule) => rule(so, context), document);
}

/** Applies the last rule, and sorts the members of the document in the usual order. */
export function shareResponses(document: JsonObject, context: Context): JsonObject {
  const { openapi, info, servers, tags, paths, components } = share(document, context);
  const others = { openapi, info, servers, tags, paths, components };
  const present = Object.entries(others).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as JsonObject;
}
