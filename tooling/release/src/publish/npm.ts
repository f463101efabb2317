// Runs npm. Every request to a registry goes through it, so that it uses npm's configuration: the registry of a scope,
// tokens, certificates and proxies. Imports only Node modules, because the job that publishes installs nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly ok: boolean;
  readonly stdout: string;
  /** npm's code: `E404`, `ECONNRESET`. `''` if npm succeeded. */
  readonly code: string;
  /** npm's explanation, in one line. */
  readonly summary: string;
}

/** Few retries and no progress output, so that a registry that does not respond is reported within seconds. */
const quiet: NodeJS.ProcessEnv = {
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  npm_config_color: 'false',
  npm_config_progress: 'false',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
  npm_config_fetch_retries: '0',
  npm_config_fetch_timeout: '30000',
};

const pauses = [1_000, 3_000];
const lost =
  /^(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|EPIPE|EAI_AGAIN|ENOTFOUND|E5\d\d|E429|EIDLETIMEOUT|ERR_STREAM_PREMATURE_CLOSE|FETCH_ERROR|UNKNOWN)$/;

/** Returns whether a failure may be a lost connection instead of a response of the registry. */
export const isLost = ({ code }: Answer): boolean => lost.test(code);

/** Runs npm with `--json`. Repeats it after a lost connection. */
export async function npm(root: string, ...args: string[]): Promise<Answer> {
  for (const pause of pauses) {
    const answer = await run(root, args);
    if (answer.ok || !isLost(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return await run(root, args);
}

async function run(root: string, args: readonly string[]): Promise<Answer> {
  const child = spawn('npm', [...args, '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutPnpm(process.env), ...quiet },
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (status === 0) return { ok: true, stdout, code: '', summary: '' };
  const { code, summary } = errorIn(stdout) ?? errorOf(stderr);
  return { ok: false, stdout, code, summary };
}

/**
 * Removes pnpm's settings, which it passes to the programs that it runs. Its registry would override that of a scope.
 */
function withoutPnpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { npm_config_registry: _, ...rest } = env;
  return env.npm_execpath?.includes('pnpm') ? rest : env;
}

function errorIn(stdout: string): { code: string; summary: string } | undefined {
  try {
    const { error } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      error?: { code?: string | null; summary?: string };
    };
    if (!error) return undefined;
    return { code: error.code ?? 'UNKNOWN', summary: firstLine(error.summary ?? '') };
  } catch {
    return undefined;
  }
}

function errorOf(stderr: string): { code: string; summary: string } {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(stderr)?.[1] ?? 'UNKNOWN';
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, ''));
  return {
    code,
    summary: firstLine(lines.find((line) => line !== '' && !line.startsWith('code')) ?? ''),
  };
}

const firstLine = (message: string): string => message.trim().split('\n')[0]!;
