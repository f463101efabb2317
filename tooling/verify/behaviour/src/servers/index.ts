// All hand-written servers, by folder of their provider.
import type { Desk, Handler } from '../desk.ts';
import { lifetimeServers } from './lifetimes.ts';
import { oauthServers } from './oauth.ts';
import { outcomeServers } from './outcomes.ts';
import { schemeServers } from './schemes.ts';
import { wireServers } from './wire.ts';

export const servers: Readonly<Record<string, (desk: Desk) => Handler>> = {
  ...schemeServers,
  ...outcomeServers,
  ...lifetimeServers,
  ...wireServers,
  ...oauthServers,
};
