// Whatever is wrong with a document is told with its place, all of it at once, and then nothing is made.
import { expect, test } from 'vitest';
import { changed, halcyon } from '../test/fixture.ts';
import { generate } from './generate.ts';
import { format } from './places.ts';

interface Broken {
  /** Which document. */
  readonly in: 'openapi' | 'arazzo';
  readonly from: string;
  readonly to: string;
  /** Where the problem is: at the first occurrence of this after the change. */
  readonly at: string;
  readonly says: string;
}

const cases: Record<string, Broken> = {
  'a syntax error': {
    in: 'openapi',
    from: 'title: Halcyon',
    to: 'title: "Halcyon',
    at: '# An invented',
    says: '',
  },
  'a duplicate operationId': {
    in: 'openapi',
    from: 'operationId: repeatCode',
    to: 'operationId: openSession',
    at: '',
    says: '',
  },
  'an operation that does not say its security': {
    in: 'openapi',
    from: '      description: By the same way as the first.\n      security: []\n',
    to: '      description: By the same way as the first.\n',
    at: '',
    says: '',
  },
  'an unknown security scheme in an operation': {
    in: 'openapi',
    from: '- session: []',
    to: '- sesion: []',
    at: '',
    says: '',
  },
  'alternatives in security': {
    in: 'openapi',
    from: '- session: []',
    to: '- session: []\n        - clientKey: []',
    at: '',
    says: '',
  },
  'further credentials beside a token': {
    in: 'openapi',
    from: '- session: []',
    to: '- session: []\n          clientKey: []',
    at: '',
    says: '',
  },
  'a reference that leads nowhere': {
    in: 'openapi',
    from: "'#/components/schemas/Filter'",
    to: "'#/components/schemas/Filters'",
    at: '',
    says: '',
  },
  'a parameter reference that leads nowhere': {
    in: 'openapi',
    from: "'#/components/parameters/Pending'",
    to: "'#/components/parameters/Pendin'",
    at: '',
    says: '',
  },
  'a server variable that is not declared': {
    in: 'openapi',
    from: 'https://{region}.halcyon.example',
    to: 'https://{regon}.halcyon.example',
    at: '',
    says: '',
  },
  'several servers': {
    in: 'openapi',
    from: '  - url: https://{region}.halcyon.example',
    to: '  - url: https://other.example\n  - url: https://{region}.halcyon.example',
    at: '',
    says: '',
  },
  'a parameter in a cookie': {
    in: 'openapi',
    from: '        - name: filter\n          in: query',
    to: '        - name: filter\n          in: cookie',
    at: '',
    says: '',
  },
  'a token in the query': {
    in: 'openapi',
    from: '      in: header\n      name: X-Halcyon-Session',
    to: '      in: query\n      name: X-Halcyon-Session',
    at: '',
    says: '',
  },
  'an unknown operationId in a step': {
    in: 'arazzo',
    from: 'operationId: confirmSession',
    to: 'operationId: confirmSesion',
    at: '',
    says: '',
  },
  'an unknown operationId in the narrative': {
    in: 'arazzo',
    from: 'operationId: listTurbines',
    to: 'operationId: listTurbine',
    at: '',
    says: '',
  },
  'a goto to a workflow that does not exist': {
    in: 'arazzo',
    from: 'workflowId: code\n            parameters',
    to: 'workflowId: cod\n            parameters',
    at: '',
    says: '',
  },
  'a failure that leads elsewhere than to a login': {
    in: 'arazzo',
    from: 'type: goto\n            workflowId: login',
    to: 'type: goto\n            workflowId: logout',
    at: '',
    says: '',
  },
  'a step that does not exist': {
    in: 'arazzo',
    from: '$steps.open.outputs.access_token',
    to: '$steps.opens.outputs.access_token',
    at: '',
    says: '',
  },
  'an output that does not exist': {
    in: 'arazzo',
    from: '$steps.open.outputs.access_token',
    to: '$steps.open.outputs.acces_token',
    at: '',
    says: '',
  },
  'an output that does not exist, in the narrative': {
    in: 'arazzo',
    from: '$steps.thenLogIn.outputs.refresh_token',
    to: '$steps.thenLogIn.outputs.refreshtoken',
    at: '',
    says: '',
  },
  'a member that the response does not have': {
    in: 'arazzo',
    from: '$response.body#/lifetime',
    to: '$response.body#/lifetme',
    at: '',
    says: '',
  },
  'a member deeper in the response': {
    in: 'arazzo',
    from: '$response.body#/pending/sentTo',
    to: '$response.body#/pending/phone',
    at: '',
    says: '',
  },
  'a header that is not declared': {
    in: 'arazzo',
    from: '$response.header.X-Refresh-Token',
    to: '$response.header.X-Refresh',
    at: '',
    says: '',
  },
  'an input that is not declared': {
    in: 'arazzo',
    from: 'user: $inputs.user',
    to: 'user: $inputs.usr',
    at: '',
    says: '',
  },
  'an input that no step uses': {
    in: 'arazzo',
    from: 'user: $inputs.user',
    to: 'user: ada@example.com',
    at: '',
    says: '',
  },
  'an input that may be missing': {
    in: 'arazzo',
    from: '        - user\n        - secret\n',
    to: '        - secret\n',
    at: '',
    says: '',
  },
  'an input that nobody gives': {
    in: 'arazzo',
    from: '        - pending\n        - code\n',
    to: '        - pending\n        - code\n        - device\n',
    at: '',
    says: '',
  },
  'a parameter for an input that does not exist': {
    in: 'arazzo',
    from: '- name: pending\n                value',
    to: '- name: pendng\n                value',
    at: '',
    says: '',
  },
  'a challenge that asks nothing': {
    in: 'arazzo',
    from: '            parameters:\n              - name: pending',
    to: '            parameters:\n              - name: code\n                value: $response.body#/state\n              - name: pending',
    at: '',
    says: '',
  },
  'a resend that needs more than is handed over': {
    in: 'arazzo',
    from: '              - name: pending\n                value: $response.body#/pending/id\n',
    to: '              - name: code\n                value: $response.body#/state\n',
    at: '',
    says: '',
  },
  'a resend that does not exist': {
    in: 'arazzo',
    from: 'x-resend: codeAgain',
    to: 'x-resend: codeAgan',
    at: '',
    says: '',
  },
  'a login without a security scheme': {
    in: 'arazzo',
    from: '    x-security-scheme: session\n',
    to: '',
    at: '',
    says: '',
  },
  'a login for an unknown security scheme': {
    in: 'arazzo',
    from: 'x-security-scheme: session',
    to: 'x-security-scheme: sessions',
    at: '',
    says: '',
  },
  'an output outside the vocabulary': {
    in: 'arazzo',
    from: 'expires_in_ms: $steps.open',
    to: 'expires_in_m: $steps.open',
    at: '',
    says: '',
  },
  'a login without an access token': {
    in: 'arazzo',
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'scope: $steps.open.outputs.access_token',
    at: '',
    says: '',
  },
  'a criterion of another type': {
    in: 'arazzo',
    from: '- condition: $statusCode == 200',
    to: '- condition: ^2\n            context: $statusCode\n            type: regex',
    at: '',
    says: '',
  },
  'a condition that is not simple': {
    in: 'arazzo',
    from: '- condition: $statusCode == 200',
    to: '- condition: ($statusCode == 200)',
    at: '',
    says: '',
  },
  'a condition on a member that no response has': {
    in: 'arazzo',
    from: '$response.body#/state ==',
    to: '$response.body#/stat ==',
    at: '',
    says: '',
  },
  'an order among texts': {
    in: 'arazzo',
    from: "$response.body#/state == 'CODE_NEEDED'",
    to: "$response.body#/state > 'CODE_NEEDED'",
    at: '',
    says: '',
  },
  'a payload member that the request does not have': {
    in: 'arazzo',
    from: 'secret: $inputs.secret',
    to: 'secrt: $inputs.secret',
    at: '',
    says: '',
  },
  'a payload member that the request needs': {
    in: 'arazzo',
    from: '            refresh: $inputs.refresh_token\n',
    to: '            {}\n',
    at: '',
    says: '',
  },
  'another media type than the operation takes': {
    in: 'arazzo',
    from: 'application/x-www-form-urlencoded',
    to: 'application/json',
    at: '',
    says: '',
  },
  'a parameter that the operation does not have': {
    in: 'arazzo',
    from: '- name: X-Pending',
    to: '- name: X-Pendin',
    at: '',
    says: '',
  },
  'a credential that the operation wants': {
    in: 'arazzo',
    from: '        x-security: *client\n',
    to: '',
    at: '',
    says: '',
  },
  'a credential that the operation does not take': {
    in: 'arazzo',
    from: '        operationId: confirmSession\n',
    to: '        operationId: confirmSession\n        x-security: *client\n',
    at: '',
    says: '',
  },
  'a credential without its password': {
    in: 'arazzo',
    from: '              password: $inputs.client_key\n',
    to: '',
    at: '',
    says: '',
  },
  'an expression that is not supported': {
    in: 'arazzo',
    from: 'user: $inputs.user',
    to: 'user: $request.header.User',
    at: '',
    says: '',
  },
  'a response where there is none': {
    in: 'arazzo',
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'access_token: $response.body#/token',
    at: '',
    says: '',
  },
  'a selector of another type': {
    in: 'arazzo',
    from: 'access_token: $response.body#/token',
    to: 'access_token:\n            context: $response.body\n            selector: $.token\n            type: jsonpath',
    at: '',
    says: '',
  },
  'a refresh that ends': {
    in: 'arazzo',
    from: 'type: goto\n            workflowId: login',
    to: 'type: end',
    at: '',
    says: '',
  },
  'a key that means nothing': {
    in: 'arazzo',
    from: 'x-refresh-within: 10',
    to: 'x-refesh-within: 10',
    at: '',
    says: '',
  },
  'a step with a timeout': {
    in: 'arazzo',
    from: 'operationId: renewSession',
    to: 'operationId: renewSession\n        timeout: 5',
    at: '',
    says: '',
  },
  'a success that ends': {
    in: 'arazzo',
    from: 'type: goto\n            workflowId: code',
    to: 'type: end\n            workflowId: code',
    at: '',
    says: '',
  },
  'a duplicate stepId': {
    in: 'arazzo',
    from: 'stepId: renew',
    to: 'stepId: confirm',
    at: '',
    says: '',
  },
  'a workflow to which nothing leads': {
    in: 'arazzo',
    from: 'workflowId: logout\n',
    to: 'workflowId: logOut\n',
    at: '',
    says: '',
  },
  'another source description': {
    in: 'arazzo',
    from: '- name: halcyon',
    to: '- name: kingfisher',
    at: '',
    says: '',
  },
};

async function problemsOf({ in: document, from, to }: Broken): Promise<string[]> {
  const broken = { ...halcyon, [document]: changed(halcyon[document], from, to) };
  const { files, problems } = await generate([broken], 'MIT');
  expect([...files]).toEqual([]);
  return problems.map(format);
}

if (process.env.SHOW) {
  for (const [name, broken] of Object.entries(cases)) test(name, async () => console.log(name, '\n', (await problemsOf(broken)).join('\n ')));
}
