// The reference of a provider: one page for each tag of the OpenAPI document, and one for its schemas.

import {
  type Description,
  evidenceOf,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
  type Schema,
} from '@x/description';
import { code, inline, table } from '@x/generator/markdown';
import { slugify } from './markdown.ts';

/** A short meaning of each `x-evidence` value; specs/README.md has the definitions. */
const evidenceText: Readonly<Record<string, string>> = {
  seed: "the provider's getting-started page",
  'public-docs': "the provider's documentation",
  'sample-code': 'code that calls the API',
  standard: 'a standard; not observed',
  assumed: 'assumed',
};

export interface TagPage {
  readonly tag: string;
  readonly path: string;
  readonly description: string | undefined;
  readonly operations: readonly Operation[];
}

export function tagPages({ name, api }: Description): TagPage[] {
  const byTag = new Map<string, Operation[]>();
  for (const operation of api.operations.values()) {
    const tag = operation.tag ?? 'Operations';
    byTag.set(tag, [...(byTag.get(tag) ?? []), operation]);
  }
  return [...byTag].map(([tag, operations]) => ({
    tag,
    path: `${name}/reference/${slugify(tag)}.md`,
    description: api.tags.find((one) => one.name === tag)?.description,
    operations,
  }));
}

/** The Markdown of one operation. Descriptions are Markdown (OpenAPI 3.1, "Rich Text Formatting"). */
export function operationSection(operation: Operation): string {
  const { operationId, method, path, summary, description, security, deprecated } = operation;
  const evidence = evidenceOf(operation.place);
  const schemes = [...new Set(security.flat())];
  const facts = [
    ...(deprecated ? ['**deprecated**'] : []),
    schemes.length === 0 ? 'public' : `needs ${schemes.map(code).join(' and ')}`,
    ...(evidence === undefined ? [] : [`based on ${inline(evidenceText[evidence] ?? evidence)}`]),
  ];
  return [
    `## ${inline(summary.replace(/\.$/, ''))} {#${slugify(operationId)}}`,
    `\`\`\`http\n${method} ${path}\n\`\`\``,
    `${code(operationId)}: ${facts.join(', ')}.`,
    description ?? '',
    parameters(operation),
    requestBody(operation),
    '### Responses',
    ...operation.responses.map(response),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The anchor of the operation in Scalar's reference. */
export function anchorOf({ tag = 'default', method, path }: Operation): string {
  return `tag/${slugify(tag)}/${method}${path}`;
}

function parameters({ parameters: all }: Operation): string {
  const shown = all.filter(
    ({ name, in: place }) =>
      !(place === 'header' && /^(accept|content-type|authorization)$/i.test(name)),
  );
  if (shown.length === 0) return '';
  const rows = shown.map((parameter) => [
    code(parameter.name) + (parameter.required ? ' (required)' : ''),
    parameter.in,
    parameterType(parameter),
    cell(parameter.description),
  ]);
  return `### Parameters\n\n${table(['name', 'in', 'type', 'meaning'], rows)}`;
}

function parameterType({ media, schema }: Parameter): string {
  return media ? `JSON text of ${typeText(media.schema)}` : typeText(schema);
}

function requestBody({ body }: Operation): string {
  if (!body) return '';
  return [
    `### Request body`,
    ...body.content.map((media) => mediaText(media, body.required ? '' : ', optional')),
  ].join('\n\n');
}

function response({ status, description, content, headers }: Response): string {
  const names = [...headers.keys()].map(code).join(', ');
  const lines = [
    `**${inline(status)}** ${cell(description)}${names === '' ? '' : ` Headers: ${names}.`}`,
    ...content.map((media) => mediaText(media)),
  ];
  return lines.join('\n\n');
}

function mediaText({ name, schema, examples }: MediaType, suffix = ''): string {
  const shown = examples.map(({ name: example, value }) => {
    const isText = typeof value === 'string';
    const text = isText ? value : JSON.stringify(value, undefined, 2);
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    const title = example === '' ? 'Example' : `Example ${code(example)}`;
    return `::: details ${title}\n${fence}${isText ? 'text' : 'json'}\n${text}\n${fence}\n:::`;
  });
  return [`${code(name)}: ${typeText(schema)}${suffix}`, ...shown].join('\n\n');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function cell(description: string | undefined): string {
  return (description ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** The type of a schema on one line, with links to components. */
export function typeText(schema: Schema | undefined): string {
  if (!schema) return 'anything';
  if (schema.component !== undefined)
    return `[${code(schema.component)}](./schemas.md#${slugify(schema.component)})`;
  const branches = [...schema.oneOf, ...schema.anyOf];
  if (branches.length > 0) return branches.map((branch) => typeText(branch)).join(' or ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  const types = schema.types.map((type) => {
    if (type === 'array') return `list of ${typeText(schema.items)}`;
    if (type !== 'object' || schema.properties.size === 0) return type;
    return `object with ${[...schema.properties.keys()].map(code).join(', ')}`;
  });
  const format = schema.format === undefined ? '' : ` (${inline(schema.format)})`;
  return types.length === 0 ? 'anything' : types.join(' or ') + format;
}

export function schemaSection(name: string, schema: Schema): string {
  const { properties, required, description } = schema.target;
  const evidence = evidenceOf(schema.place);
  const rows = [...properties].map(([member, property]) => [
    code(member) + (required.has(member) ? ' (required)' : ''),
    typeText(property) + rangeText(property),
    cell(property.description) + memberEvidence(property, evidence),
  ]);
  return [
    `## ${code(name)} {#${slugify(name)}}`,
    description ?? '',
    rows.length > 0 ? table(['member', 'type', 'meaning'], rows) : `${typeText(schema)}.`,
    evidence === undefined ? '' : `Based on ${inline(evidenceText[evidence] ?? evidence)}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function rangeText({ raw }: Schema): string {
  const { minimum, maximum } = raw;
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return `, ${minimum} to ${maximum}`;
  if (typeof minimum === 'number') return `, at least ${minimum}`;
  return typeof maximum === 'number' ? `, at most ${maximum}` : '';
}

function memberEvidence(property: Schema, around: string | undefined): string {
  const own = evidenceOf(property.place);
  return own === undefined || own === around ? '' : ` (${inline(evidenceText[own] ?? own)})`;
}
