// All defects, by name. defects.json has the meaning of each, and the cases that must find it.
import { accounts } from './accounts.ts';
import { calls } from './calls.ts';
import { challenges } from './challenges.ts';
import { clocks } from './clocks.ts';
import { commands } from './commands.ts';
import { encodings } from './encodings.ts';
import { files } from './files.ts';
import { leaks } from './leaks.ts';
import { logouts } from './logouts.ts';
import { longSessions } from './long-sessions.ts';
import { misreadings } from './misreadings.ts';
import type { PlantedDefects } from './planted.ts';
import { stores } from './stores.ts';
import { strictness } from './strictness.ts';
import { traffic } from './traffic.ts';

export type { PlantedDefect, World } from './planted.ts';

export const plantedDefects: PlantedDefects = {
  ...commands,
  ...accounts,
  ...calls,
  ...traffic,
  ...clocks,
  ...challenges,
  ...strictness,
  ...logouts,
  ...misreadings,
  ...encodings,
  ...leaks,
  ...stores,
  ...files,
  ...longSessions,
};
