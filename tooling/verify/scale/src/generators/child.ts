// Runs one contestant once, in a separate process: `child.ts <contestant> <subject as JSON> <folder>`. Prints the time
// since the process started and the peak memory.
import type { Make, Subject } from './contestant.ts';

export interface Report {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const [contestant, subject, folder] = process.argv.slice(2) as [string, string, string];
const { make } = (await import(`./contestants/${contestant}.ts`)) as { make: Make };
await make(JSON.parse(subject) as Subject, folder);
const report: Report = {
  milliseconds: performance.now(),
  megabytes: process.resourceUsage().maxRSS / 1_000,
};
process.stdout.write(`\n${JSON.stringify(report)}\n`);
