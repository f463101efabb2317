// The credentials that a client gets in a case: those of the account, wrong ones, or some with special characters.
import type { Case } from './cases.ts';
import { type Disguise, specialKey, specialName, specialPassword } from './disguise.ts';
import { type KitLogin, type KitProvider, namesUser } from './providers.ts';
import type { ServedProvider } from './sandbox.ts';

interface ClientAccount {
  readonly provider: KitProvider;
  readonly served: ServedProvider;
  /** The codes of the client, with those of the provider. */
  readonly codes: ReadonlyMap<string, string>;
}

/** The values of the client that the provider does not know, with those that it knows. */
export function disguisedValues(
  given: Case,
  { served, provider, codes }: ClientAccount,
): ReadonlyMap<string, string> {
  const which = given.credentials === 'special' ? 'special' : hasSecondAccount(given) && 'second';
  if (!which) return codes;
  const found = credentialsOf(served, provider.login, which);
  const changed = Object.keys(found).filter((name) => found[name] !== served.credentials[name]);
  return new Map([
    ...codes,
    ...changed.map((name) => [found[name]!, served.credentials[name]!] as const),
  ]);
}

/** Whether clients of two accounts log in. */
export function hasSecondAccount({ steps }: Case): boolean {
  return steps.some((step) => 'start' in step && step.credentials === 'second');
}

/** The names of the users of both accounts, if there are two. */
export function namesOfAccounts(
  given: Case,
  { served, provider }: ClientAccount,
): ReadonlyMap<string, string> {
  const kinds = hasSecondAccount(given) ? (['second', 'right'] as const) : [];
  return new Map(
    kinds.flatMap((kind) =>
      Object.entries(credentialsOf(served, provider.login, kind)).flatMap(([name, value]) =>
        namesUser.test(name) ? [[value, accountOf(kind)] as const] : [],
      ),
    ),
  );
}

/** How mistakes name an account. */
export function accountOf(credentials: Case['credentials'] = 'right'): string {
  return credentials === 'second' ? 'second account' : 'first account';
}

/** Returns a mistake for each credential that the login did not contain as it is. */
export function mistakesInEncoding(
  { credentials }: Case,
  { served, provider }: ClientAccount,
  disguise: Disguise,
): string[] {
  if (credentials !== 'special') return [];
  const special = credentialsOf(served, provider.login, credentials);
  const unseen = disguise.unseen();
  return Object.keys(special).flatMap((name) =>
    unseen.includes(special[name]!)
      ? [
          `the login contains the ${name} in another form: send ${JSON.stringify(special[name])} unchanged, and encode it for its place`,
        ]
      : [],
  );
}

/** The account's credentials, the same with a wrong secret or special characters, or those of an unknown account. */
export function credentialsOf(
  { credentials }: ServedProvider,
  { secrets: [secret, ...keys], tenant }: Pick<KitLogin, 'secrets' | 'tenant'>,
  which: NonNullable<Case['credentials']>,
): ServedProvider['credentials'] {
  if (which === 'right') return credentials;
  if (which === 'special') {
    const special = (name: string, value: string): string => {
      if (name === secret) return specialPassword(value);
      if (keys.includes(name)) return specialKey(value);
      return /user|mail/i.test(name) ? specialName(value) : value;
    };
    return Object.fromEntries(
      Object.entries(credentials).map(([name, value]) => [name, special(name, value)]),
    );
  }
  const valueFor = (name: string, value: string): string => {
    if (which === 'tenant') return tenant.includes(name) ? wrongValueOf(name) : value;
    if (which === 'second') return namesUser.test(name) ? `second.${value}` : value;
    if (name === secret) return wrongValueOf(name);
    if (!namesUser.test(name)) return value;
    if (which === 'similar') return value.replace(/[^a-z\d]|$/i, '_');
    if (which === 'longer') return `${value}x`;
    if (which === 'capitals') return value.toUpperCase();
    return which === 'other' ? wrongValueOf(name) : value;
  };
  return Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [name, valueFor(name, value)]),
  );
}

export function wrongValueOf(name: string): string {
  return `not-the-${name}`;
}

export function wrongCodeOf(code: string): string {
  return /\d/.test(code) ? code.replaceAll(/\d/g, (digit) => `${9 - Number(digit)}`) : `${code}x`;
}
