// Creates a consumer's project for the compiler: a folder with links to all packages and their dependencies. The
// packages contain the declarations.

import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packages, root } from '../pages/repository.ts';

const own: string = fileURLToPath(new URL('../../', import.meta.url));

/** Creates the project and returns its folder. */
export function consumerProject(): string {
  const folder = join(own, '.consumer');
  rmSync(folder, { recursive: true, force: true });
  const modules = join(folder, 'node_modules');
  for (const { name, folder: directory } of packages()) {
    const home = join(root, 'packages', directory);
    link(modules, name, home);
    for (const dependency of dependenciesOf(home))
      link(modules, dependency, join(home, 'node_modules', dependency));
  }
  link(modules, '@types/node', join(own, 'node_modules/@types/node'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return folder;
}

/** The dependencies that a consumer also installs, and type packages for dependencies without declarations. */
function dependenciesOf(home: string): string[] {
  const manifest: {
    readonly dependencies?: object;
    readonly peerDependencies?: object;
    readonly devDependencies?: object;
  } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  const types = Object.keys(devDependencies).filter((name) => name.startsWith('@types/'));
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...types];
}

function link(modules: string, name: string, target: string): void {
  const path = join(modules, name);
  if (!existsSync(target) || existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(realpathSync(target), path);
}
