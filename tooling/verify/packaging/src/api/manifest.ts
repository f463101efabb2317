// The public parts of package.json, one sorted line each: entry points, commands, engines, dependencies.
import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PublishedPackage } from '../workspace.ts';
import { heading } from './text.ts';

export function manifestReport({ folder, manifest }: PublishedPackage): string {
  const { name, exports = {}, bin = {}, engines = {}, peerDependencies = {} } = manifest;
  const lines = [
    ...Object.entries(exports).flatMap(([subpath, target]) =>
      typeof target === 'string'
        ? documents(folder, subpath, target).map((path) => `export ${path}`)
        : [`export ${subpath}`],
    ),
    ...Object.keys(bin).map((command) => `command ${command}`),
    ...Object.entries(engines).map(([engine, range]) => `engine ${engine} ${range}`),
    ...Object.entries(peerDependencies).map(
      ([peer, range]) =>
        `peer ${peer} ${range}${manifest.peerDependenciesMeta?.[peer]?.optional ? ' (optional)' : ''}`,
    ),
  ];
  return `${heading(name)}\`\`\`\n${lines.sort().join('\n')}\n\`\`\`\n`;
}

/** Expands a pattern of documents to the existing documents. */
function documents(folder: string, subpath: string, target: string): string[] {
  if (!subpath.includes('*')) return [subpath];
  const [before = '', after = ''] = target.split('*');
  return globSync(`${before}**/*${after}`, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(
      (entry) => `./${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
    )
    .map((file) => subpath.replace('*', file.slice(before.length, file.length - after.length)));
}
