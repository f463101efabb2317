// Declares the names that the blocks of READMEs and guides expect from the reader.

/** @param credentials the names of the credentials of all logins */
export function declarationsOfGiven(credentials: readonly string[]): string {
  const names = [...new Set(['username', 'password', ...credentials])];
  return `${names.map((name) => `declare const ${name}: string;`).join('\n')}
declare const grant: import('@x/auth-core').Grant<{ username: string; password: string }>;
declare function theirFetch(url: string, init: RequestInit & { duplex: 'half' }): Promise<Response>;
`;
}
