// Plays the recorded life of a token in fifteen seconds. With reduced motion or without JavaScript, it shows the whole
// recording.

import { computed, defineComponent, onBeforeUnmount, onMounted, ref } from 'vue';
import { lifeOf } from '../../../../packages/sandbox/src/page/life.ts';
import { TokenLife } from '../../../../packages/sandbox/src/page/token-life.tsx';
import type { Recording } from '../pages/recording.ts';

const duration = 15_000;

export const LifeAnimation = defineComponent(
  ({ recording }: { readonly recording: Recording }) => {
    const { from, now: end, requests, tokens, chapters } = recording;
    const now = ref(end);
    const isPlaying = ref(false);
    let frame = 0;
    const life = computed(() =>
      lifeOf({
        from,
        until: end,
        now: now.value,
        requests: requests.filter(({ time }) => time <= now.value),
        tokens: tokens.filter(({ issuedAt }) => issuedAt <= now.value),
      }),
    );
    const chapter = computed(() => {
      const at = chapters.findLastIndex(({ time }) => time <= now.value);
      return { number: at + 1, text: chapters[at]?.text ?? '' };
    });
    const play = (): void => {
      cancelAnimationFrame(frame);
      isPlaying.value = true;
      const started = performance.now();
      const step = (time: number): void => {
        const part = Math.min(1, (time - started) / duration);
        // Updates only a few times a second, which saves work.
        const next = from + Math.floor((part * (end - from)) / 20_000) * 20_000;
        now.value = part === 1 ? end : next;
        if (part < 1) frame = requestAnimationFrame(step);
        else isPlaying.value = false;
      };
      frame = requestAnimationFrame(step);
    };
    const pause = (): void => {
      cancelAnimationFrame(frame);
      isPlaying.value = false;
      now.value = end;
    };
    onMounted(() => {
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) play();
    });
    onBeforeUnmount(() => cancelAnimationFrame(frame));
    return () => (
      <div class="h-life">
        <p class="p-story">
          <span class="p-chapter">{chapter.value.number}</span>
          {chapter.value.text}
        </p>
        <TokenLife life={life.value} />
        <p class="x-controls">
          <button type="button" class="x-button" onClick={isPlaying.value ? pause : play}>
            {isPlaying.value ? 'Show all' : 'Play again'}
          </button>
        </p>
      </div>
    );
  },
  { props: ['recording'] },
);
