// Generated predicates and `holds` of the model give the same result for random criteria and responses. So clients and the
// sandbox agree.
import { step } from '@x/auth-core/workflow';
import { type Condition, holds, type Json, type Message, parseCondition } from '@x/description';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predicate } from '../src/emit/predicate.ts';

const words = ['ok', 'OK', "It's", '200', '0', '', 'true', 'null', ' 7 ', '1e3', 'é'];
const literal = fc.oneof(
  fc.constantFrom('true', 'false', 'null'),
  fc.constantFrom(0, 1, 7, 200, 401, 1000, 1.5, -1).map(String),
  fc.constantFrom(...words).map((word) => `'${word.replaceAll("'", "''")}'`),
);
const number = fc.constantFrom(0, 1, 7, 200, 401, 1000, 1.5).map(String);
const response = fc.constantFrom(
  '$response.body#/a',
  '$response.body#/a/0',
  '$response.body#/list/1/b',
  '$response.body#/a~1b',
  '$response.body',
  '$response.header.X-A',
  '$response.header.x-b',
);

const comparison = fc.oneof(
  fc.tuple(response, fc.constantFrom('==', '!='), literal),
  fc.tuple(fc.constant('$statusCode'), fc.constantFrom('==', '!='), number),
  fc.tuple(
    fc.oneof(response, fc.constant('$statusCode')),
    fc.constantFrom('<', '<=', '>', '>='),
    number,
  ),
);

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { withCrossShrink: true, maxDepth: 4 },
    comparison.map((parts) => parts.join(' ')),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `(${inner})`),
    tie('condition').map((inner) => `!(${inner})`),
  ),
}));

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 7, 200, 1000, 1.5),
  fc.constantFrom(...words),
  fc.constantFrom<Json[]>([], [7], ['ok', { b: 1 }], {}, { b: 'OK' }),
);
const message: fc.Arbitrary<Message> = fc.record({
  status: fc.constantFrom(200, 201, 400, 401, 500),
  body: fc.oneof(
    value,
    fc.record({ a: value, list: value, 'a/b': value }, { requiredKeys: [], noNullPrototype: true }),
    fc.constant({ list: [0, { b: 7 }] }),
  ),
  headers: fc.dictionary(
    fc.constantFrom('x-a', 'x-b'),
    fc.constantFrom('7', 'true', 'OK', '', '200'),
    { noNullPrototype: true },
  ),
});

function parsed(text: string): Condition {
  const found = parseCondition(text);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

/** Returns whether the generated predicate counts a response as success, when the runtime calls it. */
async function succeeds(text: string, { status, body, headers }: Message): Promise<boolean> {
  // The test itself has generated the text.
  const criterion = new Function(`return ${text};`)() as (facts: never) => boolean;
  let result: boolean | undefined;
  await step(
    {
      at: 'login.open',
      inputs: {},
      succeeds: (facts) => {
        result = criterion(facts as never);
        return true;
      },
    },
    async () => ({ data: body, response: new Response(null, { status, headers }) }) as never,
  );
  if (result === undefined) throw new Error('The runtime did not call the predicate.');
  return result;
}

test('a generated predicate and the model agree', async () => {
  const property = fc.asyncProperty(
    fc.array(condition, { minLength: 1, maxLength: 3 }),
    message,
    async (texts, given) => {
      const conditions = texts.map(parsed);
      const expected = conditions.every((one) => holds(one, given));
      expect(await succeeds(predicate(conditions), given)).toBe(expected);
    },
  );
  await fc.assert(property, { numRuns: 3_000, seed: 1 });
});
