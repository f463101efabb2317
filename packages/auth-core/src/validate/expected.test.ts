import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type AnySchema, type ResponseIssue, validateResponses } from './index.ts';

interface paths {
  '/value': {
    get: { responses: { 200: { headers: object; content: { 'application/json': unknown } } } };
  };
}

/** Returns the issues of a response with this body. */
async function issuesOf(schema: AnySchema, body: unknown): Promise<readonly ResponseIssue[]> {
  const found: ResponseIssue[] = [];
  const client = createClient<paths>({
    baseUrl: 'https://api.example.com',
    fetch: async () => Response.json(body),
  });
  const operation = { operationId: 'getValue', method: 'GET', path: '/value' };
  const onInvalid = ({ issues }: { issues: readonly ResponseIssue[] }) => found.push(...issues);
  client.use(
    validateResponses({ getValue: { ...operation, responses: { 200: schema } } }, { onInvalid }),
  );
  await client.GET('/value');
  return found;
}

interface Case {
  readonly constraint: string;
  readonly schema: AnySchema;
  readonly body: unknown;
  readonly expected: string;
}

const cases: readonly Case[] = [
  { constraint: 'a type', schema: z.string(), body: 1, expected: 'string' },
  { constraint: 'one value', schema: z.literal('on'), body: 'x', expected: '"on"' },
  {
    constraint: 'several values',
    schema: z.literal(['on', 2, null]),
    body: 'x',
    expected: 'one of "on", 2, null',
  },
  { constraint: 'a format', schema: z.email(), body: 'x', expected: 'email' },
  {
    constraint: 'a minimum',
    schema: z.number().check(z.gte(3)),
    body: 2,
    expected: 'at least 3',
  },
  {
    constraint: 'an exclusive minimum',
    schema: z.number().check(z.gt(0)),
    body: 0,
    expected: 'more than 0',
  },
  {
    constraint: 'a maximum',
    schema: z.number().check(z.lte(3)),
    body: 4,
    expected: 'at most 3',
  },
  {
    constraint: 'an exclusive maximum',
    schema: z.number().check(z.lt(0)),
    body: 0,
    expected: 'less than 0',
  },
  {
    constraint: 'a step',
    schema: z.number().check(z.multipleOf(5)),
    body: 7,
    expected: 'a multiple of 5',
  },
  {
    constraint: 'an object without other members',
    schema: z.strictObject({}),
    body: { a: 1 },
    expected: 'no other members',
  },
  {
    constraint: 'a union',
    schema: z.union([z.string(), z.number()]),
    body: true,
    expected: 'one of the alternatives',
  },
  {
    constraint: 'a function of the application',
    schema: z.unknown().check(z.refine(() => false)),
    body: 1,
    expected: 'a value that matches the schema',
  },
  {
    constraint: 'an issue of another library without a path',
    schema: { '~standard': { validate: () => ({ issues: [{}] }) } },
    body: 1,
    expected: 'a value that matches the schema',
  },
];

test.for(cases)('the error for $constraint tells what the document declares', async (one) => {
  expect(await issuesOf(one.schema, one.body)).toEqual([{ pointer: '', expected: one.expected }]);
});
