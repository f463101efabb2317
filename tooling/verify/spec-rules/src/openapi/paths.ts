/** README, "The OpenAPI dialect": servers, paths and parameters. */

import {
  type Context,
  child,
  type JsonObject,
  listAt,
  objectAt,
  type Rules,
  textAt,
} from '../redocly.ts';
import { isObjectSchema } from '../schema-walk.ts';

function oneServer(node: JsonObject, context: Context): void {
  const servers = listAt(node, 'servers');
  if (servers.length === 1 || (servers.length === 0 && context.type.name === 'Root')) return;
  context.report({
    message: `There are ${servers.length} servers: keep exactly one; further hosts are an enum of a server variable.`,
    location: context.location.child(['servers']).key(),
  });
}

function serverOrigin(node: JsonObject, context: Context): void {
  const url = textAt(node, 'url');
  const variables = objectAt(node, 'variables');
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name) => textAt(variables[name], 'default'));
  if (/^https?:\/\/[^/?#\s]+\/?$/.test(filled)) return;
  context.report({
    message: `${url} isn't an origin: write only scheme and host, and move the path into every path.`,
    location: context.location.child(['url']),
  });
}

function pathTemplate(_: JsonObject, context: Context): void {
  const path = String(context.key);
  const mixed = path
    .split('/')
    .find((segment) => /[{}]/.test(segment) && !/^\{[^{}]+\}$/.test(segment));
  if (mixed === undefined) return;
  context.report({
    message: `${mixed} has text beside a parameter: let each parameter be a whole segment.`,
    location: context.location.key(),
  });
}

function cookieScheme(node: JsonObject, context: Context): void {
  if (node.in !== 'cookie') return;
  context.report({
    message: 'Cookies are not used: send it in a header or in the query, or leave it out.',
    location: context.location.child(['in']),
  });
}

function cookieParameter(node: JsonObject, context: Context): void {
  cookieScheme(node, context);
  if (node.in !== 'header' || textAt(node, 'name').toLowerCase() !== 'cookie') return;
  context.report({
    message: 'Cookies are not used: leave this header out.',
    location: context.location.child(['name']),
  });
}

function structuredParameter(node: JsonObject, context: Context): void {
  const schema = child({ node, location: context.location }, ['schema'], context);
  if (schema === undefined || !isObjectSchema(schema.node)) return;
  context.report({
    message: 'A parameter with an object for a schema: write `content: application/json` instead.',
    location: context.location.child(['schema']).key(),
  });
}

export const pathRules: Rules = {
  'one-server': () => ({
    any: {
      enter(node: JsonObject, context: Context): void {
        const { name } = context.type;
        const level = name === 'Root' || name === 'PathItem' || name === 'Operation';
        if (level && Array.isArray(node.servers)) oneServer(node, context);
      },
    },
  }),
  'server-origin': () => ({ Server: serverOrigin }),
  'path-template': () => ({ Paths: { PathItem: pathTemplate } }),
  'no-cookies': () => ({ Parameter: cookieParameter, SecurityScheme: cookieScheme }),
  'structured-parameter': () => ({ Parameter: structuredParameter }),
};
