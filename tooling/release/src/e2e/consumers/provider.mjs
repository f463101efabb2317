// node provider.mjs <package> <url of the sandbox>: logs in as the test account and calls the first read operation that
// requires no parameters. The package's own documents contain the operation and the credentials.
const [name, url] = process.argv.slice(2);
const load = async (file) => (await import(`${name}/${file}`, { with: { type: 'json' } })).default;
const [api, arazzo, client] = await Promise.all([
  load('openapi.json'),
  load('auth.arazzo.json'),
  import(name),
]);

const { inputs } = arazzo.workflows.find(({ workflowId }) => workflowId === 'login');
const credentials = Object.fromEntries(
  Object.entries(inputs.properties).map(([key, { examples }]) => [key, examples[0]]),
);
const create = Object.entries(client).find(([key]) => /^create\w+Client$/.test(key))[1];
const provider = create({ baseUrl: `${url}/${name.split('/')[1]}`, credentials });

const resolve = (value) =>
  value.$ref
    ? value.$ref
        .split('/')
        .slice(1)
        .reduce((at, key) => at[key], api)
    : value;
const readable = Object.entries(api.paths).filter(
  ([path, { get }]) =>
    get?.security.length > 0 &&
    !path.includes('{') &&
    !(get.parameters ?? []).some((parameter) => resolve(parameter).required),
);
// Some operations need another login.
const status = (path) =>
  provider.GET(path).then(
    ({ response }) => response.status,
    () => 0,
  );
const answers = await Promise.all(readable.map(async ([path]) => [path, await status(path)]));
const good = answers.find(([, code]) => code === 200);
if (!good) throw new Error(JSON.stringify(answers));
console.log(`GET ${good[0]}: 200`);
