// Creates the schema of a description, for tests without a document.
import { type JsonObject, parsedDocument, readDescription, type Schema } from '@x/description';

export function schemaFrom(raw: JsonObject): Schema {
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {},
    components: { schemas: { Tested: raw } },
  };
  const { description } = readDescription({
    name: 'test',
    openapi: parsedDocument('openapi', openapi),
  });
  return description!.api.schemas.get('Tested')!;
}
