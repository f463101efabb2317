// Reports bytes in JSON. JSON has no bytes (RFC 8259), so `format: binary` describes a whole body or a part of a form.
import { member, type Place, report, warn } from '../problems/place.ts';
import { addReached } from '../schema/references.ts';
import type { Schema } from '../schema/schema.ts';
import { walk } from '../structure/walk.ts';
import type { Api } from './model.ts';

export function checkBytes(api: Api): void {
  const components = new Set<string>();
  for (const { body, responses } of api.operations.values()) {
    const content = [...(body?.content ?? []), ...responses.flatMap((one) => one.content)];
    for (const { form, schema } of content) {
      // A body whose own schema is of bytes is a file with another media type.
      if (form !== 'json' || schema === undefined) continue;
      checkSchema(schema);
      addReached(schema, api, components);
    }
  }
  for (const name of components) checkSchema(api.schemas.get(name));
}

function checkSchema(schema: Schema | undefined): void {
  if (schema === undefined) return;
  for (const { kind, place } of walk(schema.place, 'Schema'))
    if (kind === 'Schema' && member(place, 'format').value === 'binary')
      reportBytes(member(place, 'format'));
}

function reportBytes(format: Place): void {
  const message = 'JSON cannot contain bytes, but this schema is used in JSON.';
  const remedy =
    'Write "format: byte" for base64. If a form has the same schema, give JSON a schema of its own.';
  if (format.source.isForeign) warn(format, 'json-bytes', message);
  else report(format, 'json-bytes', message, remedy);
}
