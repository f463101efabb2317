// specs/README.md, "Extensions": there are no others, and each has its place.
import { isObject } from '@x/description';
import { type Kind, member, members, report, type Visit } from '@x/description/structure';
import { allVisits, type Convention } from './convention.ts';

interface Extension {
  readonly on: Kind | 'any';
  /** What a schema has to be, where not all of them can have the extension. */
  readonly of?: 'an input';
  isValid(value: unknown): boolean;
  readonly expected: string;
}

const known: Readonly<Record<string, Extension>> = {
  'x-evidence': { on: 'any', isValid: () => true, expected: '' },
  'x-required': { on: 'ServerVariable', isValid: (value) => value === true, expected: 'true' },
  'x-token-invalid': { on: 'SecurityScheme', isValid: () => true, expected: '' },
  'x-unauthorized': {
    on: 'SecurityScheme',
    isValid: (value) => value === 'not-applied',
    expected: '"not-applied"',
  },
  'x-form-encoded': {
    on: 'SecurityScheme',
    isValid: (value) => value === true,
    expected: 'true',
  },
  'x-format': { on: 'Selector', isValid: () => true, expected: '' },
  'x-identity': {
    on: 'Schema',
    of: 'an input',
    isValid: (value) => typeof value === 'boolean',
    expected: 'true or false',
  },
  'x-refresh-within': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-resend': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-security': { on: 'Step', isValid: () => true, expected: '' },
  'x-security-scheme': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-pagination': { on: 'Operation', isValid: isObject, expected: 'type, inputs and outputs' },
};

export const extensions: Convention = (description) => {
  for (const visit of allVisits(description)) checkExtensions(visit);
};

function checkExtensions(visit: Visit): void {
  const { kind, place } = visit;
  if (!isObject(place.value)) return;
  for (const [name, at] of members(place)) {
    if (!name.startsWith('x-')) continue;
    const extension = Object.hasOwn(known, name) ? known[name] : undefined;
    if (extension === undefined) {
      const message = `"${name}" is unknown: there are only ${Object.keys(known).join(', ')}.`;
      report(at, 'extensions', message, 'Remove it, or say it in the description.');
    } else if (extension.on !== 'any' && extension.on !== kind) {
      const message = `"${name}" means nothing on a ${kind}.`;
      report(at, 'extensions', message, `Move it to the ${extension.on} that it is meant for.`);
    } else if (extension.of === 'an input' && !isInput(visit)) {
      const message = `"${name}" means nothing on a schema that is not an input of a workflow.`;
      report(at, 'extensions', message, 'Move it to a property of "inputs".');
    } else if (!extension.isValid(member(place, name).value)) {
      const message = `"${name}" cannot be ${JSON.stringify(at.value)}.`;
      report(at, 'extensions', message, `Write ${extension.expected}.`);
    }
  }
}

/** A property of the inputs of a workflow, or of inputs that several workflows share. */
function isInput({ inside: [schema, owner] }: Visit): boolean {
  return schema === 'Schema' && (owner === 'Workflow' || owner === 'ArazzoComponents');
}
