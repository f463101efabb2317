import { shuffled, spreadOf } from './statistics.ts';
import { accessToken, createStub } from './warm/stub.ts';
const files = (process.env.ONLY ?? 'openapi-fetch-static-header,biot,auth-core,openapi-fetch-middleware').split(',');
const rounds = Number(process.env.ROUNDS ?? 600), calls = 60;
const runners = await Promise.all(files.map(async (file) => {
  const { connect } = await import(`./contestants/${file}.ts`);
  const stub = createStub();
  const { read } = connect({ baseUrl: 'https://api.example.com', credentials: { username: 'ada', password: 'x' }, fetch: stub.fetch });
  await read('first'); await read('second'); stub.becomeEmpty(); await read('third');
  return { file, read, times: [] as number[] };
}));
for (let round = -rounds / 6; round < rounds; round += 1) for (const { read, times } of shuffled(runners)) {
  const start = performance.now();
  for (let i = 0; i < calls; i += 1) await read('4711');
  const t = ((performance.now() - start) / calls) * 1000;
  if (round >= 0) times.push(t);
}
const base = runners[0].times;
for (const { file, times } of runners) {
  const r = spreadOf(times.map((t, i) => t / base[i]!)); const m = spreadOf(times);
  console.log(file.padEnd(30), m.median.toFixed(2), 'low', m.low.toFixed(2), 'ratio', r.median.toFixed(3), `${r.low.toFixed(3)}-${r.high.toFixed(3)}`, 'of lows', (m.low / spreadOf(base).low).toFixed(3));
}
