// Each fault of a lifecycle document is reported with its position. One run reports all of them.
import { expect, test } from 'vitest';
import { type Broken, halcyon, problemsOf, readTexts } from '../../test/fixture.ts';
import { formatProblem, outputsSentAgain } from '../index.ts';

const cases: Record<string, Broken> = {
  'an unknown operationId in a step': {
    from: 'operationId: confirmSession',
    to: 'operationId: confirmSesion',
    says: [
      'auth.arazzo.yaml:106:22  There is no operation "confirmSesion" in openapi.yaml. Did you mean "confirmSession"?',
    ],
  },
  'an unknown operationId in the narrative': {
    from: 'operationId: listTurbines',
    to: 'operationId: listTurbine',
    says: [
      'auth.arazzo.yaml:236:22  There is no operation "listTurbine" in openapi.yaml. Did you mean "listTurbines"?',
    ],
  },
  'a goto to an unknown workflow': {
    from: 'workflowId: code\n            parameters',
    to: 'workflowId: cod\n            parameters',
    says: [
      'auth.arazzo.yaml:63:25  There is no workflow "cod". Known: "login", "code", "codeAgain", "refresh", "logout" or "lifecycle". Did you mean "code"?',
      'auth.arazzo.yaml:84:17  The workflow "code" is unreachable: no "goto" and no "x-resend" names it. Add one, or rename it to login, loginWith…, refresh, refreshWith…, logout, logoutWith… or lifecycle….',
    ],
  },
  'a failure that does not lead to a login': {
    from: 'type: goto\n            workflowId: login',
    to: 'type: goto\n            workflowId: logout',
    says: [
      'auth.arazzo.yaml:179:25  A failure of a refresh workflow cannot lead to "logout", which is a logout workflow.',
    ],
  },
  'an unknown step': {
    from: '$steps.open.outputs.access_token',
    to: '$steps.opens.outputs.access_token',
    says: [
      'auth.arazzo.yaml:80:21  The workflow "login" has no earlier step "opens". Did you mean "open"?',
    ],
  },
  'an unknown output': {
    from: '$steps.open.outputs.access_token',
    to: '$steps.open.outputs.acces_token',
    says: [
      'auth.arazzo.yaml:80:21  The step "open" has no output "acces_token". Did you mean "access_token"?',
    ],
  },
  'an unknown output in the narrative': {
    from: '$steps.thenLogIn.outputs.refresh_token',
    to: '$steps.thenLogIn.outputs.refreshtoken',
    says: [
      'auth.arazzo.yaml:247:20  The step "thenLogIn" has no output "refreshtoken". Did you mean "refresh_token"?',
    ],
  },
  'an unknown member of the response': {
    from: '$response.body#/lifetime',
    to: '$response.body#/lifetme',
    says: [
      'auth.arazzo.yaml:76:26  The response of openSession has no such member: "lifetme" (of "/lifetme") is not in the schema. Did you mean "lifetime"?',
    ],
  },
  'an unknown nested member of the response': {
    from: '$response.body#/pending/sentTo',
    to: '$response.body#/pending/phone',
    says: [
      'auth.arazzo.yaml:78:20  The response of openSession has no such member: "phone" (of "/pending/phone") is not in the schema. It has "id" or "sentTo".',
    ],
  },
  'an undeclared header': {
    from: '$response.header.X-Refresh-Token',
    to: '$response.header.X-Refresh',
    says: [
      'auth.arazzo.yaml:77:26  No successful response of openSession declares a header "X-Refresh".',
    ],
  },
  'an undeclared input': {
    from: 'user: $inputs.user',
    to: 'user: $inputs.usr',
    says: [
      'auth.arazzo.yaml:23:9  No step of "login" uses the input "user". Send it, or remove it.',
      'auth.arazzo.yaml:56:19  The workflow "login" has no input "usr". Did you mean "user"?',
    ],
  },
  'an unused input': {
    from: 'user: $inputs.user',
    to: 'user: ada@example.com',
    says: [
      'auth.arazzo.yaml:23:9  No step of "login" uses the input "user". Send it, or remove it.',
    ],
  },
  'an optional input for a required member': {
    from: '        - user\n        - secret\n',
    to: '        - secret\n',
    says: [
      'auth.arazzo.yaml:54:11  The request schema requires "user", but the step does not send it.',
    ],
  },
  'an optional input inside a text': {
    from: '        - user\n        - secret\n        - client_id\n        - client_key',
    to: '        - user\n        - secret\n        - client_id',
    says: [
      'auth.arazzo.yaml:51:25  The input "client_key" is optional, but this value is required. Add the input to "required", or give it a "default".',
    ],
  },
  'a required input without a declaration': {
    from: '        - pending\n        - code\n',
    to: '        - pending\n        - code\n        - device\n',
    says: [
      'auth.arazzo.yaml:92:11  The input "device" is required, but "properties" does not declare it.',
    ],
  },
  'a single-use input without a declaration': {
    from: '    x-refresh-within: 10\n',
    to: '    x-refresh-within: 10\n    x-single-use: [secret, twofactor]\n',
    says: [
      'auth.arazzo.yaml:15:28  The input "twofactor" is in "x-single-use", but "properties" does not declare it.',
    ],
  },
  'a parameter for an unknown input': {
    from: '- name: pending\n                value',
    to: '- name: pendng\n                value',
    says: [
      'auth.arazzo.yaml:65:23  The workflow "code" has no input "pendng". Did you mean "pending"?',
      'auth.arazzo.yaml:86:15  "codeAgain" needs "pending", which is not passed to "code": only "pendng" is.',
    ],
  },
  'a challenge that asks for nothing': {
    from: '            parameters:\n              - name: pending',
    to: '            parameters:\n              - name: code\n                value: $response.body#/state\n              - name: pending',
    says: [
      'auth.arazzo.yaml:89:5  Every input of "code" is passed to it, so it asks the user for nothing. Make its steps part of the login, or add an "onFailure" with a retry if it waits for the user.',
    ],
  },
  'a challenge that leads to itself in any case': {
    from: '        onFailure:\n          - name: wrong\n',
    to: '        onSuccess:\n          - name: again\n            type: goto\n            workflowId: code\n            parameters: [{ name: pending, value: $inputs.pending }]\n        onFailure:\n          - name: wrong\n',
    says: [
      'auth.arazzo.yaml:84:17  This login cannot end: "code" leads to "code". Give one of the actions criteria.',
    ],
  },
  'an interval of a challenge that asks the user': {
    from: '    x-resend: codeAgain\n',
    to: '    x-resend: codeAgain\n    x-interval: $inputs.code\n',
    says: [
      'auth.arazzo.yaml:87:17  "code" asks the user for something, so it does not poll. Pass all of its inputs to it, and add an "onFailure" with a retry.',
    ],
  },
  'a refresh of a login that does not exist': {
    from: '- workflowId: refresh\n',
    to: '- workflowId: refreshWithCode\n',
    says: [
      'auth.arazzo.yaml:149:17  "refreshWithCode" has no login "loginWithCode".',
      'auth.arazzo.yaml:244:21  There is no workflow "refresh". Known: "login", "code", "codeAgain", "refreshWithCode", "logout" or "lifecycle".',
    ],
  },
  'a step that is another workflow': {
    from: '        operationId: repeatCode\n',
    to: '        operationId: repeatCode\n        workflowId: login\n',
    says: [
      'auth.arazzo.yaml:142:21  "workflowId" is not supported in a step. Write the steps of that workflow here.',
    ],
  },
  'a code of an error that no response has': {
    from: '        operationId: repeatCode\n',
    to: '        operationId: repeatCode\n        x-error-code: $response.body#/kode\n',
    says: [
      'auth.arazzo.yaml:142:23  None of the possible responses has such a member: "kode" (of "/kode") is not in the schema. It has "reason".',
    ],
  },
  'a resend that needs an input that is not passed': {
    from: '              - name: pending\n                value: $response.body#/pending/id\n',
    to: '              - name: code\n                value: $response.body#/state\n',
    says: [
      'auth.arazzo.yaml:86:15  "codeAgain" needs "pending", which is not passed to "code": only "code" is.',
    ],
  },
  'an unknown resend': {
    from: 'x-resend: codeAgain',
    to: 'x-resend: codeAgan',
    says: [
      'auth.arazzo.yaml:86:15  There is no workflow "codeAgan". Known: "login", "code", "codeAgain", "refresh", "logout" or "lifecycle". Did you mean "codeAgain"?',
      'auth.arazzo.yaml:131:17  The workflow "codeAgain" is unreachable: no "goto" and no "x-resend" names it. Add one, or rename it to login, loginWith…, refresh, refreshWith…, logout, logoutWith… or lifecycle….',
    ],
  },
  'an x-identity that is not a list': {
    from: 'x-refresh-within: 10',
    to: 'x-refresh-within: 10\n    x-identity: true',
    says: ['auth.arazzo.yaml:15:17  "x-identity" has to be a list.'],
  },
  'an x-identity without an input': {
    from: 'x-refresh-within: 10',
    to: 'x-refresh-within: 10\n    x-identity: []',
    says: [
      'auth.arazzo.yaml:15:5  "x-identity" names no input. Name those that distinguish accounts and tenants, or remove it.',
    ],
  },
  'an x-identity that names no input': {
    from: 'x-refresh-within: 10',
    to: 'x-refresh-within: 10\n    x-identity: [usr, client_id]',
    says: ['auth.arazzo.yaml:15:18  The workflow "login" has no input "usr". Did you mean "user"?'],
  },
  'an x-identity of a refresh': {
    from: '    summary: Renew the session',
    to: '    x-identity: [client_id]\n    summary: Renew the session',
    says: ['auth.arazzo.yaml:150:5  "x-identity" is not supported in a refresh workflow.'],
  },
  'an x-format that does not exist': {
    from: 'expires_in_ms: $response.body#/lifetime\n          refresh_token: $response.header.X-Refresh-Token\n          sent_to',
    to: 'expires_in_ms: { context: $response.body, selector: /lifetime, type: jsonpointer, x-format: weeks }\n          refresh_token: $response.header.X-Refresh-Token\n          sent_to',
    says: [
      'auth.arazzo.yaml:76:103  "x-format" has to be "milliseconds", "minutes", "hours", "suffixed", "iso8601", "cookie" or "microsoft".',
    ],
  },
  'an x-format of an output that has a unit in its name': {
    from: 'expires_in_ms: $response.body#/lifetime\n          refresh_token: $response.header.X-Refresh-Token\n          sent_to',
    to: 'expires_in_ms: { context: $response.body, selector: /lifetime, type: jsonpointer, x-format: hours }\n          refresh_token: $response.header.X-Refresh-Token\n          sent_to',
    says: [
      'auth.arazzo.yaml:81:22  "expires_in_ms" cannot have the format "hours". Only "expires_in", "refresh_expires_in", "expires_at", "issued_at" or "refresh_expires_at" can have an "x-format".',
    ],
  },
  'a login without a security scheme': {
    from: '    x-security-scheme: session\n',
    to: '',
    says: [
      'auth.arazzo.yaml:11:17  A login has to name the security scheme of its token. Add "x-security-scheme", one of "session" or "clientKey".',
    ],
  },
  'a login for an unknown security scheme': {
    from: 'x-security-scheme: session',
    to: 'x-security-scheme: sessions',
    says: [
      'auth.arazzo.yaml:13:24  There is no security scheme "sessions". Known: "session" or "clientKey". Did you mean "session"?',
    ],
  },
  'an unknown output name': {
    from: 'expires_in_ms: $steps.open',
    to: 'expires_in_m: $steps.open',
    says: [
      'auth.arazzo.yaml:81:21  "expires_in_m" is not an output of a workflow. Known: "access_token", "refresh_token", "expires_in", "expires_in_ms", "expires_at", "issued_at", "refresh_expires_in", "refresh_expires_at", "token_type" or "scope". Did you mean "expires_in_ms"? Any other output has to be an input of the refresh or the logout.',
    ],
  },
  'a login without an access token': {
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'scope: $steps.open.outputs.access_token',
    says: ['auth.arazzo.yaml:79:5  The workflow "login" has to have the output "access_token".'],
  },
  'a criterion of another type': {
    from: '- condition: $statusCode == 200',
    to: '- condition: ^2\n            context: $statusCode\n            type: regex',
    says: [
      'auth.arazzo.yaml:60:22  "context" is not supported in a criterion. Write a condition of type "simple", with the expression in it.',
      'auth.arazzo.yaml:61:19  Criteria of type "regex" are not supported. Write a condition of type "simple".',
    ],
  },
  'a condition that is not simple': {
    from: '- condition: $statusCode == 200',
    to: '- condition: $statusCode is 200',
    says: [
      'auth.arazzo.yaml:59:24  The condition "$statusCode is 200" is not supported: "is" cannot be compared here. Compare $statusCode, $response.body#/… or $response.header.… with a number, true, false, null or a \'string\', using ==, !=, <, <=, > or >=. Combine comparisons with &&, ||, ! and parentheses.',
    ],
  },
  'a condition on an unknown member': {
    from: '$response.body#/state ==',
    to: '$response.body#/stat ==',
    says: [
      'auth.arazzo.yaml:68:28  None of the possible responses has such a member: "stat" (of "/stat") is not in the schema. Did you mean "state"?',
    ],
  },
  'an order comparison of strings': {
    from: "$response.body#/state == 'CODE_NEEDED'",
    to: "$response.body#/state > 'CODE_NEEDED'",
    says: [
      "auth.arazzo.yaml:68:28  The condition \"$response.body#/state > 'CODE_NEEDED'\" is not supported: \">\" compares numbers, and 'CODE_NEEDED' is not a number. Compare $statusCode, $response.body#/… or $response.header.… with a number, true, false, null or a 'string', using ==, !=, <, <=, > or >=. Combine comparisons with &&, ||, ! and parentheses.",
    ],
  },
  'a rejection of a login without criteria': {
    from: '            type: end\n            criteria:\n              - condition: $statusCode == 401\n',
    to: '            type: end\n',
    says: [
      'auth.arazzo.yaml:71:19  A response with the temporary status 503 would count as a rejection. Require the documented status of the rejection, such as $statusCode == 401.',
    ],
  },
  'a rejection of a refresh without criteria': {
    from: '            workflowId: login\n            criteria:\n              - condition: $statusCode == 410\n',
    to: '            workflowId: login\n',
    says: [
      'auth.arazzo.yaml:178:19  A response with the temporary status 503 would count as a rejection. Require the documented status of the rejection, such as $statusCode == 401.',
    ],
  },
  'a rejection with any status': {
    from: '- condition: $statusCode == 401',
    to: "- condition: $statusCode == 401 || $response.body#/reason == 'REFUSED'",
    says: [
      'auth.arazzo.yaml:72:13  A response with the temporary status 503 would count as a rejection. Require the documented status of the rejection, such as $statusCode == 401.',
    ],
  },
  'a rejection with an undocumented status': {
    from: '- condition: $statusCode == 401',
    to: '- condition: $statusCode == 401 || $statusCode == 403',
    says: [
      'auth.arazzo.yaml:72:13  A response with the status 403 would count as a rejection, but openSession does not document it. Require the documented status of the rejection, such as $statusCode == 401.',
    ],
  },
  'criteria of a success that no documented response fulfils': {
    from: '- condition: $statusCode == 200',
    to: '- condition: $statusCode == 299',
    says: [
      'auth.arazzo.yaml:58:9  No documented response can fulfil these criteria. Possible statuses: "200". Correct the criteria, or document the response.',
    ],
  },
  'criteria of a transition that no documented response fulfils': {
    from: "- condition: $response.body#/state == 'CODE_NEEDED'",
    to: '- condition: $statusCode == 202',
    says: [
      'auth.arazzo.yaml:67:13  No documented response can fulfil these criteria. Possible statuses: "200". Correct the criteria, or document the response.',
    ],
  },
  'a header without a comparison': {
    from: '- condition: $statusCode == 200',
    to: '- condition: $response.header.X-Refresh-Token',
    says: [
      "auth.arazzo.yaml:59:24  The compared value is string, so it never equals true. Compare it with != null to test whether it is present, or with a 'string'.",
    ],
  },
  'a string that is compared with a number': {
    from: "$response.body#/state == 'CODE_NEEDED'",
    to: '$response.body#/state == 5',
    says: [
      "auth.arazzo.yaml:68:28  The compared value is string, so it never equals 5. Compare it with != null to test whether it is present, or with a 'string'.",
    ],
  },
  'an unknown payload member': {
    from: 'secret: $inputs.secret',
    to: 'secrt: $inputs.secret',
    says: [
      'auth.arazzo.yaml:55:11  The request schema requires "secret", but the step does not send it.',
      'auth.arazzo.yaml:57:20  The request schema has no "secrt". Did you mean "secret"?',
    ],
  },
  'a payload that is a text': {
    from: 'payload:\n            user: $inputs.user\n            secret: $inputs.secret\n',
    to: `payload: '{"user":"{$inputs.user}","secret":"{$inputs.secret}"}'\n`,
    says: [
      'auth.arazzo.yaml:55:20  The value is string, but the schema takes object. Write an object with the expressions as its members.',
    ],
  },
  'a payload member of another type': {
    from: 'payload:\n            code: $inputs.code\n',
    to: 'payload:\n            code: 5\n',
    says: [
      'auth.arazzo.yaml:98:9  No step of "code" uses the input "code". Send it, or remove it.',
      'auth.arazzo.yaml:114:19  The value is integer, but the schema takes string.',
    ],
  },
  'an input of another type than the payload member': {
    from: '          type: string\n          format: password\n          description: The code',
    to: '          type: integer\n          description: The code',
    says: ['auth.arazzo.yaml:113:19  The value is integer, but the schema takes string.'],
  },
  'a parameter of another type': {
    from: 'name: X-Refresh-Token\n            in: header\n            value: $inputs.refresh_token',
    to: 'name: X-Refresh-Token\n            in: header\n            value: [$inputs.refresh_token]',
    says: ['auth.arazzo.yaml:202:13  The value is array, but the schema takes string.'],
  },
  'a value of another type than the input of a challenge': {
    from: 'value: $response.body#/pending/id',
    to: 'value: $response.body#/lifetime',
    says: ['auth.arazzo.yaml:66:24  The value is integer, but the schema takes string.'],
  },
  'a password that is not a text': {
    from: 'password: $inputs.client_key\n',
    to: 'password: 5\n',
    says: [
      'auth.arazzo.yaml:39:9  No step of "login" uses the input "client_key". Send it, or remove it.',
      'auth.arazzo.yaml:52:25  The value is integer, but a credential is a text. Write a text: "{$inputs.<name>}" or "{$steps.<stepId>.outputs.<name>}".',
      'auth.arazzo.yaml:165:9  No step of "refresh" uses the input "client_key". Send it, or remove it.',
    ],
  },
  'an access token that is a constant': {
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'access_token: abc',
    says: [
      'auth.arazzo.yaml:80:21  "access_token" cannot be the constant "abc". Write the expression of a value in a response.',
    ],
  },
  'a lifetime that is not a number': {
    from: 'expires_in_ms: $steps.open.outputs.expires_in_ms',
    to: 'expires_in: soon',
    says: [
      'auth.arazzo.yaml:81:19  "expires_in" cannot be the constant "soon". Write a number of seconds, or never.',
    ],
  },
  'an instant that is a constant': {
    from: 'expires_in_ms: $steps.open.outputs.expires_in_ms',
    to: 'expires_at: 2026-01-01T00:00:00Z',
    says: [
      'auth.arazzo.yaml:81:19  "expires_at" cannot be the constant "2026-01-01T00:00:00Z". Write the expression of an instant in a response.',
    ],
  },
  'an access token that is no text': {
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'access_token: $steps.open.outputs.expires_in_ms',
    says: ['auth.arazzo.yaml:80:21  "access_token" is integer, not a text.'],
  },
  'a missing payload member': {
    from: '            refresh: $inputs.refresh_token\n',
    to: '            {}\n',
    says: [
      'auth.arazzo.yaml:158:9  No step of "refresh" uses the input "refresh_token". Send it, or remove it.',
      'auth.arazzo.yaml:172:11  The request schema requires "refresh", but the step does not send it.',
    ],
  },
  'a media type that the operation does not accept': {
    from: 'application/x-www-form-urlencoded',
    to: 'application/json',
    says: [
      'auth.arazzo.yaml:171:24  renewSession takes "application/x-www-form-urlencoded", not "application/json".',
    ],
  },
  'an unknown parameter': {
    from: '- name: X-Pending',
    to: '- name: X-Pendin',
    says: [
      'auth.arazzo.yaml:106:22  confirmSession requires the parameter "X-Pending" (in header), but the step does not send it.',
      'auth.arazzo.yaml:108:19  confirmSession has no parameter "X-Pendin" in header. Did you mean "X-Pending"?',
    ],
  },
  'a missing credential': {
    from: '        x-security: *client\n',
    to: '',
    says: [
      'auth.arazzo.yaml:164:9  No step of "refresh" uses the input "client_id". Send it, or remove it.',
      'auth.arazzo.yaml:165:9  No step of "refresh" uses the input "client_key". Send it, or remove it.',
      'auth.arazzo.yaml:168:22  renewSession requires the credential "clientKey", but the step does not send it. Add it to "x-security".',
    ],
  },
  'a credential that the operation does not accept': {
    from: '        operationId: confirmSession\n',
    to: '        operationId: confirmSession\n        x-security: *client\n',
    says: [
      'auth.arazzo.yaml:49:25  confirmSession does not accept "clientKey", because its "security" does not name it.',
      'auth.arazzo.yaml:51:25  The workflow "code" has no input "client_id".',
      'auth.arazzo.yaml:52:25  The workflow "code" has no input "client_key".',
    ],
  },
  'a credential without its password': {
    from: '              password: $inputs.client_key\n',
    to: '',
    says: [
      'auth.arazzo.yaml:39:9  No step of "login" uses the input "client_key". Send it, or remove it.',
      'auth.arazzo.yaml:50:13  "password" is missing, but the scheme "clientKey" requires it.',
      'auth.arazzo.yaml:164:9  No step of "refresh" uses the input "client_key". Send it, or remove it.',
    ],
  },
  'an unsupported expression': {
    from: 'user: $inputs.user',
    to: 'user: $request.header.User',
    says: [
      'auth.arazzo.yaml:23:9  No step of "login" uses the input "user". Send it, or remove it.',
      'auth.arazzo.yaml:56:19  The expression "$request.header.User" is not supported here. Supported: $inputs.<name>, $steps.<stepId>.outputs.<name>, $response.body#/<pointer>, $response.header.<name> and $statusCode.',
    ],
  },
  'a $response outside a step': {
    from: 'access_token: $steps.open.outputs.access_token',
    to: 'access_token: $response.body#/token',
    says: [
      'auth.arazzo.yaml:80:21  No response is available here. Use an output of an earlier step: $steps.<stepId>.outputs.<name>.',
    ],
  },
  'a selector of another type': {
    from: 'access_token: $response.body#/token',
    to: 'access_token:\n            context: $response.body\n            selector: $.token\n            type: jsonpath',
    says: ['auth.arazzo.yaml:78:19  Only selectors of type "jsonpointer" are supported.'],
  },
  'a rejected refresh that does not lead to a login': {
    from: 'type: goto\n            workflowId: login',
    to: 'type: end',
    says: [
      'auth.arazzo.yaml:178:19  A rejected refresh has to lead to a login. Write "type: goto" with its workflowId.',
    ],
  },
  'a misspelt extension': {
    from: 'x-refresh-within: 10',
    to: 'x-refesh-within: 10',
    says: [
      'auth.arazzo.yaml:14:22  "x-refesh-within" is not supported in a login workflow. Did you mean "x-refresh-within"?',
    ],
  },
  'a step with a timeout': {
    from: 'operationId: renewSession',
    to: 'operationId: renewSession\n        timeout: 5',
    says: [
      'auth.arazzo.yaml:169:18  "timeout" is not supported in a step. Remove it. The client has its own timeout.',
    ],
  },
  'an action "end" after a success': {
    from: 'type: goto\n            workflowId: code',
    to: 'type: end\n            workflowId: code',
    says: [
      'auth.arazzo.yaml:62:19  After a success only "goto" is supported, not "end".',
      'auth.arazzo.yaml:86:15  "codeAgain" needs "pending", which is not passed to "code".',
    ],
  },
  'a duplicate stepId': {
    from: 'stepId: renew',
    to: 'stepId: confirm',
    says: [
      'auth.arazzo.yaml:167:17  The stepId "confirm" is already used by a step of "code". Choose another.',
      'auth.arazzo.yaml:184:21  The workflow "refresh" has no earlier step "renew".',
      'auth.arazzo.yaml:185:22  The workflow "refresh" has no earlier step "renew".',
      'auth.arazzo.yaml:186:22  The workflow "refresh" has no earlier step "renew".',
    ],
  },
  'a credential of a narrative without its value': {
    from: 'apiKey: $steps.thenLogIn',
    to: 'token: $steps.thenLogIn',
    says: [
      'auth.arazzo.yaml:239:13  "apiKey" is missing, but the scheme "session" requires it.',
      'auth.arazzo.yaml:240:22  The scheme "session" has no "token".',
    ],
  },
  'an unreachable workflow': {
    from: 'workflowId: logout\n',
    to: 'workflowId: logOut\n',
    says: [
      'auth.arazzo.yaml:188:17  The workflow "logOut" is unreachable: no "goto" and no "x-resend" names it. Add one, or rename it to login, loginWith…, refresh, refreshWith…, logout, logoutWith… or lifecycle….',
      'auth.arazzo.yaml:251:21  There is no workflow "logout". Known: "login", "code", "codeAgain", "refresh", "logOut" or "lifecycle". Did you mean "logOut"?',
    ],
  },
};

