// Records the life of a token for the animation of the start page, once for each build, with the real client and the
// sandbox's engine.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from '@x/description';
import type { RequestLogEntry } from '@x/sandbox';
import {
  type LifeEvents,
  noticeEnds,
  type TokenLife,
} from '../../../../packages/sandbox/src/page/life.ts';
import { perform } from '../playground/live.ts';
import { scenariosFor } from '../playground/scenarios.ts';
import { Stage } from '../playground/stage.ts';
import { stageStart } from '../playground/stage-start.ts';
import { clientExample } from './example.ts';
import { root } from './repository.ts';

export interface Recording extends LifeEvents {
  readonly provider: string;
  readonly title: string;
  readonly chapters: readonly { readonly time: number; readonly text: string }[];
}

export async function record(description: Description): Promise<Recording> {
  const example = clientExample(description);
  const folder = join(root, 'packages', description.name);
  const json = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const client: Readonly<Record<string, unknown>> = await import(join(folder, 'dist/index.js'));
  const requests: RequestLogEntry[] = [];
  let tokens: TokenLife[] = [];
  const stage = new Stage(
    { example, client, openapi: json('openapi.json'), arazzo: json('auth.arazzo.json') },
    {
      report: (report) => {
        if (report.type === 'request') requests.push({ ...report.entry, milliseconds: 0 });
        else if (report.type === 'tokens') tokens = noticeEnds(report.tokens, tokens, report.now);
      },
      pause: async () => undefined,
    },
  );
  const chapters: { time: number; text: string }[] = [];
  const [life] = scenariosFor(example);
  for (const { text, actions } of life?.chapters ?? []) {
    const before = requests.length;
    // Calls after the logout fail. The chapter shows this.
    for (const action of actions) await perform(stage, action, example).catch(() => undefined);
    await stage.reportTokens();
    chapters.push({ time: requests[before]?.time ?? stage.now, text });
  }
  const { provider, title } = example;
  return { provider, title, from: stageStart, now: stage.now, requests, tokens, chapters };
}
