// Writes the version of the document, and removes parts that OpenAPI 3.0 or generators do not have.
import { isObject } from '@x/description';
import { mapOperations, objectOf, type Rule, without } from './rule.ts';

export const version: Rule = (document, { notes }) => {
  if (isObject(document.webhooks)) {
    const names = Object.keys(document.webhooks).length;
    notes.ask(
      `the webhooks (${names}) were removed, because they are not calls. Describe them in "info.description" if callers need them`,
      { document: ['info'] },
    );
  }
  const kept = without(document, 'webhooks', 'jsonSchemaDialect');
  const components = without(objectOf(document.components), 'callbacks', 'pathItems');
  return mapOperations({ ...kept, openapi: '3.1.0', components }, ({ operation }) =>
    without(operation, 'callbacks'),
  );
};
