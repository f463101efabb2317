// The plugin for redocly.yaml. It contains no checks: the rule `x/description` reports the problems of @x/description,
// which reads both documents of a folder, and each convention has a rule that reports its problems.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { conventionCodes, conventions } from '@x/conventions';
import {
  formatPointer,
  type Json,
  type ParsedDocument,
  type Path,
  type Problem,
  parsePointer,
  readDescription,
  valueAt,
} from '@x/description';
import { parseText } from '@x/description/text';

const openapiFile = 'openapi.yaml';
const arazzoFile = 'auth.arazzo.yaml';

/**
 * The part of Redocly's rule interface that is used. `@redocly/cli` 2.77 has its core bundled in and no types:
 * https://redocly.com/docs/cli/custom-plugins/custom-rules
 */
interface Source {
  readonly absoluteRef: string;
}

interface Location {
  readonly source: Source;
  readonly pointer: string;
  /** Whether the problem concerns the key of the value, and not the value. */
  readonly reportOnKey?: boolean;
}

interface Context {
  readonly location: Location;
  report(problem: {
    readonly message: string;
    readonly location: Location;
    readonly forceSeverity?: 'warn';
  }): void;
}

interface Visitor {
  /** Called for every reference. */
  readonly ref?: (reference: Json, context: Context, target: { location?: Location }) => void;
  readonly Root: { readonly leave: (root: Json, context: Context) => void };
}

type Rule = () => Visitor;
type Rules = Readonly<Record<string, Rule>>;

/** The documents of a folder, and the results of the reader. */
interface Folder {
  readonly problems: readonly Problem[];
  /** Whether the reader treats its document as a third-party document. */
  readonly isForeign: boolean;
  /** The documents by file, relative to the folder. */
  readonly documents: ReadonlyMap<string, ParsedDocument>;
}

const folders = new Map<string, Folder>();

/** Both documents of a folder are read once, although Redocly lints each document separately. */
function read(folder: string): Folder {
  const known = folders.get(folder);
  if (known) return known;
  const documents = new Map<string, ParsedDocument>();
  const parse = (file: string): ParsedDocument => {
    const document = parseText(file, readFileSync(join(folder, file), 'utf8'));
    documents.set(file, document);
    return document;
  };
  const has = (file: string): boolean => existsSync(join(folder, file));
  const files = (path: string): ParsedDocument | undefined =>
    documents.get(path) ?? (has(path) ? parse(path) : undefined);
  const given = {
    name: basename(folder),
    openapi: has(openapiFile) ? parse(openapiFile) : undefined,
    arazzo: has(arazzoFile) ? parse(arazzoFile) : undefined,
    files,
  };
  const { openapi } = given;
  const reading = openapi && readDescription({ ...given, openapi }, [conventions]);
  // Without evidence and without a lifecycle document, it is a third-party document, to which no rule applies.
  const isForeign = reading?.description?.isForeign === true;
  const problems = isForeign ? [] : (reading?.problems ?? []);
  const found = { problems, documents, isForeign };
  folders.set(folder, found);
  return found;
}

/** Reports the problems of a document, and of the files into which it is split, with one of these codes. */
const passingOn =
  (isOwn: (code: string) => boolean): Rule =>
  () => {
    const sources = new Map<string, Source>();
    return {
      ref: (_, __, { location }) => {
        if (location) sources.set(location.source.absoluteRef, location.source);
      },
      Root: {
        leave: (_, context) => {
          const { source } = context.location;
          const folder = dirname(source.absoluteRef);
          const isLifecycle = basename(source.absoluteRef) === arazzoFile;
          for (const { severity, file, code, message, remedy, pointer } of read(folder).problems) {
            if ((file === arazzoFile) !== isLifecycle || !isOwn(code)) continue;
            const document = read(folder).documents.get(file)?.value as Json | undefined;
            const found = sources.get(join(folder, file)) ?? source;
            const location = locationOf(found, document, parsePointer(pointer));
            context.report({
              message: [message, remedy].filter(Boolean).join(' '),
              location,
              ...(severity === 'warning' && { forceSeverity: 'warn' as const }),
            });
          }
        },
      },
    };
  };

/** The location of a scalar or of a collection's key. For a missing value, the location of its parent. */
function locationOf(source: Source, document: Json | undefined, path: Path): Location {
  const length = path.findIndex((_, at) => valueAt(document, path.slice(0, at + 1)) === undefined);
  const existing = length === -1 ? path : path.slice(0, length);
  const value = valueAt(document, existing);
  const isCollection = typeof value === 'object' && value !== null;
  return {
    source,
    pointer: existing.length === 0 ? '#/' : `#${formatPointer(existing)}`,
    reportOnKey: isCollection && existing.length > 0,
  };
}

/** Reports files that no document uses. */
const unusedFiles: Rule = () => ({
  Root: {
    leave: (_, context) => {
      const folder = dirname(context.location.source.absoluteRef);
      for (const path of globSync('{paths,components}/*.yaml', { cwd: folder }).sort()) {
        const file = path.replaceAll(sep, '/');
        if (read(folder).documents.has(file)) continue;
        const message = `Nothing refers to ${file}. Remove it, or refer to it.`;
        context.report({ message, location: context.location });
      }
    },
  },
});

/** Requires the documents that this one belongs to. */
const besides =
  (isMissing: (folder: string) => string | undefined): Rule =>
  () => ({
    Root: {
      leave: (_, context) => {
        const message = isMissing(dirname(context.location.source.absoluteRef));
        if (message !== undefined) context.report({ message, location: context.location });
      },
    },
  });

const withoutLifecycle = (folder: string): string | undefined =>
  read(folder).isForeign
    ? `${arazzoFile} is missing in this folder. Add it next to this document, or "x-evidence" to the security schemes if they describe the whole login.`
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
const oas3: Rules = {
  ...passed,
  'both-documents': besides(withoutLifecycle),
  'unused-files': unusedFiles,
};
const arazzo1: Rules = { ...passed, 'both-documents': besides(withoutApi) };

/** Types of nodes by name. The part of Redocly's type interface that is used. */
type NodeTypes = Readonly<
  Record<string, { readonly properties: Readonly<Record<string, unknown>> }>
>;

/** Accepts the flow of devices (RFC 8628), which OpenAPI 3.2 adds, in documents of OpenAPI 3.1. */
function withDevices(types: NodeTypes): NodeTypes {
  const flows = types.OAuth2Flows;
  const code = types.AuthorizationCode;
  if (flows === undefined || code === undefined || 'deviceAuthorization' in flows.properties)
    return types;
  const { authorizationUrl, ...properties } = code.properties;
  return {
    ...types,
    OAuth2Flows: { ...flows, properties: { ...flows.properties, deviceAuthorization: 'Devices' } },
    Devices: {
      ...code,
      properties: { ...properties, deviceAuthorizationUrl: authorizationUrl },
      required: ['deviceAuthorizationUrl', 'tokenUrl', 'scopes'],
    } as NodeTypes[string],
  };
}

interface Plugin {
  readonly id: string;
  readonly typeExtension: { oas3(types: NodeTypes): NodeTypes };
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
    typeExtension: { oas3: withDevices },
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
