// The OpenAPI Initiative's format for changes to a document: https://spec.openapis.org/overlay/v1.0.0.html
import type { Json } from '@x/description';

export interface Overlay {
  readonly overlay: '1.0.0';
  readonly info: { readonly title: string; readonly version: string };
  /** The changed document, relative to the overlay. */
  readonly extends: string;
  readonly actions: readonly Action[];
}

export interface Action {
  /** A JSONPath. */
  readonly target: string;
  readonly description: string;
  readonly update?: Json;
  readonly remove?: true;
}

export function overlay(title: string, version: string, actions: readonly Action[]): Overlay {
  return { overlay: '1.0.0', info: { title, version }, extends: '../openapi.yaml', actions };
}

/** Returns `$.paths['/a'].get` for `['paths', '/a', 'get']`. */
export function jsonPath(...keys: readonly string[]): string {
  return keys.reduce(
    (path, key) =>
      /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}['${key.replaceAll("'", "\\'")}']`,
    '$',
  );
}
