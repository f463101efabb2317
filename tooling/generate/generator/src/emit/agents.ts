// AGENTS.md of a provider's package: what a coding agent has to know before it writes a line with it, and nothing
// that README.md or the declarations say already.
import type { Provider } from '../provider.ts';
import { exampleOf } from './index.ts';
import { entriesOf } from './package.ts';
import { sessionExample } from './session-index.ts';

export function emitAgents(provider: Provider): string {
  const { name, prefix, api, lifecycle, arazzo } = provider;
  const [first] = api.operations.values();
  const answers = lifecycle.challenges.length > 0;
  return `<!-- Generated from specs/${name} by \`npx -y pnpm@10 generate\`. Do not edit. -->

# @x/${name}, for coding agents

A typed client of ${api.title}${arazzo ? ' that logs in by itself and stays logged in' : ''}. ESM, any runtime with \`fetch\`.

\`\`\`ts
${example(provider)}
\`\`\`

Calls are openapi-fetch's: \`GET\`, \`POST\`, … with a path template as it stands in README.md, \`params\` and \`body\`.

## Entry points

${entriesOf(provider)
  .map(({ subpath, about }) => `- \`@x/${name}${subpath.slice(1)}\`: ${about}`)
  .join('\n')}

There are no others: the exports map is closed.

## Types

Never write a type of this API by hand. From \`@x/${name}\`:

- \`components['schemas']['…']\`: what is sent and received.
- \`operations['${first?.operationId ?? '…'}']\`: one operation; README.md lists the ids.
- \`${prefix}ClientOptions\`${arazzo ? `, \`${prefix}Credentials\`` : ''}${answers ? `, \`${prefix}Challenge\`, \`${prefix}ChallengeAnswer\`` : ''}: what the client takes.

To find an operation, a field or its meaning, search \`openapi.json\`, whose descriptions warn of quirks.

## Errors

- A status that isn't a success is not thrown: it is \`error\` in the place of \`data\`. Compare
  \`status\`, which narrows both; or let \`unwrap(result)\` throw an \`ApiError\`.
- Authentication that failed is thrown: an \`AuthError\`, found with \`isAuthError(error)\`. Switch on its \`code\`; the README of \`@x/auth-core\` has the table.
- A network failure is what \`fetch\` throws.

## Don't

- Don't ${arazzo ? 'call the login or refresh operations, ' : ''}set the token's header, keep tokens or send a call again after a 401: the
  ${arazzo ? 'client' : 'session that it is given'} does.
- Don't create a client for each call. One for each account, for as long as the program runs.
- Don't log credentials or tokens. Errors and events of this package hold none.
${arazzo ? mocking(name) : ''}- Don't edit this package: it is generated. Report what is wrong.
`;
}

function example(provider: Provider): string {
  const { name, prefix, arazzo } = provider;
  const imported = `import { create${prefix}Client } from '@x/${name}';`;
  if (arazzo) return exampleOf(provider, name, [imported, '']);
  return `import { createSession } from '@x/auth-core';\n${imported}\n\n${sessionExample(provider)}`;
}

function mocking(name: string): string {
  return `- Don't test against the real API, and don't write mocks of it: \`@x/${name}/msw\` has them, and \`npx @x/sandbox\` serves it
  over HTTP, to be given as \`baseUrl\`.
`;
}
