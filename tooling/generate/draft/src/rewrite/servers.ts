// Writes one server, which is only an origin. The path of the provider's server becomes part of every path.
import type { Json, JsonObject } from '@x/description';
import {
  type Context,
  componentsOf,
  listOf,
  objectOf,
  type Rule,
  textOf,
  withComponents,
  without,
} from './rule.ts';

export const servers: Rule = (document, context) => {
  const all = listOf(document.servers);
  const server = splitServer(objectOf(all[0]), context, ['servers', 0, 'url']);
  if (all.length > 1)
    context.notes.guess(
      `the first of ${all.length} servers is used: ${textOf(objectOf(all[0]).url) ?? ''}`,
      { document: ['servers', 0, 'url'] },
    );
  const paths = Object.entries(objectOf(document.paths)).map(([path, value]) => {
    const item = objectOf(value);
    const [own] = listOf(item.servers).map(objectOf);
    const kept = without(item, 'servers');
    if (own === undefined) return [joined(server.prefix, path), kept] as const;
    const url = textOf(own.url) ?? '';
    // A relative URL is on the same host (RFC 3986 §5.2).
    if (url.startsWith('/')) return [joined(trimmed(url), path), kept] as const;
    const other = splitServer(own, context, ['paths']);
    return [joined(other.prefix, path), { ...item, servers: [other.server] }] as const;
  });
  const moved = withFlowUrls(document, server.path);
  return { ...moved, servers: [server.server], paths: Object.fromEntries(paths) };
};

/** Rewrites the URLs of flows that are relative to a server with this path (OpenAPI 3.1.1). */
function withFlowUrls(document: JsonObject, path: string): JsonObject {
  const schemes = componentsOf(document, 'securitySchemes');
  if (Object.keys(schemes).length === 0) return document;
  const rewritten = mapMembers(schemes, (given) => {
    const scheme = objectOf(given);
    const { flows } = scheme;
    const located = withUrls(scheme, path);
    if (flows === undefined) return located;
    return {
      ...located,
      flows: mapMembers(objectOf(flows), (flow) => withUrls(objectOf(flow), path)),
    };
  });
  return withComponents(document, 'securitySchemes', rewritten);
}

function withUrls(value: JsonObject, path: string): JsonObject {
  return mapMembers(value, (url, name) =>
    name.endsWith('Url') && typeof url === 'string' ? onServer(url, path) : url,
  );
}

/** Resolves a relative URL (RFC 3986 §5.2). The result starts with a slash. */
function onServer(url: string, path: string): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return url;
  const { pathname, search } = new URL(url, `https://server${path}`);
  return pathname + search;
}

function mapMembers(value: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
}

function joined(prefix: string, path: string): string {
  return `${prefix}${path.startsWith('/') ? path : `/${path}`}`;
}

interface Split {
  readonly server: JsonObject;
  /** The path of its URL. */
  readonly path: string;
  readonly prefix: string;
}

/** Returns the origin of a server, and the prefix of the paths. */
function splitServer(
  server: JsonObject,
  { notes }: Context,
  place: readonly (string | number)[],
): Split {
  const variables = objectOf(server.variables);
  const presetOf = (name: string): string => String(objectOf(variables[name]).default ?? '');
  const filled = (text: string): string =>
    text.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => presetOf(name));
  // Variables of the scheme, and those with a path, do not remain in an origin.
  const url = (textOf(server.url) ?? '')
    .replace(/^[^/]*:\/\//, filled)
    .replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
      presetOf(name).includes('/') ? presetOf(name) : whole,
    );
  const [, origin, path = ''] = /^(https?:\/\/[^/?#]+)(\/[^?#]*)?/i.exec(url) ?? [];
  const whole = filled(origin === undefined ? url.replace(/^[a-z]+:\/\/[^/]*/i, '') : path);
  const given = { path: whole.startsWith('/') ? whole : `/${whole}`, prefix: trimmed(whole) };
  const isLocal = /^https?:\/\/(localhost|127\.0\.0\.1|.*\bexample\.(com|org))\b/i.test(
    filled(url),
  );
  if (origin === undefined || isLocal) {
    notes.ask(
      'the host of the API, which is not in the document. Write it as the URL of the server',
      {
        document: place,
      },
    );
    const variable = { default: 'api.provider.test', 'x-required': true };
    const unknown = { url: 'https://{host}', variables: { host: variable } };
    return { server: unknown, ...given };
  }
  const used = Object.entries(variables).flatMap(([name, value]) =>
    origin.includes(`{${name}}`) ? [[name, variableOf(objectOf(value))] as const] : [],
  );
  const kept = without(server, 'url', 'variables');
  const rest = used.length > 0 ? { variables: Object.fromEntries(used) } : {};
  const secure = origin.replace(/^http:/i, 'https:');
  if (secure !== origin)
    notes.guess(
      `the server also supports https, because tokens are only sent over https: ${secure}`,
      {
        document: place,
      },
    );
  return { server: { url: secure, ...kept, ...rest }, ...given };
}

/** The default must be one of the values. */
function variableOf(variable: JsonObject): JsonObject {
  const values = listOf(variable.enum);
  const preset = variable.default ?? values[0] ?? 'value';
  const isKnown = values.length > 0 && values.includes(preset);
  return { ...without(variable, 'enum'), ...(isKnown && { enum: values }), default: preset };
}

function trimmed(path: string): string {
  const clean = path.replaceAll(/\/+/g, '/').replace(/\/$/, '');
  return clean === '' || clean.startsWith('/') ? clean : `/${clean}`;
}
