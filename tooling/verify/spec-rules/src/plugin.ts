// The plugin for redocly.yaml. It contains no checks: the rule `x/description` reports the problems of @x/description,
// which reads both documents of a folder, and each convention has a rule that reports its problems.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { conventionCodes, conventions } from '@x/conventions';
import { type Json, type Problem, parsePointer, readDescription, valueAt } from '@x/description';
import { parseText } from '@x/description/text';

const openapiFile = 'openapi.yaml';
const arazzoFile = 'auth.arazzo.yaml';

/**
 * The part of Redocly's rule interface that is used. `@redocly/cli` 2.77 has its core bundled in and no types:
 * https://redocly.com/docs/cli/custom-plugins/custom-rules
 */
interface Location {
  readonly source: { readonly absoluteRef: string };
  child(path: readonly (string | number)[]): Location;
  key(): Location;
}

interface Context {
  readonly location: Location;
  report(problem: { readonly message: string; readonly location: Location }): void;
}

type Rule = () => { readonly Root: (root: Json, context: Context) => void };
type Rules = Readonly<Record<string, Rule>>;

const readings = new Map<string, readonly Problem[] | undefined>();

/**
 * The problems of the documents of a folder; `undefined` for a third party's. They are read once, although Redocly lints
 * each document separately.
 */
function problemsIn(folder: string): readonly Problem[] | undefined {
  if (readings.has(folder)) return readings.get(folder);
  const parse = (file: string) => parseText(file, readFileSync(join(folder, file), 'utf8'));
  const arazzo = existsSync(join(folder, arazzoFile)) ? parse(arazzoFile) : undefined;
  if (!existsSync(join(folder, openapiFile))) return [];
  const documents = { name: basename(folder), openapi: parse(openapiFile), arazzo };
  const { description, problems } = readDescription(documents, [conventions]);
  // Without evidence and without a lifecycle document, it is read as a third party's, to which no rule applies.
  const reading = description?.isForeign ? undefined : problems;
  readings.set(folder, reading);
  return reading;
}

/** Reports the problems of a document with one of these codes. */
const passingOn =
  (isOwn: (code: string) => boolean): Rule =>
  () => ({
    Root: (root, context) => {
      const path = context.location.source.absoluteRef;
      for (const { file, code, message, remedy, pointer } of problemsIn(dirname(path)) ?? []) {
        if (file !== basename(path) || !isOwn(code)) continue;
        const location = locationOf(context.location, root, parsePointer(pointer));
        context.report({ message: [message, remedy].filter(Boolean).join(' '), location });
      }
    },
  });

/** The location of a scalar or of a collection's key. For a missing value, the location of its parent. */
function locationOf(root: Location, document: Json, path: readonly string[]): Location {
  const length = path.findIndex((_, at) => valueAt(document, path.slice(0, at + 1)) === undefined);
  const existing = length === -1 ? path : path.slice(0, length);
  const value = valueAt(document, existing);
  const location = root.child(existing);
  return typeof value === 'object' && value !== null && existing.length > 0
    ? location.key()
    : location;
}

/** Requires the documents that this one belongs to. */
const besides =
  (isMissing: (folder: string) => string | undefined): Rule =>
  () => ({
    Root: (_, context) => {
      const message = isMissing(dirname(context.location.source.absoluteRef));
      if (message !== undefined) context.report({ message, location: context.location });
    },
  });

const withoutLifecycle = (folder: string): string | undefined =>
  problemsIn(folder) === undefined
    ? `${arazzoFile} is missing in this folder. Add it next to this document, or "x-evidence" to the security schemes if they say all.`
    : undefined;
const withoutApi = (folder: string): string | undefined =>
  existsSync(join(folder, openapiFile))
    ? undefined
    : `${openapiFile} is missing in this folder. Add it next to this document.`;

const id = 'x';
const passed: Rules = {
  description: passingOn((code) => !conventionCodes.includes(code)),
  ...Object.fromEntries(conventionCodes.map((code) => [code, passingOn((one) => one === code)])),
};
const oas3: Rules = { ...passed, 'both-documents': besides(withoutLifecycle) };
const arazzo1: Rules = { ...passed, 'both-documents': besides(withoutApi) };

interface Plugin {
  readonly id: string;
  readonly rules: { readonly oas3: Rules; readonly arazzo1: Rules };
  readonly configs: { readonly all: Readonly<Record<string, Readonly<Record<string, 'error'>>>> };
}

const errors = (rules: Rules): Readonly<Record<string, 'error'>> =>
  Object.fromEntries(Object.keys(rules).map((name) => [`${id}/${name}`, 'error']));

/** `configs.all` enables every rule, so that no rule can be forgotten. */
// biome-ignore lint/style/noDefaultExport: Redocly loads a plugin by its default export.
export default function plugin(): Plugin {
  return {
    id,
    rules: { oas3, arazzo1 },
    configs: {
      all: {
        // The same rules report documents of other versions.
        oas3_0Rules: errors(oas3),
        oas3_1Rules: errors(oas3),
        oas3_2Rules: errors(oas3),
        arazzo1Rules: errors(arazzo1),
        arazzo1_1Rules: errors(arazzo1),
      },
    },
  };
}
