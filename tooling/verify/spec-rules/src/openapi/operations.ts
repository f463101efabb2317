/** README, "The OpenAPI dialect": what every operation says of itself. Built-in rules say the rest. */

import {
  type Context,
  child,
  children,
  isObject,
  type JsonObject,
  listAt,
  type Place,
  type Rules,
  textAt,
} from '../redocly.ts';
import { arazzoFile, sibling } from '../sibling.ts';

function hasExample(response: Place, name: string, context: Context): boolean {
  for (const [, media] of children(response, 'content', context)) {
    if (child(media, ['examples', name], context) !== undefined) return true;
  }
  return false;
}

function hasBody(response: Place): boolean {
  const content = response.node.content;
  return isObject(content) && Object.keys(content).length > 0;
}

function operationId(node: JsonObject, context: Context): void {
  const id = textAt(node, 'operationId');
  if (id === '' || /^[a-z][a-zA-Z0-9]*$/.test(id)) return;
  context.report({
    message: `${id} isn't camelCase: begin with a small letter and use only letters and digits.`,
    location: context.location.child(['operationId']),
  });
}

function operationTag(node: JsonObject, context: Context): void {
  if (listAt(node, 'tags').length > 0) return;
  context.report({
    message: 'This operation has no tag: add `tags` with exactly one.',
    location: context.location.key(),
  });
}

function oneRequirement(node: JsonObject, context: Context): void {
  if (listAt(node, 'security').length <= 1) return;
  context.report({
    message: 'More than one way to authenticate: keep the requirement that clients should use.',
    location: context.location.child(['security']).key(),
  });
}

/** Without it the built-in security-defined demands `security` of every operation. */
function noSharedSecurity(root: JsonObject, context: Context): void {
  if (!('security' in root)) return;
  context.report({
    message: 'Security for all operations at once: remove it, every operation has its own.',
    location: context.location.child(['security']).key(),
  });
}

/** Schemes whose credential is a token: http bearer, and whatever a login names as its own. */
function tokenSchemes(root: JsonObject, context: Context): ReadonlySet<string> {
  const names = new Set<string>();
  const place = { node: root, location: context.location };
  const components = child(place, ['components'], context);
  if (components !== undefined) {
    for (const [name, scheme] of children(components, 'securitySchemes', context)) {
      const isBearer = textAt(scheme.node, 'scheme').toLowerCase() === 'bearer';
      if (textAt(scheme.node, 'type') === 'http' && isBearer) names.add(name);
    }
  }
  for (const workflow of listAt(sibling(context.location, arazzoFile), 'workflows')) {
    names.add(textAt(workflow, 'x-security-scheme'));
  }
  return names;
}

function unauthorized(node: JsonObject, context: Context): void {
  const response = child({ node, location: context.location }, ['responses', '401'], context);
  if (response === undefined) {
    context.report({
      message: 'An operation with a token has no 401: add it, with an example named invalidToken.',
      location: context.location.child(['responses']).key(),
    });
  } else if (hasBody(response) && !hasExample(response, 'invalidToken', context)) {
    context.report({
      message: 'This 401 has no example named invalidToken: name it so, the sandbox looks for it.',
      location: context.location.child(['responses', '401']).key(),
    });
  }
}

/** A 4xx answers `invalidRequest`, or is a 400 or 422 without a body, where no example can stand. */
function answersInvalidRequest(node: JsonObject, context: Context): boolean {
  const place = { node, location: context.location };
  for (const [status, response] of children(place, 'responses', context)) {
    if (/^4(\d\d|XX)$/.test(status) && hasExample(response, 'invalidRequest', context)) return true;
    if (/^4(00|22)$/.test(status) && !hasBody(response)) return true;
  }
  return false;
}

export const operationRules: Rules = {
  'operation-id': () => ({ Operation: operationId }),
  'operation-tag': () => ({ Operation: operationTag }),
  'operation-security': () => ({ Root: { leave: noSharedSecurity }, Operation: oneRequirement }),
  'unauthorized-response': () => {
    let tokens: ReadonlySet<string> = new Set();
    return {
      Root: {
        enter(root: JsonObject, context: Context): void {
          tokens = tokenSchemes(root, context);
        },
      },
      Operation(node: JsonObject, context: Context): void {
        const schemes = listAt(node, 'security').flatMap((one) =>
          isObject(one) ? Object.keys(one) : [],
        );
        if (schemes.some((name) => tokens.has(name))) unauthorized(node, context);
      },
    };
  },
  'invalid-request-response': () => {
    let shared = false;
    return {
      PathItem: {
        enter(node: JsonObject): void {
          shared = listAt(node, 'parameters').length > 0;
        },
        Operation(node: JsonObject, context: Context): void {
          const takesSomething =
            shared || listAt(node, 'parameters').length > 0 || 'requestBody' in node;
          if (!takesSomething || answersInvalidRequest(node, context)) return;
          context.report({
            message:
              'This operation takes parameters or a body, and none of its 4xx responses has an example named invalidRequest: add one.',
            location: context.location.child(['responses']).key(),
          });
        },
      },
    };
  },
};
