// The name of a download (RFC 6266). It is the server's word, so a program that writes a file must not be led elsewhere by
// it: only the last part of a path is kept.

export function fileNameOf({ headers, url }: Response): string {
  const disposition = headers.get('Content-Disposition') ?? '';
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const [, inQuotes, bare] =
    /;\s*filename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]+))/i.exec(disposition) ?? [];
  const given = decoded(extended) ?? inQuotes?.replace(/\\(.)/g, '$1') ?? bare;
  return lastPart(given ?? '') || lastPart(decoded(url.split(/[?#]/)[0]) ?? '') || 'download';
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return text;
  }
}

function lastPart(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  // Names that mean a folder.
  return name.replace(/\p{Control}/gu, '').replace(/^\.+$/, '');
}
