// Stores files. A URL that the spec marks with `x-storage` points here (`specs/README.md`, "Extensions"). A PUT stores
// bytes, and a GET returns them. The requests need no token, like those to the storage services of providers.

import type { Schema } from '@x/description';
import { has, type Place } from '@x/description/structure';
import type { Schemas } from '../document/schemas.ts';
import { getAt, type Json, type Pointer, setAt } from '../json.ts';
import { type Answer, notAllowed, plainAnswer } from './answers.ts';

export const storagePath = '/_storage/';

const mostBytes = 64 * 1024 * 1024;

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export class Storage {
  readonly #files = new Map<string, Kept>();
  #size = 0;
  #stored = 0;

  clear(): void {
    this.#files.clear();
    this.#size = 0;
    this.#stored = 0;
  }

  async answer(request: Request, key: string): Promise<Answer> {
    if (request.method === 'PUT') return this.#put(request, key);
    if (/^(GET|HEAD)$/.test(request.method)) return this.#get(key);
    return notAllowed('GET, HEAD, PUT');
  }

  async #put(request: Request, key: string): Promise<Answer> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const size = this.#size - (this.#files.get(key)?.bytes.byteLength ?? 0) + bytes.byteLength;
    if (size > mostBytes) return plainAnswer(413, `the storage is limited to ${mostBytes} bytes`);
    this.#size = size;
    const type = request.headers.get('content-type') ?? 'application/octet-stream';
    this.#files.set(key, { bytes, type });
    this.#stored += 1;
    const headers = { etag: `"etag-${this.#stored}"` };
    return { status: 200, headers, body: null, applied: true };
  }

  /** Returns a file, or its parts one after the other. */
  #get(key: string): Answer {
    const whole = this.#files.get(key);
    const parts = whole ? [whole] : this.#partsOf(key);
    const [first] = parts;
    if (!first) return plainAnswer(404, 'no file is stored at this URL');
    const body = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
    let at = 0;
    for (const { bytes } of parts) {
      body.set(bytes, at);
      at += bytes.byteLength;
    }
    return { status: 200, headers: { 'content-type': first.type }, body, applied: true };
  }

  #partsOf(key: string): Kept[] {
    const parts: Kept[] = [];
    for (let number = 1; ; number++) {
      const part = this.#files.get(`${key}/${number}`);
      if (!part) return parts;
      parts.push(part);
    }
  }
}

/** Returns the members of a response that are URLs of the storage. `*` represents the elements of a list. */
export function storageMembers(schema: Schema | undefined, schemas: Schemas): Pointer[] {
  const found: Pointer[] = [];
  const visit = (one: Schema, pointer: Pointer): void => {
    if (isMarked(one.place) || isMarked(one.target.place)) found.push(pointer);
    if (pointer.length > 4) return;
    for (const branch of schemas.branches(one)) {
      for (const [name, property] of branch.properties) visit(property, [...pointer, name]);
      if (branch.items) visit(branch.items, [...pointer, '*']);
    }
  };
  if (schema) visit(schema, []);
  return found;
}

function isMarked(place: Place): boolean {
  return has(place, 'x-storage');
}

/** Writes the URLs of a resource's file to a response. */
export function writeUrls(body: Json, members: readonly Pointer[], url: string): Json {
  return members.reduce<Json>((written, pointer) => writeUrl(written, pointer, url), body);
}

function writeUrl(body: Json, pointer: Pointer, url: string): Json {
  const star = pointer.indexOf('*');
  if (star === -1)
    return typeof getAt(body, pointer) === 'string' ? setAt(body, pointer, url) : body;
  const list = getAt(body, pointer.slice(0, star));
  const rest = pointer.slice(star + 1);
  const elements = Array.isArray(list) ? list : [];
  return elements.reduce<Json>((written, _, index) => {
    const at = [...pointer.slice(0, star), String(index), ...rest];
    return writeUrl(written, at, `${url}/${index + 1}`);
  }, body);
}
