// The files of a draft as text, and the positions of its parts. A large document is split by tag (specs/README.md,
// "Several files").
import { isObject, type Json, type JsonObject, type Place, pathOf } from '@x/description';
import { isReference, rebuild } from '@x/description/structure';
import { parseText } from '@x/description/text';
import { Document, isMap, isScalar } from 'yaml';
import type { Draft } from './draft.ts';
import type { Note, Subject } from './notes.ts';
import { idOf, listOf, objectOf, operationsOf } from './rewrite/rule.ts';

/** The maximum number of operations in one file. Larger documents are split. */
const mostOperations = 30;

export interface DraftFiles {
  /** Texts by path, relative to the folder of the provider. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files and lines of the subjects of notes. */
  locate(notes: readonly Note[]): readonly Located[];
}

export interface Located {
  readonly note: Note;
  readonly file: string;
  readonly line: number;
}

export function filesOf(draft: Draft): DraftFiles {
  const { openapi, arazzo } = draft;
  const isSplit = operationsOf(openapi).length > mostOperations;
  const values = isSplit ? split(openapi, draft.root) : new Map([['openapi.yaml', openapi]]);
  const texts = new Map([...values].map(([path, value]) => [path, yamlOf(value)]));
  if (arazzo) texts.set('auth.arazzo.yaml', yamlOf(arazzo, draft.notes.questions));
  return { texts, locate: (notes) => locate(notes, { draft, texts, isSplit }) };
}

interface Written {
  readonly draft: Draft;
  readonly texts: DraftFiles['texts'];
  readonly isSplit: boolean;
}

/** Parses each file once, because a large document has hundreds of notes. */
function locate(notes: readonly Note[], { draft, texts, isSplit }: Written): Located[] {
  const values = new Map([...texts].map(([file, text]) => [file, parseText(file, text)]));
  const places = notes.map((note) => {
    const { file, path } = placeOf(note.subject, draft, isSplit);
    return { note, file, path: existing(values.get(file)?.value, path) };
  });
  return [...values].flatMap(([file, value]) => {
    const own = places.filter((place) => place.file === file);
    const positions = value.positions(own.map(({ path }) => path));
    return own.map(({ note }, index) => ({ note, file, line: positions[index]?.line ?? 1 }));
  });
}

/** Returns the path of the nearest existing part, because a rule may have removed the part itself. */
function existing(
  value: unknown,
  path: readonly (string | number)[],
): readonly (string | number)[] {
  let at = value;
  const missing = path.findIndex((key) => {
    if (typeof at !== 'object' || at === null || !(key in at)) return true;
    at = (at as Record<string | number, unknown>)[key];
    return false;
  });
  return missing === -1 ? path : path.slice(0, missing);
}

