// Bundles several files into one document. In the result, every reference leads to a component of the same document. Other
// targets of references (in another file, in the middle of a schema) are copied to components.
//
// The bundler reads only files that the caller passed in. It fetches nothing and reads nothing outside the document's
// folder.
import { isObject, type Json, type JsonObject, memberOf } from '../json/json.ts';
import { formatPointer, type Path, parseFragment } from '../json/pointer.ts';
import { uniqueName } from '../names/names.ts';
import type { ParsedDocument } from '../problems/document.ts';
import { excessOf } from '../problems/limits.ts';
import { didYouMean } from '../problems/suggest.ts';
import { isKind, type Kind, memberType, types, type ValueType } from '../structure/types.ts';

/**
 * Returns another file of a document, or `undefined` if it does not exist. `path` is relative to the document's folder,
 * with `/` and without `..`. Called only for files that the document refers to.
 */
export type Files = (path: string) => ParsedDocument | undefined;

/** The file and path of a value before bundling. */
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
  /** The bundled document; the parsed value itself if nothing had to change. */
  readonly value: Json;
  /** The origins of the values that were copied to components. All other values stay in place. */
  readonly origins: ReadonlyMap<object, Origin>;
  readonly faults: readonly Fault[];
  /** The other files that were read. */
  readonly files: readonly ParsedDocument[];
  /** The targets of references to other files. */
  readonly targets: readonly Origin[];
}

