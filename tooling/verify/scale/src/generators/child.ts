// One contestant, once, in a process of its own: `child.ts <contestant> <subject as JSON> <folder>`. Says how long it
// took since the process began, and what memory it needed at most.
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
