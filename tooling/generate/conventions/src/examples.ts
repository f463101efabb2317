// specs/README.md, "The OpenAPI dialect" and "Reserved example names". `valid-examples.ts` checks that examples
// match their schemas.
import { isObject } from '@x/description';
import { has, member, members, type Place, report } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';
import { namesSecret } from './secrets.ts';

const meaningful: readonly string[] = [
  'invalidRequest',
  'invalidToken',
  'notFound',
  'conflict',
  'forbidden',
  'rateLimited',
  'unavailable',
];

export const bodyExamples: Convention = (description) => {
  perKind(description, ['MediaType'], ({ place, inside }) => {
    if (inside[0] !== 'RequestBody' && inside[0] !== 'Response') return;
    const { value } = member(place, 'examples');
    if (has(place, 'example')) {
      const remedy = 'Write "examples", with a name that describes the example.';
      report(member(place, 'example'), 'body-examples', 'An "example" has no name.', remedy);
    } else if (has(place, 'schema') && !(isObject(value) && Object.keys(value).length > 0)) {
      const message = 'This body has no examples.';
      report(place, 'body-examples', message, 'Add "examples" with at least one.');
    }
  });
};

export const headerExamples: Convention = ({ api }) => {
  for (const { responses } of api.operations.values()) {
    for (const { headers } of responses) {
      for (const { schema, place } of headers.values()) {
        if (!schema || schema.examples.length > 0) continue;
        const message = 'This header has no example.';
        report(place, 'header-examples', message, 'Add "examples" with one to its schema.');
      }
    }
  }
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export const exampleNames: Convention = (description) => {
  perKind(description, ['MediaType'], ({ place, inside }) => {
    if (inside[0] !== 'Response') return;
    for (const [name, at] of members(member(place, 'examples'))) {
      const meant = meaningful.find((known) => plain(known) === plain(name));
      if (meant === undefined || meant === name) continue;
      report(
        at,
        'example-names',
        `The sandbox does not use an example with the name "${name}".`,
        `Write "${meant}".`,
      );
    }
  });
};

export const fakeTokens: Convention = (description) => {
  perKind(description, ['Example'], ({ place }) => {
    if (has(place, 'externalValue')) {
      const message = 'External examples are not supported.';
      report(member(place, 'externalValue'), 'body-examples', message, 'Write "value".');
    }
    for (const at of suspects(member(place, 'value'))) {
      const message = 'This looks like a real token.';
      const remedy = 'Write a short and obviously fake one (access-token-1).';
      report(at, 'fake-tokens', message, remedy);
    }
  });
};

function* suspects(place: Place): Generator<Place> {
  const { value } = place;
  if (looksReal(value, String(place.key))) yield place;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) yield* suspects(member(place, key));
}

/** Returns whether a value is a JSON Web Token, or a secret that is too long to be a fake one. */
function looksReal(value: unknown, name: string): boolean {
  if (typeof value !== 'string') return false;
  return /\beyJ[\w-]{8,}\./.test(value) || (namesSecret(name) && value.length > 40);
}
