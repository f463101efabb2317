// REQ-50: which directories are trusted. The directories and links are real. Their owners and modes are simulated, because
// only root can set them.
import fs, { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { intercept, newDirectories, restoreFunctions } from '../../../../test/files.ts';
import { prepareDirectory } from './directory.ts';

const newDirectory = newDirectories();
restoreFunctions();

const [USER, EVE] = [1_000, 4_711] as const;

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
  readonly mode?: number;
}

/** Simulates owners and modes by name. All other files belong to the user, who alone can write to them. */
function simulate(owners: Readonly<Record<string, Owner>>): void {
  for (const name of ['statSync', 'lstatSync'] as const) {
    intercept<fs.Stats>(name, (real, path) => {
      const stats = real();
      // The real path of a link is another one.
      const owner = name === 'lstatSync' || !fs.lstatSync(String(path)).isSymbolicLink();
      const { mode = 0o700, ...ids } = (owner && owners[basename(String(path))]) || {};
      const type = stats.mode & ~0o7777;
      return Object.assign(stats, { uid: USER, gid: USER, mode: type | mode }, ids);
    });
  }
}

let root: string;
const getuid = process.getuid;
beforeEach(() => {
  root = newDirectory();
  process.getuid = () => USER;
});
afterEach(() => {
  if (getuid) process.getuid = getuid;
  else delete process.getuid;
});

/** Creates `parent/tokens`, and a link to it in `links`. */
function createTree(): { tokens: string; link: string } {
  const tokens = join(root, 'parent', 'tokens');
  const link = join(root, 'links', 'link');
  mkdirSync(tokens, { recursive: true });
  mkdirSync(dirname(link));
  symlinkSync(tokens, link);
  return { tokens, link };
}

/** Returns the error for a directory, if it is rejected. */
function errorOf(path: string): unknown {
  try {
    prepareDirectory(path);
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a missing directory is created with its parents, and only the user can read it', () => {
  simulate({});
  const directory = join(root, 'a', 'b');
  prepareDirectory(directory);
  vi.restoreAllMocks();
  expect(fs.statSync(directory).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, 'a')).isDirectory()).toBe(true);
});

test.for<[string, Record<string, Owner>]>([
  ['other users can read', { tokens: { mode: 0o755 }, parent: { mode: 0o755 } }],
  ['root owns the parent', { parent: { uid: 0, gid: 0, mode: 0o755 } }],
  ['the parent is sticky, such as /tmp', { parent: { uid: 0, gid: 0, mode: 0o1777 } }],
  ['the group of the parent contains only the user', { parent: { mode: 0o770 } }],
  ['root owns a link', { link: { uid: 0, gid: 0, mode: 0o777 } }],
  ['the user owns a link', { link: { mode: 0o777 } }],
])('a directory is accepted: %s', ([, owners]) => {
  const { tokens, link } = createTree();
  simulate(owners);
  expect(errorOf(tokens)).toBeUndefined();
  expect(errorOf(link)).toBeUndefined();
});

test.for<[string, Record<string, Owner>, string]>([
  ['root owns it', { tokens: { uid: 0 } }, 'tokens belongs to the user 0'],
  ['another user owns it', { tokens: { uid: EVE } }, 'tokens belongs to the user 4711'],
  ['its group can write to it', { tokens: { mode: 0o720 } }, 'Run chmod 700 on it'],
  ['all can write to it', { tokens: { mode: 0o702 } }, 'Run chmod 700 on it'],
  ['all can write to it, and it is sticky', { tokens: { mode: 0o1777 } }, 'Run chmod 700 on it'],
  ['another user owns its parent', { parent: { uid: EVE } }, 'parent belongs to the user 4711'],
  [
    'another user owns its parent, which is sticky',
    { parent: { uid: EVE, mode: 0o1777 } },
    'parent belongs to the user 4711',
  ],
  ['another user owns the root', { '': { uid: EVE } }, '/ belongs to the user 4711'],
  ['all can write to its parent', { parent: { mode: 0o702 } }, 'so they could replace it'],
  [
    'the group of its parent, which has other users, can write to it',
    { parent: { gid: EVE, mode: 0o720 } },
    'so they could replace it',
  ],
])('a directory is rejected: %s', ([, owners, message]) => {
  const { tokens, link } = createTree();
  simulate(owners);
  for (const path of [tokens, link]) {
    expect(errorOf(path)).toMatchObject({
      code: 'store_failed',
      message: expect.stringContaining(message) as string,
    });
  }
});

test.for<[string, Record<string, Owner>, string]>([
  ['the link', { link: { uid: EVE } }, 'link belongs to the user 4711'],
  ['the directory of the link', { links: { uid: EVE } }, 'links belongs to the user 4711'],
  ['all entries of its directory', { links: { mode: 0o777 } }, 'so they could replace it'],
])(
  'a link to a directory, or to a parent of it, is rejected if others can replace %s',
  ([, owners, message]) => {
    const { tokens, link } = createTree();
    simulate(owners);
    expect(errorOf(tokens)).toBeUndefined();
    for (const path of [link, join(link, 'inside')]) {
      expect(errorOf(path)).toMatchObject({
        code: 'store_failed',
        message: expect.stringContaining(message) as string,
      });
    }
  },
);

test('a system without user ids, such as Windows, has no such checks', () => {
  const { tokens } = createTree();
  simulate({ tokens: { uid: EVE, mode: 0o777 } });
  delete process.getuid;
  expect(errorOf(tokens)).toBeUndefined();
});
