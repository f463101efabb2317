// The version of OpenAPI in which a document is written.
import { memberOf } from '../json/json.ts';
import {
  member,
  optionalText,
  type Place,
  report,
  reportUnlessForeign,
  type Source,
} from '../problems/place.ts';

const readVersions = /^3(\.[01](\.|$)|$)/;

/** Returns whether a document is in OpenAPI 3.0. YAML reads the version `3.0` as the number 3. */
export function isVersion30({ value }: Source): boolean {
  return /^3(\.0|$)/.test(String(memberOf(value, 'openapi')));
}

/**
 * Returns whether a document is in a version that is read, or in none. Other versions have other rules, so that problems
 * with the content would mislead.
 */
export function isReadVersion({ value }: Source): boolean {
  const version = memberOf(value, 'openapi');
  if (version === undefined) return memberOf(value, 'swagger') === undefined;
  return readVersions.test(String(version));
}

export function checkVersion(root: Place): void {
  const place = member(root, 'openapi');
  const version = optionalText(place) ?? '';
  const swagger = member(root, 'swagger');
  const convert = 'Convert the document to OpenAPI 3.0 or 3.1.';
  if (version === '' && swagger.value !== undefined)
    report(swagger, 'unsupported-version', `Swagger ${swagger.value} is not supported.`, convert);
  else if (version === '')
    report(
      place,
      'unsupported-version',
      'The document has no version of OpenAPI.',
      'Write "openapi: 3.1.0".',
    );
  else if (!readVersions.test(version))
    report(place, 'unsupported-version', `OpenAPI "${version}" is not supported.`, convert);
  else if (!version.startsWith('3.1.')) {
    const message = `OpenAPI ${version} is only supported in third-party documents.`;
    reportUnlessForeign(place, 'unsupported-version', message, 'Write "openapi: 3.1.0".');
  }
}