/** A place in a file that is being visited. */
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
  /** Whether a third party wrote the document. Then an unresolved schema is a warning, and accepts anything. */
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
  /** The component names of copied values, by section and origin. */
  readonly #names = new Map<string, string>();
  readonly #copied = new Map<string, Record<string, Json>>();
  readonly #checked = new Set<ParsedDocument>();
  /** Path items that are being inserted, to detect one that contains itself. */
  readonly #open = new Set<string>();
  readonly #targets: Origin[] = [];

  constructor(root: ParsedDocument, { files = noFiles, isForeign = false }: BundleOptions) {
    this.#root = root;
    this.#files = files;
    this.#isForeign = isForeign;
  }

  bundle(): Bundle {
    const start = { document: this.#root, parent: undefined, key: '' };
    // The parse boundary: a parsed document is JSON.
    const value = this.#object(this.#root.value as Json, 'OpenAPI', start);
    return {
      value: this.#withCopies(value),
      origins: this.#origins,
      faults: this.#faults,
      files: [...this.#checked],
      targets: this.#targets,
    };
  }

  /** Sorted by name, so that a new reference does not move the other components. */
  #withCopies(value: Json): Json {
    if (this.#copied.size === 0 || !isObject(value)) return value;
    const components: Record<string, Json> = { ...objectOf(value.components) };
    for (const [section, copies] of sorted(this.#copied))
      components[section] = {
        ...objectOf(components[section]),
        ...Object.fromEntries(sorted(Object.entries(copies))),
      };
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

  /** Inserts a file where OpenAPI allows no references: `description: { $ref: intro.md }`. */
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
    this.#checkSection(target, kind, child(at, '$ref'));
    if (kind === 'PathItem') return this.#pathItem(beside, target, at);
    const $ref = this.#componentFor(target, kind);
    return $ref === value.$ref ? beside : { ...beside, $ref };
  }

  /** Reports a component of another kind than the reference needs. */
  #checkSection({ path }: Target, kind: Kind, at: At): void {
    const [root, own, , ...more] = path;
    const { section } = types[kind];
    if (root !== 'components' || own === section || more.length > 0) return;
    const message = `A component of "${own}" is not one of "${section}".`;
    const severity = this.#isForeign ? 'warning' : 'error';
    const remedy = this.#isForeign ? 'It is read as one.' : `Refer to one of "${section}".`;
    this.#fault(at, 'reference-kind', message, { remedy, severity });
  }

  /** Inserts a referenced path item, because OpenAPI 3.0 has no components for path items. */
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

  /** The values of a mapping are schema names, or references without `$ref` (OpenAPI 3.1, "Discriminator Object"). */
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

  /** Reads a mapping value without a path, which can be the name of a schema or of a file. */
  #fileNamed(
    name: string,
    { at, schemas }: { readonly at: At; readonly schemas: JsonObject },
  ): Target | undefined {
    const path = relativeTo(this.#folderOf(at.document), percentDecoded(name));
    const document = path === undefined ? undefined : this.#files(path);
    if (document?.value !== undefined) return this.#target(name, at, lenientMapping);
    const message = `There is no schema "${name}".${didYouMean(name, Object.keys(schemas))}`;
    return this.#unresolved(at, message, lenientMapping);
  }

  /** Returns the reference to the component that is, or becomes, the target of a reference. */
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
    const wanted = componentName(target, section);
    const name = uniqueName(wanted, (one) => Object.hasOwn(own, one) || Object.hasOwn(copies, one));
    if (name !== wanted && !this.#isForeign) {
      const message = `"components/${section}" has another "${wanted}".`;
      this.#fault(atTarget(target), 'component-name', message, { remedy: 'Rename one of them.' });
    }
    // Set the name before the visit, because the value can contain itself.
    this.#names.set(key, name);
    copies[name] = null;
    const value = this.#object(target.value, kind, atTarget(target));
    copies[name] = value;
    if (typeof value === 'object' && value !== null) this.#origins.set(value, target);
    return name;
  }

  /** The target of a reference. Reports an unresolved reference. */
  #target(reference: string, at: At, remedy?: string): Target | undefined {
    const [file = '', fragment = ''] = splitReference(reference);
    const document = file === '' ? at.document : this.#fileAt(file, at);
    if (document === undefined) return undefined;
    const isPointer = fragment === '' || fragment.startsWith('/');
    const path = parseFragment(fragment);
    const value = isPointer
      ? path.reduce<Json | undefined>(memberOf, document.value as Json)
      : undefined;
    if (value !== undefined) {
      if (document !== this.#root) this.#targets.push({ document, path });
      return { document, path, value };
    }
    if (!isPointer) {
      const message = `"${reference}" is not a JSON pointer. Anchors are not supported.`;
      return this.#unresolved(at, message, remedy);
    }
    const where = file === '' ? 'in this document' : `in ${file}`;
    return this.#unresolved(at, `"${reference}" does not exist ${where}.`, remedy);
  }

  /** Reports an error, or a warning in a third-party document if `remedy` says how the value is read instead. */
  #unresolved(at: At, message: string, remedy: string | undefined): undefined {
    if (!this.#isForeign || remedy === undefined)
      return this.#fault(at, 'unresolved-reference', message);
    return this.#fault(at, 'unresolved-reference', message, { remedy, severity: 'warning' });
  }

  #fileAt(file: string, at: At): ParsedDocument | undefined {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) {
      const remedy = "Copy its target into a file below the document's folder.";
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

  /** Returns whether a file can be read. The caller of `bundle` reports the syntax errors of `files`. */
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
    return document.value !== undefined && excess === undefined;
  }

  /** The folder of a file, relative to the document's folder. */
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

/** Returns whether a value is a reference where OpenAPI allows none. A schema may have a property called `$ref`. */
function isInserted(value: Json, type: ValueType): value is JsonObject {
  if (!isObject(value) || typeof value.$ref !== 'string' || type === 'any') return false;
  if (typeof type === 'object') return !('oneOf' in type) && Object.keys(value).length === 1;
  return isKind(type) ? types[type].section === undefined : type === 'text';
}

/** Returns the type of a value out of several. One of them is a list, the others are not. */
function alternative(value: Json, options: readonly ValueType[]): ValueType {
  const isList = (type: ValueType): boolean => typeof type === 'object' && 'listOf' in type;
  return options.find((type) => isList(type) === Array.isArray(value)) ?? 'any';
}

/** Returns whether a text is a name, without a path, a fragment or a file extension. */
function isName(target: string): boolean {
  return !/[/#]/.test(target);
}

function splitReference(reference: string): [file: string, fragment: string] {
  const hash = reference.indexOf('#');
  return hash === -1 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

/** Returns a reference. Its fragment is percent-encoded (RFC 6901 §6), so a `%` in the name is `%25`. */
export function referenceTo(section: string, name: string): string {
  return `#${formatPointer(['components', section, name]).replaceAll('%', '%25')}`;
}

function sorted<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * `List/properties/head` → `ListHead`; `./schemas.yaml#/Thing` → `Thing`; `./pets.yaml#/responses/Pet` → `Pet`;
 * `./pet.yaml` → `pet`.
 */
function componentName({ document, path }: Target, section: string): string {
  const [root] = path;
  const isInSection = root === 'components' || root === 'paths';
  const own = path.slice(isInSection ? 2 : root === section && path.length > 1 ? 1 : 0);
  const words = own.filter((key) => !structural.has(key));
  const name = words.length > 0 ? words.reduce(joined) : baseName(document.file).split('.')[0]!;
  return name.replaceAll(/[^\w.-]+/g, '') || 'Component';
}

const structural = new Set(['properties', 'items', 'content', 'schema', 'schemas', 'definitions']);

function joined(left: string, right: string): string {
  return left + right.charAt(0).toUpperCase() + right.slice(1);
}

/** Returns a path relative to the root folder, or `undefined` if it is outside that folder. */
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
