import { entries } from './contestants.ts';
const keep = (process.env.ONLY ?? 'openapi-fetch-alone,openapi-fetch-static-header,biot').split(',');
(entries as any[]).splice(0, entries.length, ...entries.filter((e) => keep.includes(e.file) ));
const { measureExpiry } = await import('./expiry/measure.ts');
for (const { entry, ratio, milliseconds, counts } of await measureExpiry({ rounds: Number(process.env.ROUNDS ?? 3), calls: 10_000, paired: true }))
  console.log(entry.file.padEnd(30), ratio.median.toFixed(3), `${ratio.low.toFixed(2)}-${ratio.high.toFixed(2)}`, milliseconds.median.toFixed(0), counts.tokenPosts);