for (const [what, broken] of Object.entries(cases)) {
  test(`${what} is reported`, () => {
    expect(problemsOf('arazzo', broken)).toEqual(broken.says);
  });
}

test('two workflows with the same name in code are reported', () => {
  const arazzo = halcyon.arazzo.replaceAll('codeAgain', 'co-de').replaceAll(/\bcode$/gm, 'coDe');
  const problems = readTexts({ ...halcyon, arazzo }).problems.map(formatProblem);
  expect(problems.join('\n')).toContain(
    'The workflows "coDe" and "co-de" have the same name in code. Rename one of them.',
  );
});

test('a credential that no login provides is reported with what to write', () => {
  const openapi = halcyon.openapi
    .replace('- session: []', '- session: []\n          csrf: []')
    .replace(
      'securitySchemes:',
      'securitySchemes:\n    csrf: { type: apiKey, in: header, name: X-Csrf }',
    );
  expect(readTexts({ ...halcyon, openapi }).problems.map(formatProblem)).toEqual([
    'openapi.yaml:192:7  listTurbines requires "csrf", which no login provides. Add to the login: "x-security: [{ schemeName: csrf, values: { apiKey: … } }]". A value is an output of a step ($steps.<stepId>.outputs.<name>), an input or a text.',
  ]);
});

