// node reader.mjs <description>: reads a third-party document.
const [name] = process.argv.slice(2);
const { parsedDocument, readDescription } = await import(name);

const responses = { 204: { description: 'Done.' } };
const document = {
  openapi: '3.0.3',
  info: { title: 'Boats', version: '1' },
  paths: { '/boats': { get: { operationId: 'listBoats', responses } } },
};
const { description, problems } = readDescription({
  name: 'boats',
  openapi: parsedDocument('openapi.json', document),
});
const operations = [...(description?.api.operations.keys() ?? [])];
if (String(operations) !== 'listBoats' || problems.length > 0) throw new Error(String(operations));
console.log('reads a document');
