// One document out of several files. Afterwards every reference leads to a component of the right kind in the same
// document: what a reference leads to elsewhere (another file, the middle of a schema) is copied to a component.
//
// Only files that the caller passed in are read. Nothing is fetched, and nothing outside the document's folder exists.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { formatPointer, type Path, parseFragment } from '../json/pointer.ts';
import { uniqueName } from '../names/names.ts';
import type { ParsedDocument } from '../problems/document.ts';
import { excessOf } from '../problems/limits.ts';
import { didYouMean } from '../problems/suggest.ts';
import { isKind, type Kind, memberType, types, type ValueType } from '../structure/types.ts';

/**
 * The other files of a document by their paths relative to its folder, with `/` and without `..`. Called only for
 * files that the document refers to.
 */
export type Files = (path: string) => ParsedDocument | undefined;

/** Where a value was written. */
export interface Origin {
  readonly document: ParsedDocument;
  readonly path: Path;
}

export interface Fault {
  readonly at: Origin;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Bundle {
  /** The document in one piece; the parsed value itself where there was nothing to do. */
  readonly value: Json;
  /** Where the values are from that were copied to components. Everything else is where it was. */
  readonly origins: ReadonlyMap<object, Origin>;
  readonly faults: readonly Fault[];
}

/** A place in a file, while that is walked through. */
interface At {
  readonly document: ParsedDocument;
  readonly parent: At | undefined;
  readonly key: string | number;
}

interface Target {
  readonly document: ParsedDocument;
  readonly path: readonly string[];
  readonly value: Json;
}

const lenientSchema = 'It is read as a schema that accepts anything.';
const lenientMapping = 'This mapping is ignored.';

const noFiles: Files = () => undefined;

interface BundleOptions {
  readonly files?: Files | undefined;
  /** Whether a third party wrote the document. Then a schema that does not exist is a warning, and anything. */
  readonly isForeign?: boolean;
}

export function bundle(root: ParsedDocument, options: BundleOptions = {}): Bundle {
  return new Bundler(root, options).bundle();
}

class Bundler {
  readonly #root: ParsedDocument;
  readonly #files: Files;
  readonly #isForeign: boolean;
  readonly #faults: Fault[] = [];
  readonly #origins = new Map<object, Origin>();
  /** The names of copied values, by section and by where they were. */
  readonly #names = new Map<string, string>();
  readonly #copied = new Map<string, Record<string, Json>>();
  readonly #checked = new Set<ParsedDocument>();
  /** Path items that are being put in, to notice one that contains itself. */
  readonly #open = new Set<string>();

  constructor(root: ParsedDocument, { files = noFiles, isForeign = false }: BundleOptions) {
    this.#root = root;
    this.#files = files;
    this.#isForeign = isForeign;
  }

  bundle(): Bundle {
    const start = { document: this.#root, parent: undefined, key: '' };
    // The parse boundary: a parsed document is JSON.
    const value = this.#object(this.#root.value as Json, 'OpenAPI', start);
    return { value: this.#withCopies(value), origins: this.#origins, faults: this.#faults };
  }

  #withCopies(value: Json): Json {
    if (this.#copied.size === 0 || !isObject(value)) return value;
    const components: Record<string, Json> = { ...objectOf(value.components) };
    for (const [section, copies] of this.#copied)
      components[section] = { ...objectOf(components[section]), ...copies };
    return { ...value, components };
  }

  #value(value: Json, type: ValueType, at: At): Json {
    if (isInserted(value, type)) return this.#inserted(value, type, at);
    if (typeof type === 'object') {
      if ('oneOf' in type) return this.#value(value, alternative(value, type.oneOf), at);
      if ('listOf' in type) return this.#list(value, type.listOf, at);
      return 'mapOf' in type ? this.#map(value, type.mapOf, at) : value;
    }
    return isKind(type) ? this.#object(value, type, at) : value;
  }

  /** What a file holds, in the place of `$ref` where OpenAPI has no reference: `description: { $ref: intro.md }`. */
  #inserted(value: JsonObject, type: ValueType, at: At): Json {
    const target = this.#target(String(value.$ref), child(at, '$ref'));
    if (target === undefined) return value;
    const key = keyOf(target);
    if (this.#open.has(key)) {
      this.#fault(at, 'circular-reference', 'This contains itself.');
      return value;
    }
    this.#open.add(key);
    const inserted = this.#value(target.value, type, atTarget(target));
    this.#open.delete(key);
    if (typeof inserted === 'object' && inserted !== null) this.#origins.set(inserted, target);
    return inserted;
  }

  #list(value: Json, type: ValueType, at: At): Json {
    if (!Array.isArray(value) || type === 'any' || type === 'text') return value;
    const items: readonly Json[] = value;
    const changed = items.map((item, index) => this.#value(item, type, child(at, index)));
    return changed.some((item, index) => item !== items[index]) ? changed : value;
  }

  #map(value: Json, type: ValueType, at: At): Json {
    if (!isObject(value) || type === 'any' || type === 'text') return value;
    return this.#members(value, () => type, at);
  }

