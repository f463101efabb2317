// Clients that encode or decode values in a wrong way.
import type { StartSay } from '../driver.ts';
import {
  bodyOf,
  bytes,
  kindOf,
  type PlantedDefect,
  type PlantedDefects,
  starting,
  withHeader,
} from './planted.ts';
import { answering, isCall, withBody } from './responses.ts';

export const encodings: PlantedDefects = {
  'concatenates-forms': () => ({
    intercept: (sent, pass) => {
      if (!/x-www-form-urlencoded/.test(sent.headers['content-type'] ?? '')) return pass(sent);
      const parts = [...new URLSearchParams(bodyOf(sent))].map((pair) => pair.join('='));
      return pass({ ...sent, body: bytes(parts.join('&')) });
    },
  }),
  'encodes-basic-credentials': () => ({
    intercept: (sent, pass) => {
      const [, encoded] = /^basic +(\S+:?)$/i.exec(sent.headers.authorization ?? '') ?? [];
      const pair = /^([^:]+):(.+)$/.exec(Buffer.from(encoded ?? '', 'base64').toString());
      if (!pair) return pass(sent);
      const form = pair.slice(1).map(encodeURIComponent).join(':');
      const basic = `Basic ${Buffer.from(form).toString('base64')}`;
      return pass(withHeader(sent, 'authorization', basic));
    },
  }),
  'trims-passwords': changingCredentials(/pass/i, (text) => text.trim()),
  'normalises-passwords': changingCredentials(/pass/i, (text) => text.normalize('NFKC')),
  'lower-cases-user-names': changingCredentials(/user|mail/i, (text) => text.toLowerCase()),
  'cuts-long-tokens': () => ({
    intercept: answering((sent, received, world) =>
      isCall(sent, world)
        ? received
        : withBody(received, bodyOf(received).replaceAll(/"([^"]{4096})[^"]+"/g, '"$1"')),
    ),
  }),
  'reads-only-json-without-parameters': () => ({
    intercept: answering((sent, received, world) => {
      const isRead = isCall(sent, world) || received.status < 400 || received.status >= 500;
      const isPlain = received.headers['content-type'] === 'application/json';
      return isRead || isPlain ? received : { ...received, status: 502 };
    }),
  }),
  'keeps-json-escapes': () => ({
    intercept: answering((sent, received, world) =>
      isCall(sent, world)
        ? received
        : withBody(received, bodyOf(received).replaceAll(/\\(?=[/u])/g, '\\\\')),
    ),
  }),
  'drops-leading-zeros': () => ({
    intercept: (sent, pass, world) =>
      pass(
        kindOf(sent, world) === 'challenge'
          ? { ...sent, body: bytes(bodyOf(sent).replace(/(["=])0+(\d+)/, '$1$2')) }
          : sent,
      ),
  }),
};

/** Changes the credentials with such names. */
function changingCredentials(names: RegExp, change: (text: string) => string): () => PlantedDefect {
  return () => ({
    tell: starting((say) => {
      const changed = Object.entries(say.credentials).map(([name, text]) => [
        name,
        names.test(name) ? change(text) : text,
      ]);
      return { ...say, credentials: Object.fromEntries(changed) as StartSay['credentials'] };
    }),
  });
}
