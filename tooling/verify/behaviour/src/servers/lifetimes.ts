// Servers that state the lifetime of a token in different ways.
import { after, type Desk, type Handler, json, jwt } from '../desk.ts';

/** A password login that responds with these members about its token. */
function saying(respond: (desk: Desk) => object, header?: string) {
  return (desk: Desk): Handler =>
    ({ path, body, headers }) => {
      if (path !== '/token') {
        const isAlive = desk.check(after('Bearer', headers));
        return isAlive ? json(200, { things: ['one'] }) : json(401, { error: 'invalid_token' });
      }
      const isAccount = body.username === 'ada@example.com' && body.password === 'sandbox-password';
      if (!isAccount) return json(401, { error: 'invalid_grant' });
      return json(200, respond(desk), header === undefined ? {} : { 'x-expires': header });
    };
}

export const lifetimeServers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  lifetime: saying((desk) => ({ access_token: desk.issue(3600).token, lifetime: 3600 }), '3600'),

  // Laravel Sanctum: `id|text`.
  'endless-token': saying((desk) => ({
    access_token: desk.issue(10 * 365 * 86_400, { shape: (id) => `7|${id}` }).token,
  })),

  // Salesforce: `org!text`.
  'opaque-token': saying((desk) => ({
    access_token: desk.issue(3600, { shape: (id) => `00Dxx0000001gPL!AQ.${id}` }).token,
  })),

  'web-token': saying((desk) => {
    const iat = desk.now() / 1000;
    const shape = (id: string): string => jwt({ jti: id, iat, exp: iat + 3600 });
    return { access_token: desk.issue(3600, { shape }).token };
  }),
};
