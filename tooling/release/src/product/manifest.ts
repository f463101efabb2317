// Compares two published package.json files. Each field that npm, a runtime or a bundler reads has a rule. A field
// without a rule is a major.

import { isDeepStrictEqual } from 'node:util';
import semver from 'semver';
import type { Finding } from '../finding.ts';
import { shortCode } from '../markdown.ts';
import { diffExports, type Exports, type Files } from './exports.ts';

type Ranges = Readonly<Record<string, string>>;

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: unknown;
  readonly exports?: Exports;
  readonly bin?: string | Ranges;
  readonly engines?: Ranges;
  readonly dependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
  readonly peerDependencies?: Ranges;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly scripts?: Ranges;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

/** @param files the published files of both sides, for patterns in `exports` */
export function diffManifests(old: Manifest, now: Manifest, files: Files): Finding[] {
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => field !== 'exports' && !isDeepStrictEqual(fieldOf(old, field), fieldOf(now, field)),
  );
  // A pattern in `exports` represents files, which may differ although the manifest is the same.
  return [
    ...diffExports(old, now, files),
    ...fields.flatMap((field) => diffField(field, old, now)),
  ];
}

function diffField(field: string, old: Manifest, now: Manifest): Finding[] {
  const rule = rules[field];
  if (rule) return rule(old, now);
  return [
    {
      bump: 'major',
      what: `\`${field}\` of package.json changed in a way that no rule describes: ${shown(fieldOf(old, field))} became ${shown(fieldOf(now, field))}.`,
      remedy: 'Check whether your tools read it.',
    },
  ];
}

const fieldOf = (manifest: Manifest, field: string): unknown =>
  (manifest as unknown as Record<string, unknown>)[field];

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return shortCode(text, 60);
}

type Rule = (old: Manifest, now: Manifest) => Finding[];

const nothing: Rule = () => [];
/** Fields that only people or the tools of this repository read. */
const patch: Rule = () => [
  { bump: 'patch', what: 'The description of the package changed.', isSummary: true },
];

const rules: Readonly<Record<string, Rule>> = {
  version: nothing,
  name: (old, now) => [
    {
      bump: 'major',
      what: `The package is now \`${now.name}\` instead of \`${old.name}\`.`,
      remedy: 'Install it under its new name.',
    },
  ],
  license: (old, now) => [
    {
      bump: 'major',
      what: `The licence is now ${shown(now.license)} instead of ${shown(old.license)}.`,
      remedy: 'Check that you may use it under the new licence.',
    },
  ],
  type: (old, now) => [
    {
      bump: 'major',
      what: `The modules are now of the type ${shown(now.type)} instead of ${shown(old.type)}.`,
      remedy: 'Check how your tools load them.',
    },
  ],
  sideEffects: (_, { sideEffects }) => [
    sideEffects === false
      ? {
          bump: 'major',
          what: 'Bundlers now remove modules that are imported only for their side effects.',
          remedy: 'Use an export of each module that you import.',
        }
      : { bump: 'patch', what: 'Bundlers keep modules with side effects.' },
  ],
  bin: (old, now) => diffNames('command', namesOf(old), namesOf(now)),
  engines: (old, now) => diffRanges(old.engines, now.engines, engine),
  dependencies: (old, now) => diffDependencies(old.dependencies, now.dependencies),
  optionalDependencies: (old, now) =>
    diffDependencies(old.optionalDependencies, now.optionalDependencies),
  peerDependencies: (old, now) => diffPeers(old, now),
  peerDependenciesMeta: (old, now) =>
    // A change of the ranges reports the optional ones too.
    isDeepStrictEqual(old.peerDependencies, now.peerDependencies) ? diffPeers(old, now) : [],
  scripts: (old, now) => diffScripts(old.scripts, now.scripts),
  os: (old, now) => diffPlatforms('operating system', old.os, now.os),
  cpu: (old, now) => diffPlatforms('processor', old.cpu, now.cpu),
  libc: (old, now) => diffPlatforms('C library', old.libc, now.libc),
  publishConfig: (old, now) => diffPublishConfig(old.publishConfig, now.publishConfig),
  // Imports inside the package. A wrong one fails in the packaging checks.
  imports: patch,
  ...Object.fromEntries(
    [
      'description',
      'keywords',
      'homepage',
      'bugs',
      'author',
      'contributors',
      'maintainers',
      'funding',
      'repository',
      'files',
      'packageManager',
      'devDependencies',
    ].map((field) => [field, patch]),
  ),
};

function namesOf({ name, bin = {} }: Manifest): string[] {
  return typeof bin === 'string' ? [name.split('/').at(-1)!] : Object.keys(bin);
}

function diffNames(kind: string, old: readonly string[], now: readonly string[]): Finding[] {
  const gone = old.filter((name) => !now.includes(name));
  const fresh = now.filter((name) => !old.includes(name));
  const found: Finding[] = [
    ...gone.map(
      (name): Finding => ({
        bump: 'major',
        what: `The ${kind} \`${name}\` was removed.`,
        remedy: 'Use what replaces it.',
      }),
    ),
    ...fresh.map((name): Finding => ({ bump: 'minor', what: `The ${kind} \`${name}\` is new.` })),
  ];
  return found.length > 0
    ? found
    : [{ bump: 'patch', what: `A ${kind} is another file.`, isSummary: true }];
}

