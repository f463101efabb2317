// Reads the declarations of all packages with TypeDoc. Removes declarations that other pages show.

import { fileURLToPath } from 'node:url';
import {
  Application,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type SomeType,
  type TypeDocOptions,
} from 'typedoc';
import { load, type PluginOptions } from 'typedoc-plugin-markdown';
import { consumerOptions } from '../hovers/compile.ts';
import { type Entry, schemaFiles } from './entries.ts';

export interface Declarations {
  readonly application: Application;
  readonly project: ProjectReflection;
}

/** Returns the link from a call of a provider to its operation in the reference. */
export type CallLink = (page: string, call: string) => string | undefined;

/** @throws Error if TypeDoc reports an error */
export async function readDeclarations(
  entries: readonly Entry[],
  linkOf: CallLink,
): Promise<Declarations> {
  const files = entries.map(({ file }) => file);
  const application = await Application.bootstrapWithPlugins(
    { ...options, entryPoints: files, plugin: [load] },
    [],
  );
  application.options.setCompilerOptions(files, compilerOptions, undefined);
  const found = application.getEntryPoints() ?? [];
  const project = application.converter.convert(
    found.map((entry) => ({ ...entry, displayName: pageOf(entry.sourceFile.fileName, entries) })),
  );
  if (application.logger.hasErrors()) throw new Error('TypeDoc cannot read the declarations.');
  for (const repeated of Object.values(project.reflections).filter(isShownElsewhere))
    remove(repeated);
  for (const reflection of Object.values(project.reflections)) edit(reflection, linkOf);
  return { application, project };
}

const compilerOptions = {
  ...consumerOptions,
  typeRoots: [fileURLToPath(new URL('../../node_modules/@types', import.meta.url))],
};

const options: TypeDocOptions & PluginOptions = {
  exclude: schemaFiles(),
  excludeExternals: true,
  disableSources: true,
  skipErrorChecking: true,
  readme: 'none',
  logLevel: 'Error',
  sort: ['kind', 'alphabetical'],
  kindSortOrder: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable'],
  groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', '*'],
  // The following options belong to typedoc-plugin-markdown.
  router: 'module',
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  enumMembersFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  typeDeclarationVisibility: 'compact',
  tableColumnSettings: {
    hideDefaults: true,
    hideInherited: true,
    hideModifiers: true,
    hideOverrides: true,
  },
};

function pageOf(file: string, entries: readonly Entry[]): string {
  const found = entries.find((entry) => entry.file === file);
  if (!found) throw new Error(`${file} is not an entry point.`);
  return found.page;
}

/**
 * Whether another page shows this member: an inherited member, or a path in a list of paths, which the reference shows.
 */
function isShownElsewhere(reflection: Reflection): boolean {
  const { parent, name, flags } = reflection;
  if (!parent?.isDeclaration()) return false;
  if (parent.kindOf(ReflectionKind.Interface) && name.startsWith('/')) return true;
  const bases = (parent.extendedTypes ?? []).map((type) =>
    type.type === 'reference' ? type.reflection : undefined,
  );
  return flags.isInherited && bases.some((base) => base?.getChildByName([name]) !== undefined);
}

/** Also removes the reflection from its groups, because TypeDoc has already created them. */
function remove(reflection: Reflection): void {
  const { parent, project } = reflection;
  project.removeReflection(reflection);
  if (!parent?.isDeclaration()) return;
  for (const group of parent.groups ?? [])
    group.children = group.children.filter((child) => child !== reflection);
  parent.groups = (parent.groups ?? []).filter(({ children }) => children.length > 0);
}

function edit(reflection: Reflection, linkOf: CallLink): void {
  // TypeDoc has no name for a destructured parameter.
  if (reflection.kindOf(ReflectionKind.Parameter) && reflection.name === '__namedParameters')
    reflection.name = 'options';
  if (reflection.isDeclaration() && reflection.kindOf(ReflectionKind.Property))
    editCall(reflection, linkOf);
}

/**
 * A call of a provider is an operation. Replaces its description, which is in the reference, by one line with a link.
 */
function editCall(property: DeclarationReflection, linkOf: CallLink): void {
  const page = pageAround(property);
  const link = page && linkOf(page, property.name);
  if (link === undefined) return;
  const [summary = ''] = (property.comment?.summary ?? [])
    .map(({ text }) => text)
    .join('')
    .split('\n\n');
  if (property.comment) {
    property.comment.summary = [{ kind: 'text', text: `[${summary}](${link})` }];
    property.comment.blockTags = [];
  }
  if (property.type) withoutArguments(property.type);
}

function pageAround(reflection: Reflection): string | undefined {
  if (reflection.kindOf(ReflectionKind.Module)) return reflection.name;
  return reflection.parent && pageAround(reflection.parent);
}

/** Removes the arguments of a call's type: they only repeat the operation and its name. */
function withoutArguments(type: SomeType): void {
  if (type.type === 'reference') type.typeArguments = [];
  else if (type.type === 'intersection') type.types.forEach(withoutArguments);
}