  #object(value: Json, kind: Kind, at: At): Json {
    if (!isObject(value)) return value;
    if (kind === 'Discriminator') return this.#discriminator(value, at);
    const isReference = types[kind].section !== undefined && typeof value.$ref === 'string';
    if (isReference) return this.#reference(value, kind, at);
    return this.#members(value, (name) => memberType(kind, name), at);
  }

  #members(value: JsonObject, typeOf: (name: string) => ValueType, at: At): JsonObject {
    let changed: Record<string, Json> | undefined;
    for (const name of Object.keys(value)) {
      const before = value[name]!;
      if (typeof before !== 'object' || before === null) continue;
      const after = this.#value(before, typeOf(name), child(at, name));
      if (after === before) continue;
      changed ??= { ...value };
      changed[name] = after;
    }
    return changed ?? value;
  }

  #reference(value: JsonObject, kind: Kind, at: At): Json {
    const beside = this.#members(value, (name) => memberType(kind, name), at);
    const isSchema = kind === 'Schema';
    const target = this.#target(
      String(value.$ref),
      child(at, '$ref'),
      isSchema ? lenientSchema : undefined,
    );
    if (target === undefined) return isSchema && this.#isForeign ? {} : beside;
    if (kind === 'PathItem') return this.#pathItem(beside, target, at);
    const $ref = this.#componentFor(target, kind);
    return $ref === value.$ref ? beside : { ...beside, $ref };
  }

  /** OpenAPI 3.0 has no components for path items, so what one refers to is put in its place. */
  #pathItem({ $ref: _, ...beside }: JsonObject, target: Target, at: At): Json {
    const key = keyOf(target);
    if (this.#open.has(key)) {
      this.#fault(at, 'circular-reference', 'This path item contains itself.');
      return beside;
    }
    this.#open.add(key);
    const item = this.#object(target.value, 'PathItem', atTarget(target));
    this.#open.delete(key);
    const merged = { ...objectOf(item), ...beside };
    this.#origins.set(merged, target);
    return merged;
  }

  /** A mapping's values are names of schemas, or references without `$ref` (OpenAPI 3.1, "Discriminator Object"). */
  #discriminator(value: JsonObject, at: At): Json {
    const schemas = objectOf(memberOf(memberOf(this.#root.value, 'components'), 'schemas'));
    const mapping = objectOf(value.mapping);
    const changed = Object.entries(mapping).map(([name, target]): [string, Json] => {
      if (typeof target !== 'string' || Object.hasOwn(schemas, target)) return [name, target];
      const place = child(child(at, 'mapping'), name);
      const found = isName(target)
        ? this.#fileNamed(target, { at: place, schemas })
        : this.#target(target, place, lenientMapping);
      return [name, found ? this.#componentFor(found, 'Schema') : target];
    });
    const isSame = changed.every(([name, target]) => mapping[name] === target);
    return isSame ? value : { ...value, mapping: Object.fromEntries(changed) };
  }

  /** A text without a path may be the name of a schema, or of a file. */
  #fileNamed(
    name: string,
    { at, schemas }: { readonly at: At; readonly schemas: JsonObject },
  ): Target | undefined {
    const document = at.document === this.#root ? this.#files(name) : undefined;
    if (document?.value !== undefined) return this.#target(name, at, lenientMapping);
    const message = `There is no schema "${name}".${didYouMean(name, Object.keys(schemas))}`;
    return this.#unresolved(at, message, lenientMapping);
  }

  /** The reference to a component that is, or is now, what a reference leads to. */
  #componentFor(target: Target, kind: Kind): string {
    const section = types[kind].section ?? '';
    const [root, own, name, ...more] = target.path;
    const isComponent = root === 'components' && own === section && more.length === 0;
    if (target.document === this.#root && isComponent && name !== undefined)
      return referenceTo(section, name);
    const key = `${section} ${keyOf(target)}`;
    const known = this.#names.get(key);
    return referenceTo(section, known ?? this.#copy(target, { kind, section, key }));
  }

  #copy(
    target: Target,
    { kind, section, key }: { readonly kind: Kind; readonly section: string; readonly key: string },
  ): string {
    const copies = this.#copied.get(section) ?? {};
    this.#copied.set(section, copies);
    const own = objectOf(memberOf(memberOf(this.#root.value, 'components'), section));
    const name = uniqueName(
      componentName(target),
      (one) => Object.hasOwn(own, one) || Object.hasOwn(copies, one),
    );
    // Before the value is walked through, which may lead here again.
    this.#names.set(key, name);
    copies[name] = null;
    const value = this.#object(target.value, kind, atTarget(target));
    copies[name] = value;
    if (typeof value === 'object' && value !== null) this.#origins.set(value, target);
    return name;
  }

  /** What a reference leads to; a reason why it leads nowhere is noted. */
  #target(reference: string, at: At, remedy?: string): Target | undefined {
    const [file = '', fragment = ''] = splitReference(reference);
    const document = file === '' ? at.document : this.#fileAt(file, at);
    if (document === undefined) return undefined;
    const path = parseFragment(fragment);
    const value = path.reduce<Json | undefined>(memberOf, document.value as Json);
    if (value !== undefined) return { document, path, value };
    const where = file === '' ? 'in this document' : `in ${file}`;
    return this.#unresolved(at, `"${reference}" does not exist ${where}.`, remedy);
  }

  /** An error; a warning in a third party's document, if there is another way to read it: the `remedy`. */
  #unresolved(at: At, message: string, remedy: string | undefined): undefined {
    if (!this.#isForeign || remedy === undefined)
      return this.#fault(at, 'unresolved-reference', message);
    return this.#fault(at, 'unresolved-reference', message, { remedy, severity: 'warning' });
  }

  #fileAt(file: string, at: At): ParsedDocument | undefined {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) {
      const remedy = "Copy what it leads to into a file below the document's folder.";
      const message = `"${file}" is not read: documents are never fetched.`;
      return this.#fault(at, 'remote-reference', message, { remedy });
    }
    const path = relativeTo(this.#folderOf(at.document), percentDecoded(file));
    if (path === undefined) {
      const remedy = 'Move the file below that folder.';
      const message = `"${file}" is not read: it is outside the document's folder.`;
      return this.#fault(at, 'outside-reference', message, { remedy });
    }
    const isRoot = path === baseName(this.#root.file);
    const document = isRoot ? this.#root : this.#files(path);
    if (document === undefined) {
      const folder = this.#rootFolder();
      return this.#fault(at, 'missing-file', `There is no readable file "${path}" in "${folder}".`);
    }
    return this.#isUsable(document) ? document : undefined;
  }

  /** The faults of a file's own text are told once. */
  #isUsable(document: ParsedDocument): boolean {
    if (document === this.#root || this.#checked.has(document)) return document.value !== undefined;
    this.#checked.add(document);
    const excess = excessOf(document.value);
    if (excess)
      this.#faults.push({
        at: { document, path: excess.path },
        severity: 'error',
        code: 'too-large',
        message: excess.message,
        remedy: '',
      });
    for (const { message } of document.faults)
      this.#faults.push({
        at: { document, path: [] },
        severity: 'error',
        code: 'syntax',
        message,
        remedy: '',
      });
    return document.value !== undefined && excess === undefined;
  }

  /** Of a file, relative to the folder of the document. */
  #folderOf({ file }: ParsedDocument): string {
    const root = this.#rootFolder();
    const folder = folderOf(file);
    return folder.startsWith(root) ? folder.slice(root.length) : '';
  }

  #rootFolder(): string {
    return folderOf(this.#root.file);
  }

  #fault(
    at: At,
    code: string,
    message: string,
    { remedy = '', severity = 'error' }: Partial<Pick<Fault, 'remedy' | 'severity'>> = {},
  ): undefined {
    const origin = { document: at.document, path: pathOf(at) };
    this.#faults.push({ at: origin, severity, code, message, remedy });
  }
}

