// The file name of a download (RFC 6266). The server chooses it, so it could lead a program that writes the file to
// another folder. Only the last part of a path is kept.

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
  // `.` and `..` are folders.
  return name.replace(/\p{Control}/gu, '').replace(/^\.+$/, '');
}