interface FilePlace {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

function placeOf(subject: Subject, { openapi, arazzo }: Draft, isSplit: boolean): FilePlace {
  if ('workflow' in subject) {
    const workflows = listOf(arazzo?.workflows).map(objectOf);
    const index = workflows.findIndex((one) => one.workflowId === subject.workflow);
    const path = ['workflows', Math.max(index, 0), ...partOf(subject.part, workflows[index] ?? {})];
    return { file: 'auth.arazzo.yaml', path };
  }
  if ('document' in subject) return inFile(openapi, subject.document, isSplit);
  const found = operationsOf(openapi).find(
    ({ operation }) => idOf(operation) === subject.operation,
  );
  const path = found ? ['paths', found.path, found.method, 'operationId'] : ['paths'];
  return inFile(openapi, path, isSplit);
}

function partOf(part: string | undefined, workflow: JsonObject): (string | number)[] {
  if (part === undefined) return [];
  if (part === 'onFailure') return ['steps', 0, 'onFailure', 0, 'criteria', 0, 'condition'];
  if (part !== 'expires') return [part];
  const outputs = objectOf(objectOf(listOf(workflow.steps)[0]).outputs);
  const name = Object.keys(outputs).find((one) => one.startsWith('expires')) ?? '';
  return ['steps', 0, 'outputs', name];
}

/** Returns the file that has a part of the document. */
function inFile(
  openapi: JsonObject,
  path: readonly (string | number)[],
  isSplit: boolean,
): FilePlace {
  const [first, second, ...rest] = path;
  if (!isSplit || second === undefined) return { file: 'openapi.yaml', path };
  if (first === 'paths') {
    const item = objectOf(objectOf(openapi.paths)[second]);
    if (Object.keys(item).length === 0) return { file: 'openapi.yaml', path: ['paths'] };
    return { file: `paths/${fileOf(tagOf(item))}.yaml`, path: [second, ...rest] };
  }
  const isMoved = first === 'components' && second !== 'securitySchemes';
  return isMoved
    ? { file: `components/${second}.yaml`, path: [second, ...rest] }
    : { file: 'openapi.yaml', path };
}

/** Splits the document: the paths of each tag, and the components of each section, are one file each. */
function split(openapi: JsonObject, root: Place): Map<string, JsonObject> {
  const { paths, components, ...others } = withFileReferences(openapi, root);
  const { securitySchemes, ...sections } = objectOf(components);
  const tagged = new Map<string, Record<string, Json>>();
  const list = Object.entries(objectOf(paths)).map(([path, item]) => {
    const file = `paths/${fileOf(tagOf(objectOf(item)))}.yaml`;
    const own = tagged.get(file) ?? {};
    tagged.set(file, own);
    own[path] = item;
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1');
    return [path, { $ref: `${file}#/${encodeURI(pointer)}` }] as const;
  });
  const parts = Object.entries(sections).map(
    ([section, value]) => [`components/${section}.yaml`, { [section]: value }] as const,
  );
  const schemes = securitySchemes === undefined ? {} : { components: { securitySchemes } };
  const main = { ...others, paths: Object.fromEntries(list), ...schemes };
  return new Map<string, JsonObject>([['openapi.yaml', main], ...tagged, ...parts]);
}

function tagOf(item: JsonObject): string {
  const operation = Object.values(item).find((one) => isObject(one) && 'operationId' in one);
  return String(listOf(objectOf(operation).tags)[0] ?? 'other');
}

function fileOf(tag: string): string {
  const name = tag
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return name === '' ? 'other' : name;
}

/** Returns the document with references between its files. */
function withFileReferences(openapi: JsonObject, root: Place): JsonObject {
  const changed = rebuild({ ...root, value: openapi }, (value, { kind, place }) => {
    const [top, section] = pathOf(place);
    const target = (reference: string): string => {
      const [, other, name] = /^#\/components\/([^/]+)\/(.*)$/.exec(reference) ?? [];
      if (other === undefined) return reference;
      const file = top === 'paths' ? `../components/${other}.yaml` : `${other}.yaml`;
      return `${top === 'components' && section === other ? '' : file}#/${other}/${name}`;
    };
    if (isReference(value)) return { ...value, $ref: target(value.$ref) };
    if (kind !== 'Discriminator' || !isObject(value)) return value;
    const mapping = Object.entries(objectOf(value.mapping));
    const entries = mapping.map(([key, one]) => [key, target(String(one))]);
    return { ...value, mapping: Object.fromEntries(entries) as JsonObject };
  });
  return objectOf(changed);
}

function yamlOf(value: JsonObject, questions: readonly Note[] = []): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  for (const { text, subject } of questions) {
    if (!('workflow' in subject)) continue;
    const workflows = listOf(value.workflows).map(objectOf);
    const index = workflows.findIndex((one) => one.workflowId === subject.workflow);
    const path = ['workflows', index, ...partOf(subject.part, workflows[index] ?? {})];
    comment(document, path, ` Open: ${text}`);
  }
  space(document);
  return document.toString({ lineWidth: 100, singleQuote: true });
}

/** Writes a comment above a part. Above the first member of a list element, the comment precedes the element. */
function comment(document: Document, path: readonly (string | number)[], text: string): void {
  const holder = document.getIn(path.slice(0, -1), true);
  if (!isMap(holder)) return;
  const index = holder.items.findIndex(({ key }) => isScalar(key) && key.value === path.at(-1));
  const key = holder.items[index]?.key;
  const isFirst = index === 0 && typeof path.at(-2) === 'number';
  if (isFirst) holder.commentBefore = text;
  else if (isScalar(key)) key.commentBefore = text;
}

/** Writes a blank line before each member of the document except the first. */
function space({ contents }: Document): void {
  if (!isMap(contents)) return;
  for (const { key } of contents.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
}
