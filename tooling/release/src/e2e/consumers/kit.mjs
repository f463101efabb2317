// node kit.mjs <conformance>: tests a client that sends nothing, and expects that the kit finds it.
const [name] = process.argv.slice(2);
const { playAll } = await import(name);

const program = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, do: what } = JSON.parse(line);
  const hello = what === 'hello' && { protocol: 2, providers: ['biot'] };
  console.log(JSON.stringify({ id, ...hello, ...(what === 'call' && { results: [200] }) }));
});`;
const driver = [process.execPath, '-e', program];
const [{ mistakes }] = await playAll({ driver, cases: ['first-call-logs-in'] });
if (!mistakes.join().includes('login ok')) throw new Error(String(mistakes));
console.log('tests a client');
