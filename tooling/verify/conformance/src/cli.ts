// `npx -y pnpm@10 conformance --driver '<command>'`: runs the cases with your driver, against a running sandbox.
import { parseArgs } from 'node:util';
import { playAll, playKills } from './kit.ts';

const usage = `Usage: conformance --driver '<command>' [options]

  --driver <command>     the driver and its arguments (see README.md)
  --sandbox <url>        URL of the sandbox (default: http://127.0.0.1:4010)
  --provider <name>      test only this provider; repeatable
  --case <name>          run only this case; repeatable
  --broken <defect>      break the client with this defect: cases must then fail
  --kills                run every defect against the cases that must find it
  --help                 show this help`;

type Flags = ReturnType<typeof readFlags>;

/** Runs the command and returns its exit code: 0, 1 if a case failed, or 2 if the command cannot run. */
export async function run(
  args: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  try {
    const flags = readFlags(args);
    if (flags.help) {
      print(usage);
      return 0;
    }
    return await (flags.kills ? printKills(flags, print) : printResults(flags, print));
  } catch (error) {
    print(error instanceof Error ? error.message.split('\n')[0]! : String(error));
    return 2;
  }
}

function readFlags(args: readonly string[]) {
  const many = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      driver: { type: 'string' },
      sandbox: { type: 'string', default: 'http://127.0.0.1:4010' },
      provider: many,
      case: many,
      broken: { type: 'string' },
      kills: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  return values;
}

function optionsOf({ driver, sandbox, provider }: Flags) {
  if (!driver) throw new Error('--driver is missing. Example: --driver "python driver.py".');
  return { driver: driver.split(' '), cwd: process.cwd(), sandbox, providers: provider };
}

async function printResults(flags: Flags, print: (line: string) => void): Promise<0 | 1> {
  const options = { ...optionsOf(flags), cases: flags.case, broken: flags.broken };
  const results = await playAll(options);
  const failed = results.filter(({ mistakes }) => mistakes.length > 0);
  for (const result of failed)
    print(`${result.provider} ${result.case}: ${result.mistakes.join('; ')}`);
  print(`${results.length - failed.length} of ${results.length} passed.`);
  return failed.length === 0 ? 0 : 1;
}

async function printKills(flags: Flags, print: (line: string) => void): Promise<0 | 1> {
  const kills = await playKills(optionsOf(flags));
  const missed = kills.filter(({ found }) => !found);
  for (const kill of missed)
    print(`${kill.provider} ${kill.case}: passed with the defect ${kill.defect}`);
  print(`${kills.length - missed.length} of ${kills.length} defects found.`);
  return missed.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2), console.log);
