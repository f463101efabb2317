// specs/README.md, "The OpenAPI dialect" and "The lifecycle document": versions, source descriptions, and parts that OpenAPI
// 3.0 does not have.
import type { Description } from '@x/description';
import { elements, has, member, type Place, report } from '@x/description/structure';
import { type Convention, perKind } from './convention.ts';

const version = (root: Place, key: string, expected: string): void => {
  const place = member(root, key);
  if (place.value === expected) return;
  const message = `The version is ${JSON.stringify(place.value)}.`;
  report(place, 'document-version', message, `Write "${key}: ${expected}".`);
};

export const documentVersion: Convention = ({ written, lifecycle }) => {
  version(written, 'openapi', '3.1.0');
  if (lifecycle) version(lifecycle.place, 'arazzo', '1.1.0');
};

/** The source description has to be the OpenAPI document in the same folder. */
export const sourceDescription: Convention = ({ name, lifecycle }: Description) => {
  const [source] = lifecycle ? elements(member(lifecycle.place, 'sourceDescriptions')) : [];
  if (source === undefined) return;
  const expected = { name, url: './openapi.yaml', type: 'openapi' };
  for (const [key, value] of Object.entries(expected)) {
    const place = member(source, key);
    if (place.value === value) continue;
    const message = `The "${key}" of the source description is ${JSON.stringify(place.value)}.`;
    report(place, 'source-description', message, `Write "${key}: ${value}".`);
  }
};

/** Members that OpenAPI 3.0 does not have, or that generators ignore. */
const inconvertible: Readonly<Record<string, readonly string[]>> = {
  OpenAPI: ['webhooks', 'jsonSchemaDialect'],
  Components: ['pathItems', 'callbacks'],
  Operation: ['callbacks'],
};

export const convertible: Convention = (description) => {
  perKind(description, ['OpenAPI', 'Components', 'Operation'], ({ kind, place }) => {
    for (const key of inconvertible[kind] ?? []) {
      if (!has(place, key)) continue;
      const message = `"${key}" is not in the dialect: OpenAPI 3.0 cannot express it.`;
      report(member(place, key), 'convertible', message, 'Remove it.');
    }
  });
};
