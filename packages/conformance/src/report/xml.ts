// Text in XML and in HTML.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes a text. XML 1.0 cannot contain most control characters at all. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '�')
    .replaceAll(/[&<>"]/g, (character) => entities[character]!);
}
