// Reads the changelog section of one version. Imports only Node modules.
import { git } from '../revision.ts';
import { packagesAt } from './repository.ts';

/** @param tag the git tag of a version: `@x/biot@1.2.0` */
export function changelogOf(root: string, tag: string): string {
  const at = tag.lastIndexOf('@');
  const pkg = packagesAt(root, tag).find(({ name }) => name === tag.slice(0, at));
  const changelog = pkg && git(root, 'show', `${tag}:${pkg.folder}/CHANGELOG.md`);
  return sectionOf(changelog ?? '', tag.slice(at + 1));
}

/** Returns the section of a version without its heading; `''` if there is none. */
export function sectionOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((section) => section.split('\n', 1)[0]!.trim() === version);
  return found?.slice(found.indexOf('\n') + 1).trim() ?? '';
}
