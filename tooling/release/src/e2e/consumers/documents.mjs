// node documents.mjs <specs>: finds the documents of every provider.
const [name] = process.argv.slice(2);
const { default: index } = await import(`${name}/index.json`, { with: { type: 'json' } });
const titles = await Promise.all(
  index.providers.map(async ({ name: provider }) => {
    const { default: api } = await import(`${name}/${provider}/openapi.json`, {
      with: { type: 'json' },
    });
    return api.info.title;
  }),
);
console.log(`${titles.length} providers`);
