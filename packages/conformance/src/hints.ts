// Looks for the cause of a mistake in the requests of a client. A case that fails prints these hints after its mistakes.
import type { Received, Sent } from './proxy.ts';
import { accessTokens, callToken, type DescribedRequest } from './requests.ts';

export interface Hints {
  see(sent: Sent, received: Received | undefined, described: DescribedRequest): void;
  /** Returns the hints since the last call, as sentences. */
  collect(): string[];
}

/** @param codes the codes that a person types in a case */
export function collectHints(codes: readonly string[]): Hints {
  const hints = new Set<string>();
  const issued = new Set<string>();
  return {
    see(sent, received, described) {
      const { pathname } = new URL(sent.path, 'http://sandbox');
      const found = [...repeatedHeaders(sent), ...oddToken(sent, described, issued)];
      if (described.kind === 'challenge' && !hasCode(sent, codes))
        found.push(
          'the code is not the one that the person typed. It is a text, and may begin with 0',
        );
      for (const hint of found) hints.add(`hint: ${sent.method} ${pathname}: ${hint}`);
      if (received) for (const token of accessTokens(received, described)) issued.add(token);
    },
    collect() {
      const found = [...hints];
      hints.clear();
      issued.clear();
      return found;
    },
  };
}

function repeatedHeaders({ repeated = [] }: Sent): string[] {
  return repeated.map((name) => `the request has several headers "${name}"`);
}

function hasCode({ body }: Sent, codes: readonly string[]): boolean {
  const text = new TextDecoder().decode(body);
  return codes.some((code) => code !== '' && text.includes(code));
}

/** How the token of a call differs from all tokens that the provider issued in this case. */
function oddToken(sent: Sent, described: DescribedRequest, issued: ReadonlySet<string>): string[] {
  const { kind, slots } = described;
  if ((kind !== 'read' && kind !== 'create') || slots.length === 0 || issued.size === 0) return [];
  const token = callToken(sent, described);
  const [{ in: place, name, prefix }] = slots as [(typeof slots)[0]];
  const where = `the ${place} "${name}"`;
  if (token === undefined) return [`${where} has no token${prefix && ` after "${prefix.trim()}"`}`];
  if (issued.has(token)) return [];
  const longer = [...issued].find((one) => token !== '' && one.startsWith(token));
  if (longer !== undefined)
    return [`${where} has only ${token.length} of ${longer.length} characters of the token`];
  const isPart = [...issued].some((one) => token.includes(one));
  return [
    isPart
      ? `${where} has other characters besides the token`
      : `${where} has a token that no response of the provider contained`,
  ];
}
