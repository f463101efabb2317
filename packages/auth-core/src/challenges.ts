// Reads `WWW-Authenticate` (RFC 9110 §11.6.1), enough to know which schemes a resource asks for: several
// challenges in one field, quoted strings with quoted pairs, token68, empty list members.

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const parameter = new RegExp(`^(${token})[ \\t]*=[ \\t]*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`);
const scheme = new RegExp(`^(${token})(?:[ ]+([A-Za-z0-9\\-._~+/]+=*)(?=[ \\t]*(?:,|$)))?`);
const separators = /^[ \t,]*/;

/** One challenge: its scheme in lower case, and its parameters by name in lower case. */
export interface AuthenticateChallenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** The challenges of a `WWW-Authenticate` field. What can't be read ends the list; it never throws. */
export function parseChallenges(field: string | null): AuthenticateChallenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let rest = (field ?? '').replace(separators, '');
  while (rest !== '') {
    const pair = parameter.exec(rest);
    const open = challenges.at(-1);
    if (pair && open) {
      open.parameters.set(
        pair[1]!.toLowerCase(),
        pair[2]?.replace(/\\(.)/g, '$1') ?? pair[3] ?? '',
      );
      rest = rest.slice(pair[0].length).replace(separators, '');
      continue;
    }
    const next = scheme.exec(rest);
    if (!next) break;
    challenges.push({ scheme: next[1]!.toLowerCase(), parameters: new Map() });
    rest = rest.slice(next[0].length).replace(separators, '');
  }
  return challenges;
}
