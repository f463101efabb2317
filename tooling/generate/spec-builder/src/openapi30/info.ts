// The Info Object: 3.0 has no `summary` and no SPDX identifier.
import type { JsonObject } from '@x/description';

/** The summary becomes the first paragraph of the description. */
export function convertInfo(info: JsonObject): JsonObject {
  const { summary, description, license, ...rest } = info;
  const text = [summary, description].filter((part) => typeof part === 'string').join('\n\n');
  return {
    ...rest,
    ...(text === '' ? {} : { description: text }),
    ...(license === undefined ? {} : { license }),
  };
}

/** The identifier becomes the URL of SPDX's page of that licence. */
export function convertLicense(license: JsonObject): JsonObject {
  const { identifier, ...rest } = license;
  if (typeof identifier !== 'string') return license;
  return { ...rest, url: `https://spdx.org/licenses/${identifier}.html` };
}
