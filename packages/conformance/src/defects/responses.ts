// What defects of responses have in common.
import type { Received, Sent } from '../proxy.ts';
import { bytes, type Intercept, tokenOf, type World } from './planted.ts';

/** The body of a documented rejection, for a client that reads only the status. */
export const rejection: Received['body'] = bytes('{"code":"LOGIN_FAILED","error":"invalid_grant"}');

/** Changes responses. */
export function answering(
  change: (sent: Sent, received: Received, world: World) => Received,
): Intercept {
  return async (sent, pass, world) => {
    const received = await pass(sent);
    return received && change(sent, received, world);
  };
}

/** Whether a request has a token. Token requests have none. */
export function isCall(sent: Sent, world: World): boolean {
  return tokenOf(sent, world) !== undefined;
}

export function withBody(received: Received, text: string): Received {
  return { ...received, body: bytes(text) };
}

export function rejected(status: number): Received {
  return { status, headers: { 'content-type': 'application/json' }, body: rejection };
}

export function isRejection(received: Received | undefined): boolean {
  return received !== undefined && received.status >= 400 && received.status < 500;
}

/** Repeats a request as long as its response has one of these statuses. */
export function repeating(
  which: (sent: Sent, received: Received, world: World) => boolean,
  times: number,
): Intercept {
  return async (sent, pass, world) => {
    let received = await pass(sent);
    for (let time = 0; time < times && received && which(sent, received, world); time += 1)
      received = await pass(sent);
    return received;
  };
}
