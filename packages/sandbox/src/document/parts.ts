// Parts of messages in the sandbox's form: with a parsed pointer, and with header names in lower case.

import { type MessagePart as DescribedPart, parsePointer } from '@x/description';
import type { Pointer } from '../json.ts';

export type MessagePart =
  | { readonly in: 'body'; readonly pointer: Pointer }
  | { readonly in: 'header' | 'query' | 'path'; readonly name: string };

export function messagePart(part: DescribedPart): MessagePart {
  if (part.in === 'body') return { in: 'body', pointer: parsePointer(part.pointer) };
  const { in: place, name } = part;
  return { in: place, name: place === 'header' ? name.toLowerCase() : name };
}
