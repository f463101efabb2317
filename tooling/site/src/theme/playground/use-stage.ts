// Connects the page to the worker of the playground: the state of the stage, and the commands of the page.

import type { RequestLogEntry, SandboxCounters } from '@x/sandbox';
import { onBeforeUnmount, onMounted, reactive } from 'vue';
import { noticeEnds, type TokenLife } from '../../../../../packages/sandbox/src/page/life.ts';
import type { ClientExample } from '../../pages/example.ts';
import type { Action } from '../../playground/actions.ts';
import type { CodeError, Command, Notice, Pace } from '../../playground/protocol.ts';
import { stageStart } from '../../playground/stage-start.ts';
import { takeStartedWorker } from '../../playground/started-worker.ts';

export interface StageState {
  isReady: boolean;
  isRunning: boolean;
  /** Whether the worker has sent nothing for a while, because the code does not yield. */
  isSilent: boolean;
  requests: RequestLogEntry[];
  tokens: TokenLife[];
  now: number;
  chapters: string[];
  output: string[];
  error: CodeError | undefined;
  counters: SandboxCounters | undefined;
  /** The latest step of the lifecycle. */
  active: { readonly workflowId: string; readonly operationId: string } | undefined;
}

export interface StageConnection {
  readonly state: StageState;
  readonly run: (code: string, pace: Pace) => void;
  readonly perform: (action: Action) => void;
  readonly next: () => void;
  readonly setPace: (pace: Pace) => void;
  /** Terminates the worker together with its code, and starts another worker. */
  readonly stop: () => void;
}

/**
 * The number of milliseconds after which a silent worker counts as blocked. A worker sends a message twice a second.
 */
const silence = 2500;

/** Milliseconds between two updates of the page, which is long enough for a phone to draw one. */
const drawingTime = 100;

/** The state before the worker has started. */
export function initialState(): StageState {
  return { isReady: false, ...emptyRun() };
}

function emptyRun(): Omit<StageState, 'isReady'> {
  return {
    isRunning: false,
    isSilent: false,
    requests: [],
    tokens: [],
    now: stageStart,
    chapters: [],
    output: [],
    error: undefined,
    counters: undefined,
    active: undefined,
  };
}

function createWorker(): Worker {
  return new Worker(new URL('../../playground/worker.ts', import.meta.url), { type: 'module' });
}

export function useStage(example: ClientExample): StageConnection {
  const state: StageState = reactive(initialState());
  let worker: Worker | undefined;
  let heard = 0;
  const queue = noticeQueue((notice) => receive(state, notice));
  let watch: ReturnType<typeof setInterval> | undefined;
  const send = (command: Command): void => worker?.postMessage(command);
  const start = (): void => {
    worker?.terminate();
    state.isReady = false;
    worker = takeStartedWorker() ?? createWorker();
    heard = performance.now();
    queue.clear();
    worker.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
      heard = performance.now();
      state.isSilent = false;
      if (data.type === 'ready') state.isReady = true;
      else queue.add(data);
    });
    send({ type: 'open', example });
  };
  onMounted(() => {
    start();
    watch = setInterval(() => {
      state.isSilent = state.isRunning && performance.now() - heard > silence;
    }, 500);
  });
  onBeforeUnmount(() => {
    clearInterval(watch);
    worker?.terminate();
  });
  return {
    state,
    run: (code, pace) => {
      queue.clear();
      Object.assign(state, emptyRun(), { isRunning: true });
      send({ type: 'run', code, pace });
    },
    perform: (action) => {
      Object.assign(state, { isRunning: true, error: undefined });
      send({ type: 'action', action });
    },
    next: () => send({ type: 'next' }),
    setPace: (pace) => send({ type: 'pace', pace }),
    stop: () => {
      state.isRunning = false;
      state.isSilent = false;
      start();
    },
  };
}

interface NoticeQueue {
  readonly add: (notice: Notice) => void;
  readonly clear: () => void;
}

/** Processes notices at most once in `drawingTime`, because a scenario sends hundreds of them within milliseconds. */
function noticeQueue(show: (notice: Notice) => void): NoticeQueue {
  let notices: Notice[] = [];
  let isWaiting = false;
  const draw = (): void => {
    isWaiting = notices.length > 0;
    if (!isWaiting) return;
    for (const notice of notices) show(notice);
    notices = [];
    setTimeout(() => requestAnimationFrame(draw), drawingTime);
  };
  return {
    add: (notice) => {
      notices.push(notice);
      if (!isWaiting) requestAnimationFrame(draw);
      isWaiting = true;
    },
    clear: () => {
      notices = [];
    },
  };
}

function receive(state: StageState, notice: Notice): void {
  switch (notice.type) {
    case 'request': {
      const { entry } = notice;
      state.requests.push(entry);
      state.now = Math.max(state.now, entry.time);
      const { workflowId, operationId } = entry;
      state.active =
        workflowId === undefined || operationId === undefined
          ? undefined
          : { workflowId, operationId };
      return;
    }
    case 'tokens':
      state.now = notice.now;
      state.tokens = noticeEnds(notice.tokens, state.tokens, notice.now);
      return;
    case 'chapter':
      state.chapters.push(notice.text);
      return;
    case 'output':
      state.output.push(notice.text);
      return;
    case 'ended':
      Object.assign(state, { isRunning: false, active: undefined });
      state.error = notice.error;
      state.counters = notice.counters;
  }
}
