// Compares two JSON values for code that reads them. A removed member, or another value, breaks such code.

import { isObject, type Json } from '@x/description';
import type { Finding } from '../finding.ts';
import { code } from '../markdown.ts';

export function diffData(old: Json, now: Json, path: readonly string[] = []): Finding[] {
  if (Array.isArray(old) && Array.isArray(now)) return diffLists(old, now, path);
  if (isObject(old) && isObject(now)) return diffObjects(old, now, path);
  return old === now ? [] : [changed(path, 'has another value')];
}

type Members = { readonly [name: string]: Json };

function diffObjects(old: Members, now: Members, path: readonly string[]): Finding[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap((name) => {
    const place = [...path, name];
    if (!(name in now)) return [changed(place, 'was removed')];
    if (!(name in old)) return [fresh(place)];
    return diffData(old[name]!, now[name]!, place);
  });
}

/** Compares lists with different elements as sets: removed elements, and new ones. */
function diffLists(old: readonly Json[], now: readonly Json[], path: readonly string[]): Finding[] {
  const before = old.map((one) => JSON.stringify(one));
  const after = now.map((one) => JSON.stringify(one));
  const gone = before.filter((one) => !after.includes(one));
  const added = after.filter((one) => !before.includes(one));
  if (gone.length > 0) return [changed(path, 'has other elements')];
  return added.length > 0 ? [fresh(path)] : [];
}

const shown = (path: readonly string[]): string =>
  path.length === 0 ? 'the document' : code(path.join('.'));

function changed(path: readonly string[], what: string): Finding {
  return {
    bump: 'major',
    what: `${shown(path)} ${what}.`,
    remedy: 'Check the code that reads it.',
  };
}

function fresh(path: readonly string[]): Finding {
  return { bump: 'minor', what: `${shown(path)} has a new member.` };
}