test('a document without a login is reported once', () => {
  const arazzo = halcyon.arazzo.replace(/workflows:[\s\S]*/, 'workflows: []\n');
  expect(readTexts({ ...halcyon, arazzo }).problems.map(formatProblem)).toEqual([
    'auth.arazzo.yaml:10:1  There is no login. Add a workflow "login" or "loginWith…", or delete the document if the security schemes describe everything: an API key, HTTP Basic, or flows.',
  ]);
});

/** Halcyon with a logout that also sends an output, and with that output in the named workflows. */
function sendingSession(...workflows: readonly ('login' | 'code')[]): string {
  const sending = halcyon.arazzo
    .replace(
      /(Close the session\n.*\n.*\n +required:\n)([\s\S]*?properties:\n)/,
      '$1        - session\n$2        session: *pending\n',
    )
    .replace(
      /(closeSession[\s\S]*?value: )\$inputs.refresh_token/,
      '$1"{$inputs.refresh_token} {$inputs.session}"',
    );
  const steps = { login: 'open', code: 'confirm' };
  return workflows.reduce((text, name) => {
    const output = `refresh_token: $steps.${steps[name]}.outputs.refresh_token\n`;
    return text.replace(
      output,
      `${output}      session: $steps.${steps[name]}.outputs.access_token\n`,
    );
  }, sending);
}

