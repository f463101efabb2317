// Finds the provider's request id in responses, by the names that providers use.
import type { Schema } from '../schema/schema.ts';
import type { Operation, RequestId, Response } from './model.ts';
import { mainMedia } from './operation.ts';

const header = /(^|-)(request|correlation|trace)-?id$/;
const member = /^(request|correlation|trace)_?id$/i;

/** Returns the first one that the document names: a header of a response, or a member of an error. */
export function requestIdOf(operations: Iterable<Operation>): RequestId | undefined {
  const responses = [...operations].flatMap((operation) => operation.responses);
  const headers = responses.flatMap((response) => [...response.headers.values()]);
  const inHeader = headers.find(({ name }) => header.test(name.toLowerCase()));
  if (inHeader) return { in: 'header', name: inHeader.name };
  for (const response of responses.filter(isError)) {
    const name = memberIn(mainMedia(response.content)?.schema, 0);
    if (name !== undefined) return { in: 'error', name };
  }
  return undefined;
}

function isError({ status }: Response): boolean {
  return /^(4|5|default)/.test(status);
}

/** The maximum depth of a schema that is searched. */
const DEPTH = 5;

function memberIn(schema: Schema | undefined, depth: number): string | undefined {
  if (schema === undefined || depth > DEPTH) return undefined;
  const own = [...schema.properties.keys()].find((name) => member.test(name));
  if (own !== undefined) return own;
  for (const part of schema.allOf) {
    const found = memberIn(part, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
