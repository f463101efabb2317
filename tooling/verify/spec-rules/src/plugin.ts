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

const readings = new Map<string, readonly Problem[]>();

/** The problems of both documents of a folder. They are read once, although Redocly lints each document separately. */
function problemsIn(folder: string): readonly Problem[] {
  const known = readings.get(folder);
  if (known) return known;
  const parse = (file: string) => parseText(file, readFileSync(join(folder, file), 'utf8'));
  const hasBoth = existsSync(join(folder, openapiFile)) && existsSync(join(folder, arazzoFile));
  const { problems } = hasBoth
    ? readDescription(
        { name: basename(folder), openapi: parse(openapiFile), arazzo: parse(arazzoFile) },
        [conventions],
      )
    : { problems: [] };
  readings.set(folder, problems);
  return problems;
}

/** Reports the problems of a document with one of these codes. */
const passingOn =
  (isOwn: (code: string) => boolean): Rule =>
  () => ({
    Root: (root, context) => {
      const path = context.location.source.absoluteRef;
      for (const { file, code, message, remedy, pointer } of problemsIn(dirname(path))) {
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

/** Requires the other document of the folder. */
const besides =
  (other: string): Rule =>
  () => ({
    Root: (_, context) => {
      const folder = dirname(context.location.source.absoluteRef);
      if (existsSync(join(folder, other))) return;
      const message = `${other} is missing in this folder. Add it next to this document.`;
      context.report({ message, location: context.location });
    },
  });

const id = 'x';
const passed: Rules = {
  description: passingOn((code) => !conventionCodes.includes(code)),
  ...Object.fromEntries(conventionCodes.map((code) => [code, passingOn((one) => one === code)])),
};
const oas3: Rules = { ...passed, 'both-documents': besides(arazzoFile) };
const arazzo1: Rules = { ...passed, 'both-documents': besides(openapiFile) };

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
