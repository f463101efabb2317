// Conventions for info, tags, components and Markdown.
import { isObject } from '@x/description';
import { has, member, members, type Place, report, type Visit } from '@x/description/structure';
import { allVisits, type Convention } from './convention.ts';

export const info: Convention = ({ written }) => {
  const place = member(written, 'info');
  const license = member(place, 'license');
  if (!has(place, 'license') || !(has(license, 'identifier') || has(license, 'url'))) {
    const remedy = 'Add "license" with name and identifier.';
    report(license, 'info', 'The document has no licence with an identifier or URL.', remedy);
  }
};

export const tags: Convention = ({ api }) => {
  const names = new Set<unknown>();
  for (const { name, description, place } of api.tags) {
    if ((description ?? '').trim() === '')
      report(place, 'tags', `The tag "${name}" has no description.`, 'Add it.');
    if (names.has(name))
      report(place, 'tags', `The tag "${name}" occurs more than once.`, 'Remove one.');
    names.add(name);
  }
};

/** Reports components with an invalid name, and unused components. */
export const unusedComponents: Convention = (description) => {
  const used = new Set(allVisits(description).flatMap(targetsOf));
  for (const { security } of description.api.operations.values())
    for (const name of security.flat()) used.add(`#/components/securitySchemes/${name}`);
  const components = member(description.written, 'components');
  for (const [section, place] of members(components)) {
    if (section.startsWith('x-')) continue;
    for (const [name, at] of members(place)) checkComponent(name, at, { section, used });
  }
};

function checkComponent(
  name: string,
  place: Place,
  { section, used }: { readonly section: string; readonly used: ReadonlySet<string> },
): void {
  if (!/^[\w.-]+$/.test(name)) {
    const message = `"${name}" is not a valid component name.`;
    report(place, 'components', message, 'Use letters, digits, ".", "-" and "_".');
  }
  if (used.has(`#/components/${section}/${name}`)) return;
  report(place, 'components', `"${name}" is not used.`, 'Remove it.');
}

function targetsOf({ kind, place, isReference }: Visit): string[] {
  if (isReference) return [String(member(place, '$ref').value)];
  if (kind !== 'Discriminator') return [];
  return members(member(place, 'mapping')).map(([, { value }]) => String(value));
}

/** Reports HTML that can run code, because documentation tools may render descriptions as HTML. */
export const safeMarkdown: Convention = (description) => {
  for (const { place } of allVisits(description)) {
    if (!isObject(place.value)) continue;
    for (const key of ['description', 'summary', 'title']) {
      const { value } = member(place, key);
      if (typeof value !== 'string' || !unsafe.test(value)) continue;
      const message = 'This text contains HTML that can run code.';
      report(member(place, key), 'safe-markdown', message, 'Write plain Markdown.');
    }
  }
};

const unsafe = /<\s*(script|iframe|object|embed|style|link|form)\b|\bon\w+\s*=\s*["']|javascript:/i;
