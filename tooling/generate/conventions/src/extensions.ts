// specs/README.md, "Extensions": only these extensions are allowed, each on one kind of object.
import { isObject } from '@x/description';
import { type Kind, member, members, report, type Visit } from '@x/description/structure';
import { allVisits, type Convention } from './convention.ts';

interface Extension {
  readonly on: Kind | readonly Kind[] | 'any';
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
  'x-device-authorization': { on: 'OAuthFlows', isValid: isObject, expected: 'the flow' },
  'x-cookie': {
    on: 'Selector',
    isValid: (value) => value !== '',
    expected: 'the name of a cookie',
  },
  'x-format': { on: 'Selector', isValid: () => true, expected: '' },
  'x-identity': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-request-body': { on: 'Link', isValid: isObject, expected: 'the members of the body' },
  'x-refresh-within': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-resend': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-error-code': { on: 'Step', isValid: () => true, expected: '' },
  'x-interval': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-server': {
    on: ['Operation', 'Workflow'],
    isValid: isObject,
    expected: 'server variables and their values',
  },
  'x-slow-down': {
    on: 'FailureAction',
    isValid: (value) => Number(value) > 0,
    expected: 'seconds',
  },
  'x-prefix': { on: ['SecurityScheme', 'Selector'], isValid: () => true, expected: '' },
  'x-security': { on: ['Step', 'Workflow'], isValid: () => true, expected: '' },
  'x-security-scheme': { on: 'Workflow', isValid: () => true, expected: '' },
  'x-effect': { on: 'Operation', isValid: isObject, expected: 'when, set and then' },
  'x-filter': { on: ['Parameter', 'Schema'], isValid: () => true, expected: '' },
  'x-operator': { on: ['Parameter', 'Schema'], isValid: () => true, expected: '' },
  'x-sort': { on: ['Parameter', 'Schema'], isValid: () => true, expected: '' },
  'x-single-use': { on: 'Workflow', isValid: Array.isArray, expected: 'the names of inputs' },
  'x-storage': { on: 'Schema', isValid: (value) => value === true, expected: 'true' },
  'x-pagination': { on: 'Operation', isValid: isObject, expected: 'type, inputs and outputs' },
};

export const extensionNames: readonly string[] = Object.keys(known);

export const extensions: Convention = (description) => {
  for (const visit of allVisits(description)) checkExtensions(visit);
};

function checkExtensions({ kind, place }: Visit): void {
  if (!isObject(place.value)) return;
  for (const [name, at] of members(place)) {
    if (!name.startsWith('x-')) continue;
    const extension = Object.hasOwn(known, name) ? known[name] : undefined;
    if (extension === undefined) {
      const message = `The extension "${name}" is unknown. Known extensions: ${extensionNames.join(', ')}.`;
      report(at, 'extensions', message, 'Remove it, or describe it in the description.');
    } else if (extension.on !== 'any' && ![extension.on].flat().includes(kind)) {
      const message = `"${name}" is not allowed on a ${kind}.`;
      const owner = [extension.on].flat().join(' or ');
      report(at, 'extensions', message, `Move it to the ${owner} that it belongs to.`);
    } else if (!extension.isValid(member(place, name).value)) {
      const message = `"${name}" cannot be ${JSON.stringify(at.value)}.`;
      report(at, 'extensions', message, `Write ${extension.expected}.`);
    }
  }
}
