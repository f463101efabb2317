import { fork } from 'node:child_process'; import { once } from 'node:events';
import { startBenchServer } from './expiry/server.ts';
const file = process.env.ONLY!; const server = await startBenchServer({ open: file === 'openapi-fetch-alone' });
const child = fork('src/expiry/child.tmp.ts', { execArgv: ['--expose-gc', ...(process.env.PROF ? ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', '/tmp/prof/exp-' + file] : [])] });
child.send({ file, baseUrl: server.baseUrl, calls: 10_000, noticed: true, forward: 7_200_000 });
for (;;) { const [m]: any = await once(child, 'message'); if (m.type === 'done') { console.log(file, m); break; } server.advance(7_200_000); child.send('expired'); }
await once(child, 'exit'); await server.close();