test('a logout can send an output of all logins', () => {
  const arazzo = sendingSession('login', 'code');
  const { problems, description } = readTexts({ ...halcyon, arazzo });
  expect(problems.map(formatProblem)).toEqual([]);
  const [login] = description!.lifecycle!.logins;
  expect(outputsSentAgain(login!).map(([name]) => name)).toEqual(['session']);
});

test('an input of a logout that only some logins return is reported', () => {
  const arazzo = sendingSession('login');
  expect(readTexts({ ...halcyon, arazzo }).problems.map(formatProblem)).toEqual([
    'auth.arazzo.yaml:127:5  "code" has no output "session", which "logout" requires. Add it, or make the input optional.',
  ]);
});

test('an input of a logout that no login returns is reported', () => {
  const arazzo = sendingSession();
  expect(readTexts({ ...halcyon, arazzo }).problems.map(formatProblem)).toEqual([
    'auth.arazzo.yaml:196:9  The input "session" is not available in "logout". Use "refresh_token" or "access_token", a credential of a login, or an output of the logins.',
  ]);
});

test('an output that does not fit the input of the logout is reported', () => {
  const arazzo = sendingSession('login', 'code').replace(
    'session: $steps.open.outputs.access_token',
    'session: $steps.open.outputs.expires_in_ms',
  );
  expect(readTexts({ ...halcyon, arazzo }).problems.map(formatProblem)).toEqual([
    'auth.arazzo.yaml:83:16  The value is integer, but the schema takes string.',
  ]);
});

test('an example of an access token that is not a token is reported', () => {
  const openapi = halcyon.openapi.replaceAll(
    'token: access-token-1',
    'token: Bearer access-token-1',
  );
  const says = (place: string): string =>
    `auth.arazzo.yaml:${place}  The example of "access_token" is "Bearer access-token-1", which is not a token (RFC 6749 §A.12): it contains a space. Write a selector object with "x-prefix: 'Bearer '".`;
  expect(readTexts({ ...halcyon, openapi }).problems.map(formatProblem)).toEqual([
    says('80:21'),
    says('127:21'),
    says('184:21'),
  ]);
  const selector =
    "access_token: { context: $response.body, selector: /token, type: jsonpointer, x-prefix: 'Bearer ' }";
  const arazzo = halcyon.arazzo.replaceAll('access_token: $response.body#/token', selector);
  expect(readTexts({ openapi, arazzo }).problems.map(formatProblem)).toEqual([]);
});
