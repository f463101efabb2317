// specs/README.md, "The OpenAPI dialect": servers, paths and parameters.
import type { Schema } from '@x/description';
import { elements, member, members, type Place, report } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

export const serverOrigin: Convention = (description) => {
  perKind(description, ['Server'], ({ place }) => {
    const url = member(place, 'url');
    if (typeof url.value !== 'string' || isOrigin(url.value, member(place, 'variables'))) return;
    const message = `"${url.value}" is not an origin.`;
    const remedy = 'Write only scheme and host, and add the path to every path in "paths".';
    report(url, 'server-origin', message, remedy);
  });
};

function isOrigin(url: string, variables: Place): boolean {
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    String(member(member(variables, name), 'default').value ?? ''),
  );
  return /^https?:\/\/[^/?#\s]+$/.test(filled) && !/\bexample\.com\b/.test(filled);
}

export const serverVariables: Convention = (description) => {
  perKind(description, ['Server'], ({ place }) => {
    const url = String(member(place, 'url').value);
    for (const [name, variable] of members(member(place, 'variables'))) {
      if (url.includes(`{${name}}`)) continue;
      report(variable, 'server-variables', `"${name}" is not in the URL.`, 'Remove it.');
    }
  });
  perKind(description, ['ServerVariable'], ({ place }) => {
    const values = member(place, 'enum');
    if (!Array.isArray(values.value)) return;
    const known: readonly unknown[] = values.value;
    if (known.length === 0)
      report(values, 'server-variables', 'This list of values is empty.', 'Remove it.');
    else if (!known.includes(member(place, 'default').value)) {
      const message = 'The default is not one of the values.';
      report(member(place, 'default'), 'server-variables', message, 'Add it to "enum".');
    }
  });
};

export const pathTemplates: Convention = ({ written }) => {
  const seen = new Map<string, string>();
  for (const [path, place] of members(member(written, 'paths'))) {
    if (path.startsWith('x-')) continue;
    const problem = pathProblem(path);
    if (problem !== undefined) report(place, 'path-template', `"${path}" ${problem}`);
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}');
    const other = seen.get(shape);
    if (other !== undefined)
      report(place, 'path-template', `"${path}" is the same as "${other}".`, 'Keep one.');
    seen.set(shape, path);
  }
};

/** Checks the grammar of a path (https://spec.openapis.org/oas/v3.2.0#path-templating). */
function pathProblem(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not start with a slash.';
  const literals = path.replaceAll(/\{[^{}]+\}/g, '');
  if (literals.includes('?')) return 'has a query. Write it as parameters.';
  if (literals.includes('#')) return 'has a fragment, which is not sent. Remove it.';
  const [invalid] = /[^\w\-.~!$&'()*+,;=:@%/]|%(?![\da-f]{2})/i.exec(literals) ?? [];
  if (invalid !== undefined)
    return `has "${invalid}", which a path cannot have. Write it percent-encoded.`;
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : `has the parameter "${repeated}" twice. Rename one.`;
}

/** Path parameters have to be declared, occur in the path and be required. */
export const pathParameters: Convention = ({ api }) => {
  for (const { path, parameters, place, operationId } of api.operations.values()) {
    const named = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
    const declared = parameters.filter((one) => one.in === 'path');
    for (const name of named) {
      if (declared.some((one) => one.name === name)) continue;
      const message = `${operationId} does not declare the parameter "${name}" of its path.`;
      report(member(place, 'parameters'), 'path-parameters', message);
    }
    for (const { name, place: at } of declared) {
      if (!named.includes(name)) {
        const message = `The path of ${operationId} has no parameter "${name}".`;
        report(member(at, 'name'), 'path-parameters', message);
      }
      if (member(at, 'required').value !== true) {
        const message = `The path parameter "${name}" has to be required.`;
        report(at, 'path-parameters', message, 'Write "required: true".');
      }
    }
  }
};

const withParameters = [
  'Operation',
  'PathItem',
  'Workflow',
  'Step',
  'SuccessAction',
  'FailureAction',
] as const;

/** A name and a location identify a parameter. */
export const uniqueParameters: Convention = (description) => {
  perKind(description, withParameters, ({ place }) => {
    const seen = new Set<string>();
    for (const parameter of elements(member(place, 'parameters'))) {
      const key = [member(parameter, 'in').value, member(parameter, 'name').value].join(' ');
      if (seen.has(key) && key !== ' ') {
        const message = `The parameter "${String(member(parameter, 'name').value)}" occurs more than once.`;
        report(parameter, 'unique-parameters', message, 'Remove one.');
      }
      seen.add(key);
    }
  });
};

/** Reports a `Cookie` header. The reader reports cookie parameters. A credential in a cookie is a security scheme. */
export const noCookies: Convention = (description) => {
  perKind(description, ['Parameter'], ({ place }) => {
    const name = String(member(place, 'name').value).toLowerCase();
    if (member(place, 'in').value !== 'header' || name !== 'cookie') return;
    const message = 'The dialect has no cookies, except those of security schemes.';
    const remedy = 'Write a security scheme "type: apiKey, in: cookie", or remove this header.';
    report(member(place, 'name'), 'no-cookies', message, remedy);
  });
};

export const structuredParameter: Convention = ({ api }) => {
  for (const { parameters } of api.operations.values()) {
    for (const { media, schema, place } of parameters) {
      if (media || !schema || !isObjectSchema(schema)) continue;
      const message = 'The schema of this parameter is an object.';
      const remedy = 'Write "content: application/json" instead.';
      report(member(place, 'schema'), 'structured-parameter', message, remedy);
    }
  }
};

export function isObjectSchema({ types, properties }: Schema): boolean {
  return types.includes('object') || properties.size > 0;
}
