// Each fault of an OpenAPI document is reported with its position. One run reports all of them.
import { expect, test } from 'vitest';
import { type Broken, halcyon, problemsOf, readTexts } from '../../test/fixture.ts';
import { formatProblem } from '../index.ts';

const cases: Record<string, Broken> = {
  'a syntax error': {
    from: 'title: Halcyon',
    to: 'title: "Halcyon',
    says: ['openapi.yaml:4:18  This is not valid YAML: Missing closing "quote'],
  },
  'a negative length': {
    from: '        user:\n          type: string\n',
    to: '        user:\n          type: string\n          minLength: -1\n          maxLength: 1.5\n',
    says: [
      'openapi.yaml:412:22  "minLength" has to be an integer that is not negative.',
      'openapi.yaml:413:22  "maxLength" has to be an integer that is not negative.',
    ],
  },
  'bytes in JSON': {
    from: '        user:\n          type: string\n',
    to: '        user:\n          type: string\n          format: binary\n',
    says: [
      'openapi.yaml:412:19  JSON cannot contain bytes, but this schema is used in JSON. Write "format: byte" for base64. If a form has the same schema, give JSON a schema of its own.',
    ],
  },
  'an empty operationId': {
    from: 'operationId: repeatCode',
    to: "operationId: ''",
    says: [
      'auth.arazzo.yaml:141:22  There is no operation "repeatCode" in openapi.yaml.',
      'openapi.yaml:132:20  The operationId is empty. Write a name in camelCase.',
    ],
  },
  'a duplicate operationId': {
    from: 'operationId: repeatCode',
    to: 'operationId: openSession',
    says: [
      'auth.arazzo.yaml:141:22  There is no operation "repeatCode" in openapi.yaml.',
      'openapi.yaml:132:20  The operationId "openSession" is already used by POST /sessions. Choose another.',
    ],
  },
  'an operation without security': {
    from: '      description: By the same way as the first.\n      security: []\n',
    to: '      description: By the same way as the first.\n',
    says: [
      'openapi.yaml:131:5  An operation has to declare its "security". Write [] for a public operation.',
    ],
  },
  'an unknown security scheme in an operation': {
    from: '- session: []',
    to: '- sesion: []',
    says: [
      'auth.arazzo.yaml:238:25  listTurbines does not accept "session", because its "security" does not name it.',
      'openapi.yaml:193:11  There is no security scheme "sesion". Known: "session" or "clientKey".',
    ],
  },
  'x-form-encoded on a scheme that is not http basic': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-form-encoded: true\n',
    says: [
      'openapi.yaml:341:23  "x-form-encoded" has no effect on a scheme that is not http basic. Remove it.',
    ],
  },
  'an x-form-encoded that is not a boolean': {
    from: '      scheme: basic\n',
    to: "      scheme: basic\n      x-form-encoded: 'yes'\n",
    says: ['openapi.yaml:345:23  "x-form-encoded" has to be a boolean.'],
  },
  'x-token-invalid without criteria': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-token-invalid: []\n',
    says: [
      'openapi.yaml:341:7  "x-token-invalid" has no criteria, so every response would fulfil it. Add one, or remove it to use the status 401.',
    ],
  },
  'x-token-invalid that is not a list': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-token-invalid: 419\n',
    says: ['openapi.yaml:341:24  "x-token-invalid" has to be a list.'],
  },
  'x-token-invalid about a member that no response has': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-token-invalid:\n        - condition: $response.body#/reasn == "NO_SESSION"\n',
    says: [
      'openapi.yaml:342:22  None of the possible responses has such a member: "reasn" (of "/reasn") is not in the schema. It has "turbines".',
    ],
  },
  'x-token-invalid about a header': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-token-invalid:\n        - condition: $response.header.X-Gone == "yes"\n',
    says: [
      'openapi.yaml:341:7  "x-token-invalid" cannot be about the header "X-Gone". Write criteria over $statusCode and $response.body.',
      'openapi.yaml:342:22  None of the possible responses declares a header "X-Gone".',
    ],
  },
  'an x-token-invalid that is no condition': {
    from: '      x-unauthorized: not-applied\n',
    to: '      x-unauthorized: not-applied\n      x-token-invalid:\n        - condition: $statusCode = 419\n',
    says: [
      'openapi.yaml:342:22  The condition "$statusCode = 419" is not supported: " = 419" is invalid. Compare $statusCode, $response.body#/… or $response.header.… with a number, true, false, null or a \'string\', using ==, !=, <, <=, > or >=. Combine comparisons with &&, ||, ! and parentheses.',
    ],
  },
  'x-token-invalid on http basic': {
    from: '      scheme: basic\n',
    to: '      scheme: basic\n      x-token-invalid:\n        - condition: $statusCode == 419\n',
    says: [
      'openapi.yaml:345:7  http basic carries no token that could become invalid. Remove "x-token-invalid".',
    ],
  },
  'alternatives in security': {
    from: '- session: []',
    to: '- session: []\n        - clientKey: []',
    says: [
      'openapi.yaml:192:7  Alternatives in "security" are not supported. Keep one requirement.',
    ],
  },
  'a prefix without a space': {
    from: '      name: X-Halcyon-Session\n',
    to: '      name: X-Halcyon-Session\n      x-prefix: Token\n',
    says: [
      'openapi.yaml:339:17  The token would follow "Token" without a space. Write "x-prefix: \'Token \'", with the space.',
    ],
  },
  'a prefix of a scheme that is not in a header': {
    from: '      in: header\n      name: X-Halcyon-Session\n',
    to: "      in: query\n      name: session\n      x-prefix: 'Token '\n",
    says: [
      'openapi.yaml:339:17  "x-prefix" has no effect on a scheme that is not an apiKey in a header. Remove it.',
    ],
  },
  'an unresolved reference': {
    from: '"#/components/schemas/Filter"',
    to: '"#/components/schemas/Filters"',
    says: ['openapi.yaml:202:23  "#/components/schemas/Filters" does not exist in this document.'],
  },
  'an unresolved reference to a parameter': {
    from: '"#/components/parameters/Pending"',
    to: '"#/components/parameters/Pendin"',
    says: [
      'auth.arazzo.yaml:108:19  confirmSession has no parameter "X-Pending" in header.',
      'openapi.yaml:102:17  "#/components/parameters/Pendin" does not exist in this document.',
    ],
  },
  'an undeclared server variable': {
    from: 'https://{region}.halcyon.example',
    to: 'https://{regon}.halcyon.example',
    says: ['openapi.yaml:13:10  The server variable "regon" is not declared in "variables".'],
  },
  'several servers': {
    from: '  - url: https://{region}.halcyon.example',
    to: '  - url: https://other.example\n  - url: https://{region}.halcyon.example',
    says: [
      'openapi.yaml:12:1  There are 2 servers here. Write exactly one. For several hosts, use a server variable.',
    ],
  },
  'a parameter in a cookie': {
    from: '        - name: filter\n          in: query',
    to: '        - name: filter\n          in: cookie',
    says: [
      'openapi.yaml:197:15  Parameters in cookies are not supported.',
      'openapi.yaml:199:11  A parameter with "content" is only supported in the query, as application/json.',
    ],
  },
  'pagination by a header': {
    from: '      parameters:\n        - name: filter',
    to: '      x-pagination:\n        type: page\n        inputs: { page: $request.header.page }\n        outputs: { results: $response.body#/turbine }\n        first: 0\n      parameters:\n        - name: filter',
    says: [
      'openapi.yaml:197:25  "$request.header.page" is not a part of the request. Write $request.query.<name>, $request.query.<name>#/… or $request.body#/… of a declared value.',
      'openapi.yaml:198:29  "$response.body#/turbine" is not declared. "turbine" (of "/turbine") is not in the schema. Did you mean "turbines"?',
    ],
  },
  'pagination of a list that the response does not have': {
    from: '      parameters:\n        - name: filter',
    to: '      x-pagination:\n        type: page\n        inputs: { page: $request.query.filter#/page }\n        outputs: { results: $response.body#/turbine }\n        first: 0\n      parameters:\n        - name: filter',
    says: [
      'openapi.yaml:197:25  "$request.query.filter#/page" is not declared. "page" (of "/page") is not in the schema. It has "turning".',
      'openapi.yaml:198:29  "$response.body#/turbine" is not declared. "turbine" (of "/turbine") is not in the schema. Did you mean "turbines"?',
    ],
  },
  'servers that an operation names wrongly': {
    from: '      parameters:\n        - name: filter',
    to: '      x-server:\n        regoin: $response.body#/turbines\n      parameters:\n        - name: filter',
    says: [
      'openapi.yaml:195:7  "listTurbines" requires credentials, but a client calls it before it knows the server of the login. Write "x-server" on an operation with "security: []".',
      'openapi.yaml:195:7  "x-server" lacks the server variable "region", which has no default. Add it.',
      'openapi.yaml:196:17  No server has a variable "regoin". Did you mean "region"?',
      'openapi.yaml:196:17  "$response.body#/turbines" is array, not string.',
    ],
  },
  'a login for a scheme that the connection has': {
    from: '      type: apiKey\n      in: header\n      name: X-Halcyon-Session\n',
    to: '      type: mutualTLS\n',
    says: [
      'auth.arazzo.yaml:13:24  A login cannot provide a token for "session". The scheme must be http, apiKey, oauth2 or openIdConnect.',
      'auth.arazzo.yaml:239:13  The security scheme "session" has no values. Only http basic, http bearer, oauth2, openIdConnect and apiKey have values.',
    ],
  },
};

for (const [what, broken] of Object.entries(cases)) {
  test(`${what} is reported`, () => {
    expect(problemsOf('openapi', broken)).toEqual(broken.says);
  });
}

test('criteria of an invalid token that only a redirect fulfils are reported', () => {
  const openapi = halcyon.openapi
    .replace(
      '      x-unauthorized: not-applied\n',
      '      x-unauthorized: not-applied\n      x-token-invalid: [{ condition: $statusCode == 302 }]\n',
    )
    .replace(
      /(operationId: listTurbines[\s\S]*?responses:\n)/,
      '$1        "302": { description: To the login., x-evidence: assumed }\n',
    );
  expect(readTexts({ ...halcyon, openapi }).problems.map(formatProblem)).toEqual([
    'openapi.yaml:342:7  Only a redirect (302) fulfils these criteria, and clients follow redirects. Write criteria over the response of the target, and document that response.',
  ]);
});
