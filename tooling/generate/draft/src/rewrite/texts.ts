// Removes HTML that can run code from texts, and adds the licence.
import { isObject, type JsonObject } from '@x/description';
import { everywhere, objectOf, type Rule, textOf, without } from './rule.ts';

const unsafe =
  /<\s*\/?\s*(script|iframe|object|embed|style|link|form)\b[^>]*>|\bon\w+\s*=\s*["'][^"']*["']|javascript:/gi;

export const texts: Rule = (document, context) => {
  const clean = everywhere(document, context, (value) => {
    if (!isObject(value)) return value;
    const found = ['description', 'summary', 'title'].flatMap((key) => {
      const text = value[key];
      return typeof text === 'string' ? [[key, text.replaceAll(unsafe, '').trimEnd()]] : [];
    });
    return found.length === 0 ? value : { ...value, ...(Object.fromEntries(found) as JsonObject) };
  });
  return { ...clean, info: infoOf(objectOf(clean.info), context) };
};

function infoOf(info: JsonObject, { notes }: Parameters<Rule>[1]): JsonObject {
  const license = objectOf(info.license);
  const kept = without(info, 'license', 'termsOfService');
  const whole = {
    ...kept,
    title: textOf(info.title) ?? 'API',
    version: textOf(info.version) ?? '1.0.0',
  };
  const isKnown = textOf(license.identifier) !== undefined || textOf(license.url) !== undefined;
  if (isKnown)
    return { ...whole, license: { ...license, name: textOf(license.name) ?? 'Licence' } };
  notes.ask('the licence of the document: write an SPDX id in "identifier", or write "url"', {
    document: ['info', 'license', 'identifier'],
  });
  return {
    ...whole,
    license: { name: textOf(license.name) ?? 'Not stated', identifier: 'LicenseRef-unknown' },
  };
}
