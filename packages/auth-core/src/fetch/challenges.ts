// Reads from `WWW-Authenticate` (RFC 9110 §11.6.1) which schemes a resource asks for.

const quoted = /"(?:[^"\\]|\\.)*"/g;
/** A scheme stands alone or before a blank and something that isn't `=`: parameters are `name = value`. */
const scheme = /^\s*([!#$%&'*+.^_`|~\w-]+)(?:\s+[^\s=]|\s*$)/;

/**
 * The schemes of the challenges in a `WWW-Authenticate` field, in lower case and in order. Knows several
 * challenges in one field, quoted strings with commas and quoted pairs, and token68. Never throws.
 */
export function challengeSchemes(field: string | null): string[] {
  return (field ?? '')
    .replace(quoted, '')
    .split(',')
    .flatMap((member) => scheme.exec(member)?.[1]?.toLowerCase() ?? []);
}