/** Whether a reference is where OpenAPI has none. A schema may have a property that is called `$ref`. */
function isInserted(value: Json, type: ValueType): value is JsonObject {
  if (!isObject(value) || typeof value.$ref !== 'string' || type === 'any') return false;
  if (typeof type === 'object') return !('oneOf' in type) && Object.keys(value).length === 1;
  return isKind(type) ? types[type].section === undefined : type === 'text';
}

/** Which of several types a value has: they differ in whether they are lists. */
function alternative(value: Json, options: readonly ValueType[]): ValueType {
  const isList = (type: ValueType): boolean => typeof type === 'object' && 'listOf' in type;
  return options.find((type) => isList(type) === Array.isArray(value)) ?? 'any';
}

/** Not a reference: no path, no fragment, no extension of a file that is passed. */
function isName(target: string): boolean {
  return !/[/#]/.test(target);
}

function splitReference(reference: string): [file: string, fragment: string] {
  const hash = reference.indexOf('#');
  return hash === -1 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

export function referenceTo(section: string, name: string): string {
  return `#${formatPointer(['components', section, name])}`;
}

/** `List/properties/head` → `ListHead`; `./schemas.yaml#/Thing` → `Thing`; `./pet.yaml` → `pet`. */
function componentName({ document, path }: Target): string {
  const [root, , ...inner] = path;
  const own = root === 'components' || root === 'paths' ? inner : path;
  const words = own.filter((key) => !structural.has(key));
  const name = words.length > 0 ? words.reduce(joined) : baseName(document.file).split('.')[0]!;
  return name.replaceAll(/[^\w.-]+/g, '') || 'Component';
}

const structural = new Set(['properties', 'items', 'content', 'schema', 'schemas', 'definitions']);

function joined(left: string, right: string): string {
  return left + right.charAt(0).toUpperCase() + right.slice(1);
}

/** A path relative to the root folder; `undefined` if it leads out of that. */
function relativeTo(folder: string, file: string): string | undefined {
  if (file.startsWith('/') || file.includes('\\')) return undefined;
  const parts: string[] = folder === '' ? [] : folder.replace(/\/$/, '').split('/');
  for (const part of file.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function percentDecoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function keyOf({ document, path }: Target): string {
  return `${document.file}#${formatPointer(path)}`;
}

function atTarget({ document, path }: Target): At {
  const start: At = { document, parent: undefined, key: '' };
  return path.reduce<At>(child, start);
}

function child(at: At, key: string | number): At {
  return { document: at.document, parent: at, key };
}

function pathOf(at: At): Path {
  const keys: (string | number)[] = [];
  for (let one = at; one.parent !== undefined; one = one.parent) keys.push(one.key);
  return keys.reverse();
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
