// The Info Object: 3.0 has no `summary` and no SPDX identifier.
import { isObject, type JsonObject } from '../json.ts';

/** The summary becomes the first paragraph of the description, the identifier SPDX's page of that licence. */
export function convertInfo(info: JsonObject): JsonObject {
  const { summary, description, license, ...rest } = info;
  const text = [summary, description].filter((part) => typeof part === 'string').join('\n\n');
  return {
    ...rest,
    ...(text === '' ? {} : { description: text }),
    ...(isObject(license) ? { license: convertLicense(license) } : {}),
  };
}

function convertLicense(license: JsonObject): JsonObject {
  const { identifier, ...rest } = license;
  if (typeof identifier !== 'string') return license;
  return { ...rest, url: `https://spdx.org/licenses/${identifier}.html` };
}