interface Ranged {
  readonly added: (name: string, range: string) => Finding;
  readonly removed: (name: string, range: string) => Finding;
  readonly changed: (name: string, old: string, now: string) => Finding;
}

const engine: Ranged = {
  added: (name, range) => ({
    bump: 'major',
    what: `The package now requires ${name} \`${range}\`.`,
    remedy: `Use such a version of ${name}.`,
  }),
  removed: (name) => ({
    bump: 'minor',
    what: `The package no longer requires a version of ${name}.`,
  }),
  changed: (name, old, now) => ranged(name, old, now),
};

/** A range that contains the old one does not break an installation. */
function ranged(name: string, old: string, now: string): Finding {
  if (contains(now, old))
    return contains(old, now)
      ? { bump: 'patch', what: `The range of ${name} is written as \`${now}\`.` }
      : { bump: 'minor', what: `${name} \`${now}\` is supported; it was \`${old}\`.` };
  return {
    bump: 'major',
    what: `The package requires ${name} \`${now}\` instead of \`${old}\`.`,
    remedy: `Use such a version of ${name}.`,
  };
}

/** Returns whether every version of the range `inner` is in the range `outer`. An unknown syntax is in no range. */
export function contains(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  if (semver.validRange(outer) === null || semver.validRange(inner) === null) return false;
  return semver.subset(inner, outer);
}

function diffRanges(old: Ranges = {}, now: Ranges = {}, rule: Ranged): Finding[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const was = old[name];
    const is = now[name];
    if (was === is) return [];
    if (was === undefined) return [rule.added(name, is!)];
    if (is === undefined) return [rule.removed(name, was)];
    return [rule.changed(name, was, is)];
  });
}

function diffPeers(old: Manifest, now: Manifest): Finding[] {
  const isOptional = (manifest: Manifest, name: string): boolean =>
    manifest.peerDependenciesMeta?.[name]?.optional === true;
  const found = diffRanges(old.peerDependencies, now.peerDependencies, {
    added: (name, range) =>
      isOptional(now, name)
        ? { bump: 'minor', what: `\`${name}\` \`${range}\` is a new optional peer dependency.` }
        : {
            bump: 'major',
            what: `\`${name}\` \`${range}\` is a new peer dependency.`,
            remedy: 'Install it next to the package.',
          },
    removed: (name) => ({ bump: 'minor', what: `\`${name}\` is no longer a peer dependency.` }),
    changed: (name, was, is) => ranged(`\`${name}\``, was, is),
  });
  const presence = Object.keys(now.peerDependencies ?? {})
    .filter((name) => name in (old.peerDependencies ?? {}))
    .filter((name) => isOptional(old, name) !== isOptional(now, name))
    .map(
      (name): Finding =>
        isOptional(now, name)
          ? { bump: 'minor', what: `The peer dependency \`${name}\` is optional.` }
          : {
              bump: 'major',
              what: `The peer dependency \`${name}\` is no longer optional.`,
              remedy: 'Install it next to the package.',
            },
    );
  return [...found, ...presence];
}

/** The package manager installs dependencies. Their types are compared as part of the package's types. */
function diffDependencies(old: Ranges = {}, now: Ranges = {}): Finding[] {
  return diffRanges(old, now, {
    added: (name, range) => ({
      bump: 'patch',
      what: `\`${name}\` \`${range}\` is a new dependency.`,
    }),
    removed: (name) => ({ bump: 'patch', what: `\`${name}\` is no longer a dependency.` }),
    changed: (name, was, is) => ({
      bump: 'patch',
      what: `The dependency \`${name}\` is \`${is}\` instead of \`${was}\`.`,
    }),
  });
}

const duringInstall = ['preinstall', 'install', 'postinstall', 'prepare'];

function diffScripts(old: Ranges = {}, now: Ranges = {}): Finding[] {
  const added = duringInstall.filter((name) => name in now && now[name] !== old[name]);
  return added.map((name) => ({
    bump: 'major',
    what: `The script \`${name}\` runs when the package is installed.`,
    remedy: 'Allow it, or install without scripts.',
  }));
}

function diffPlatforms(
  kind: string,
  old: readonly string[] | undefined,
  now: readonly string[] | undefined,
): Finding[] {
  if (now === undefined) return [{ bump: 'minor', what: `Every ${kind} is allowed.` }];
  const isWider = old?.every((one) => now.includes(one)) && !now.some((one) => one.startsWith('!'));
  if (isWider) return [{ bump: 'minor', what: `Another ${kind} is allowed.` }];
  return [
    {
      bump: 'major',
      what: `The package can only be installed on the ${kind} ${now.map((one) => `\`${one}\``).join(', ')}.`,
      remedy: 'Check where you install it.',
    },
  ];
}

function diffPublishConfig(
  old: Readonly<Record<string, unknown>> = {},
  now: Readonly<Record<string, unknown>> = {},
): Finding[] {
  if (now.access === 'restricted' && old.access !== 'restricted')
    return [
      {
        bump: 'major',
        what: 'Only members of the scope can install the package.',
        remedy: 'Log in to the registry.',
      },
    ];
  if (old.registry !== now.registry)
    return [
      {
        bump: 'major',
        what: `The package is published to ${shown(now.registry)}.`,
        remedy: 'Configure that registry for the scope.',
      },
    ];
  return [];
}
