// Projects of consumers: an empty folder, npm, and one package from the registry.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from './copy.ts';

export interface Consumer {
  readonly folder: string;
  /** Runs a program of `consumers/` in the project and returns its output. */
  run(program: string, ...args: string[]): Promise<string>;
  /** The installed version of the package. */
  version(): string;
  update(): Promise<void>;
}

/** Installs a single package. */
export async function install(
  parent: string,
  registry: string,
  name: string,
  range: string,
): Promise<Consumer> {
  const folder = join(parent, name.replaceAll(/[@/]/g, '-').slice(1));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.npmrc'), `registry=${registry}\n`);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: { [name]: range },
    }),
  );
  // pnpm, which runs this program, sets its registry in the environment. That would take precedence.
  const npm = async (...args: string[]): Promise<void> => {
    const { code, output } = await ran(
      folder,
      'npm',
      [...args, '--prefer-online', '--no-audit', '--no-fund', '--loglevel=error'],
      { npm_config_registry: registry },
    );
    if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${folder}:\n${output}`);
  };
  await npm('install');
  return {
    folder,
    async run(program, ...args) {
      cpSync(new URL(`consumers/${program}`, import.meta.url), join(folder, program));
      const { code, output } = await ran(folder, 'node', [program, name, ...args]);
      if (code !== 0) throw new Error(`${program} with ${name} alone:\n${output}`);
      return output.trim();
    },
    version: () =>
      (
        JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
          version: string;
        }
      ).version,
    update: () => npm('update'),
  };
}
