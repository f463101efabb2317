import { parsedDocument, readDescription } from '@x/description';
import { expect, test } from 'vitest';
import { acme } from '../../test/acme.ts';
import { chartOf, chartOfLogin } from './chart.ts';

const { description } = readDescription({
  name: 'acme',
  openapi: parsedDocument('openapi', acme.openapi),
  arazzo: parsedDocument('arazzo', acme.arazzo ?? {}),
});
const chart = chartOf(description!.lifecycle!);
const workflow = (id: string) => chart.workflows.find((one) => one.id === id);

test('a step lists the values that it sends and the responses that reject them', () => {
  expect(workflow('login')?.steps).toMatchInlineSnapshot(`
    [
      {
        "id": "logIn",
        "operationId": "createSession",
        "rejects": [
          "401",
          "403 and code = "refused"",
        ],
        "request": "POST /session",
        "retries": [],
        "sends": [
          "client_key",
          "user",
          "secret",
        ],
      },
    ]
  `);
});

test('a login has the conditions of its challenges, and a challenge has the inputs of a person', () => {
  const [transition] = workflow('login')?.transitions ?? [];
  expect([transition, workflow(transition?.to ?? '')?.asks]).toMatchInlineSnapshot(`
    [
      {
        "to": "code",
        "when": "needs_code",
      },
      [
        "code",
      ],
    ]
  `);
});

test('the diagram of one login contains its challenges, the refresh and the logout, and no other login', () => {
  const purposes = chartOfLogin(chart, 'login').workflows.map(({ id, purpose }) => [id, purpose]);
  expect(purposes).toMatchInlineSnapshot(`
    [
      [
        "login",
        "login",
      ],
      [
        "code",
        "challenge",
      ],
      [
        "refresh",
        "refresh",
      ],
      [
        "logout",
        "logout",
      ],
    ]
  `);
});

test('the chart is plain data', () => {
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});
