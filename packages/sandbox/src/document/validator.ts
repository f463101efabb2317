// Validates values by interpreting their schemas. So the sandbox also runs on pages whose Content Security Policy
// forbids `eval`, and compiles no schema before the first request.

import { type OutputUnit, validate } from '@cfworker/json-schema';
import {
  type Json as DocumentJson,
  isObject,
  isReference,
  memberOf,
  parseFragment,
  type Schema,
  valueAt,
} from '@x/description';
import type { Json } from '../json.ts';
import { PlainSchemas } from './plain-schema.ts';

/** Why a value is invalid. */
export interface Mismatch {
  /** The JSON pointer of the invalid part. */
  readonly pointer: string;
  readonly message: string;
}

/** The components of a document, by the text of references to them. */
type Targets = Record<string, object | boolean>;

export class Validator {
  readonly #plain: PlainSchemas;
  readonly #targets: Targets;

  /** @param absent The marker of the properties that messages of this direction do not have. */
  constructor(document: unknown, absent?: 'readOnly' | 'writeOnly') {
    const isMarked = (schema: DocumentJson | undefined): boolean =>
      absent !== undefined && memberOf(schema, absent) === true;
    this.#plain = new PlainSchemas(
      (property) =>
        isMarked(property) || (isReference(property) && isMarked(find(document, property.$ref))),
    );
    this.#targets = targetsIn(document, this.#plain);
  }

  accepts({ raw }: Pick<Schema, 'raw'>, value: Json): boolean {
    return validate(value, this.#plain.of(raw), '2020-12', this.#targets).valid;
  }

  /** Undefined if the value is valid. */
  mismatch({ raw }: Pick<Schema, 'raw'>, value: Json): Mismatch | undefined {
    const schema = this.#plain.of(raw);
    const { valid, errors } = validate(value, schema, '2020-12', this.#targets);
    return valid ? undefined : this.#describe(schema, errors);
  }

  #describe(raw: object, errors: readonly OutputUnit[]): Mismatch {
    const error = errors.find(({ keyword }) => !containers.has(keyword)) ?? errors[0];
    if (!error) return { pointer: '', message: 'is invalid' };
    const pointer = decodeURIComponent(error.instanceLocation.slice(1));
    if (error.keyword === 'false') {
      const end = pointer.lastIndexOf('/');
      const name = JSON.stringify(unescaped(pointer.slice(end + 1)));
      return { pointer: pointer.slice(0, end), message: `must not have the member ${name}` };
    }
    if (error.keyword === 'required') {
      const [, name = ''] = /"(.*)"/.exec(error.error) ?? [];
      return { pointer, message: `must have the member ${JSON.stringify(name)}` };
    }
    const expected = this.#at(raw, error.keywordLocation);
    const text = messages[error.keyword]?.(expected);
    return { pointer, message: text ?? `does not match "${error.keyword}"` };
  }

  /** The value of the keyword at a location of the validator's output. The location continues after a `$ref`. */
  #at(schema: unknown, location: string): unknown {
    let current: unknown = schema;
    for (const token of decodeURIComponent(location).split('/').slice(1)) {
      const found =
        isObject(current) || Array.isArray(current)
          ? memberOf(current, unescaped(token))
          : undefined;
      current = token === '$ref' && typeof found === 'string' ? this.#targets[found] : found;
    }
    return current;
  }
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Keywords whose error only says that a schema below them does not match. */
const containers: ReadonlySet<string> = new Set([
  '$ref',
  'additionalProperties',
  'allOf',
  'anyOf',
  'items',
  'oneOf',
  'patternProperties',
  'prefixItems',
  'properties',
]);

const listed = (expected: unknown): string =>
  (Array.isArray(expected) ? expected : [expected]).map((one) => JSON.stringify(one)).join(', ');

/** The messages by keyword. They contain nothing of the value, which may be a secret. */
const messages: Readonly<Record<string, (expected: unknown) => string>> = {
  const: (expected) => `must be ${listed(expected)}`,
  enum: (expected) => `must be one of ${listed(expected)}`,
  exclusiveMaximum: (expected) => `must be < ${expected}`,
  exclusiveMinimum: (expected) => `must be > ${expected}`,
  format: (expected) => `must have the format "${expected}"`,
  maximum: (expected) => `must be <= ${expected}`,
  maxItems: (expected) => `must have at most ${expected} items`,
  maxLength: (expected) => `must have at most ${expected} characters`,
  maxProperties: (expected) => `must have at most ${expected} members`,
  minimum: (expected) => `must be >= ${expected}`,
  minItems: (expected) => `must have at least ${expected} items`,
  minLength: (expected) => `must have at least ${expected} characters`,
  minProperties: (expected) => `must have at least ${expected} members`,
  multipleOf: (expected) => `must be a multiple of ${expected}`,
  not: () => 'must not match the schema in "not"',
  pattern: (expected) => `must match the pattern "${expected}"`,
  type: (expected) => `must be ${Array.isArray(expected) ? expected.join(' or ') : expected}`,
  uniqueItems: () => 'must not have equal items',
};

/** The library looks up a reference by its text. Each target is found in the document at its first use. */
function targetsIn(document: unknown, plain: PlainSchemas): Targets {
  const known = new Map<string, object | boolean>();
  return new Proxy<Targets>(Object.create(null), {
    get: (_, reference) => {
      if (typeof reference !== 'string') return undefined;
      const target = known.get(reference) ?? targetOf(find(document, reference), plain);
      if (target !== undefined) known.set(reference, target);
      return target;
    },
  });
}

function targetOf(
  schema: DocumentJson | undefined,
  plain: PlainSchemas,
): object | boolean | undefined {
  if (typeof schema === 'boolean') return schema;
  return isObject(schema) ? plain.of(schema) : undefined;
}

function find(document: unknown, reference: string): DocumentJson | undefined {
  const path = parseFragment(reference.slice(reference.indexOf('#')));
  return path && isObject(document) ? valueAt(document, path) : undefined;
}
