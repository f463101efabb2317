// Makes the call of a row, and records the request and the result as texts that can be compared.
import { origin } from './matrix.ts';
import type { Row, Sent } from './row.ts';

/** The `fetch` of a client under test. */
export type Fetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>;

/** Makes the call of a row with a client. Returns its data, and throws the client's errors. */
export type Play = (row: Row, fetch: Fetch) => Promise<unknown>;

export interface Outcome {
  /** `undefined` if the client sent nothing. */
  readonly sent: Required<Sent> | undefined;
  /** The result of the call, or its error. */
  readonly returned: string;
}

export async function play(row: Row, client: Play): Promise<Outcome> {
  let sent: Required<Sent> | undefined;
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    sent = await sentOf(request);
    return responseOf(row, request.url);
  };
  try {
    const data = await client(row, fetch);
    return { sent, returned: await shown(data) };
  } catch (error) {
    const { name, message } = error as Error;
    return { sent, returned: `${name}: ${message}` };
  }
}

function responseOf({ response }: Row, url: string): Response {
  const { status, headers, body } = response ?? { status: 204 };
  const answer = new Response(body ?? null, { status, ...(headers && { headers }) });
  return Object.defineProperty(answer, 'url', { value: url });
}

async function sentOf(request: Request): Promise<Required<Sent>> {
  const headers = Object.fromEntries(request.headers);
  const type = headers['content-type'] ?? '';
  const isMultipart = type.startsWith('multipart/form-data;');
  if (isMultipart) headers['content-type'] = 'multipart/form-data';
  const text = await request.text();
  const boundary = /boundary=(.*)$/.exec(type)?.[1] ?? '';
  return {
    url: request.url.slice(origin.length),
    headers,
    body: isMultipart ? partsOf(text, boundary).join('\n') : text,
  };
}

/** The parts of a multipart body: `name (file name) [type] content`. */
function partsOf(text: string, boundary: string): string[] {
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', content = ''] = part.trim().split('\r\n\r\n');
      const name = / name="([^"]*)"/.exec(head)?.[1];
      const file = /filename="([^"]*)"/.exec(head)?.[1];
      const type = /Content-Type: (.*)/i.exec(head)?.[1];
      return [name, file && `(${file})`, type && `[${type.trim()}]`, content]
        .filter(Boolean)
        .join(' ');
    });
}

/** Returns a value as text. */
async function shown(value: unknown): Promise<string> {
  if (value === undefined) return 'undefined';
  if (value instanceof Blob) {
    const { name } = value as File;
    const members = [...(name === undefined ? [] : [name]), value.type, await value.text()];
    return `${name === undefined ? 'Blob' : 'File'}(${members.join(', ')})`;
  }
  if (value instanceof ReadableStream) return 'ReadableStream';
  if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value))
    return JSON.stringify(value);
  const items: string[] = [];
  for await (const item of value as AsyncIterable<{ data?: unknown; event?: unknown }>)
    items.push(JSON.stringify(typeof item.event === 'string' ? item.data : item));
  return `[${items.join(', ')}]`;
}
