// Draws the time line: a bar for each token, and a mark for each request. The request log has the same data as text, so
// screen readers treat the picture as one image.

import { computed, defineComponent, onBeforeUnmount, onMounted, ref } from 'vue';
import { type Bar, type Lane, type Life, type Mark, sinceText, ticksOf } from './life.ts';

interface Properties {
  readonly life: Life;
  /** The serial number of the request to emphasise. */
  readonly selected?: number | undefined;
}

const lanes: readonly { readonly lane: Lane; readonly label: string }[] = [
  { lane: 'login', label: 'log in' },
  { lane: 'refresh', label: 'refresh' },
  { lane: 'logout', label: 'log out' },
  { lane: 'call', label: 'calls' },
];

const barHeight = 18;
const rowHeight = 24;
const laneHeight = 28;
const left = 64;
const right = 36;
/** The smallest distance of two marks that do not cover each other, and the width of a digit of their counts. */
const leastDistance = 15;
const digit = 8;

export const TokenLife = defineComponent(
  (properties: Properties) => {
    const { element, width } = useWidth();
    const layout = computed(() => layoutOf(properties.life, width.value));
    return () => {
      const { x, accessTop, refreshTop, lanesTop, height } = layout.value;
      const { life, selected } = properties;
      return (
        <div class="x-life" ref={element}>
          <svg
            role="img"
            aria-label={summaryOf(life)}
            viewBox={`0 0 ${width.value} ${height}`}
            height={height}
            width={width.value}
          >
            {ticksOf(life, width.value / 90).map((time) => (
              <g key={time}>
                <line class="x-tick" x1={x(time)} x2={x(time)} y1={14} y2={height - 4} />
                <text class="x-tick-label" x={x(time)} y={10}>
                  {sinceText(time - life.from)}
                </text>
              </g>
            ))}
            <GroupLabel y={accessTop} text="access" />
            <GroupLabel y={refreshTop} text="refresh" />
            {life.bars.map((bar) => (
              <TokenBar
                key={`${bar.kind} ${bar.number}`}
                bar={bar}
                x={x}
                y={(bar.kind === 'access' ? accessTop : refreshTop) + bar.row * rowHeight}
              />
            ))}
            {lanes.map(({ lane, label }, at) => (
              <RequestLane
                key={lane}
                label={label}
                marks={life.marks.filter((mark) => mark.lane === lane)}
                selected={selected}
                x={x}
                y={lanesTop + at * laneHeight}
                end={width.value - right}
              />
            ))}
          </svg>
          <Legend />
        </div>
      );
    };
  },
  { props: ['life', 'selected'] },
);

/** Observes the width of an element, in pixels. */
function useWidth() {
  const element = ref<HTMLElement>();
  const width = ref(720);
  let observer: ResizeObserver | undefined;
  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.max(280, entry.contentRect.width);
    });
    if (element.value) observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return { element, width };
}

function layoutOf(life: Life, width: number) {
  const scale = (width - left - right) / (life.to - life.from);
  const accessTop = 24;
  const refreshTop = accessTop + Math.max(1, life.rows.access) * rowHeight + 8;
  const lanesTop = refreshTop + Math.max(1, life.rows.refresh) * rowHeight + 20;
  return {
    x: (time: number): number => left + (time - life.from) * scale,
    accessTop,
    refreshTop,
    lanesTop,
    height: lanesTop + lanes.length * laneHeight,
  };
}

/** Moves marks of a lane to the right of those that they would cover. */
function placed(marks: readonly Mark[], x: (time: number) => number): { mark: Mark; at: number }[] {
  let free = 0;
  return marks.map((mark) => {
    const at = Math.max(x(mark.time), free);
    const { length } = mark.requests;
    free = at + leastDistance + (length > 1 ? (String(length).length + 1) * digit : 0);
    return { mark, at };
  });
}

function summaryOf({ bars, marks }: Life): string {
  const count = (kind: Bar['kind']): number => bars.filter((bar) => bar.kind === kind).length;
  const requests = marks.reduce((sum, mark) => sum + mark.requests.length, 0);
  return `Time line: ${count('access')} access tokens, ${count('refresh')} refresh tokens, ${requests} requests. The request log has the same data as text.`;
}

function GroupLabel({ y, text }: { readonly y: number; readonly text: string }) {
  return (
    <text class="x-lane-label" x={0} y={y + 13}>
      {text}
    </text>
  );
}

function TokenBar({
  bar,
  x,
  y,
}: {
  readonly bar: Bar;
  readonly x: (time: number) => number;
  readonly y: number;
}) {
  const { kind, number, fingerprint, from, latestUntil, validUntil, ended } = bar;
  const start = x(from);
  const latest = Math.max(4, x(latestUntil) - start);
  const valid = Math.max(latest, x(validUntil) - start);
  const label = latest > 84 ? `${number} · ${fingerprint}` : latest > 22 ? String(number) : '';
  const end = { expired: 'expired', revoked: 'revoked', used: 'used' }[ended ?? 'expired'];
  return (
    <g class={['x-bar', `x-${kind}`]}>
      <title>{`${kind} token ${number} (${fingerprint})${ended === undefined ? '' : `, ${end}`}`}</title>
      <rect class="x-valid" x={start} y={y} width={valid} height={barHeight} rx={4} />
      <rect class="x-latest" x={start} y={y} width={latest} height={barHeight} rx={4} />
      {ended === 'revoked' && (
        <path class="x-cut" d={`M${start + valid} ${y - 2}v${barHeight + 4}`} />
      )}
      {label !== '' && (
        <text class="x-bar-label" x={start + 6} y={y + 13}>
          {label}
        </text>
      )}
    </g>
  );
}

interface LaneProperties {
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly selected: number | undefined;
  readonly x: (time: number) => number;
  readonly y: number;
  /** Where the line of the lane ends. */
  readonly end: number;
}

function RequestLane({ label, marks, selected, x, y, end }: LaneProperties) {
  return (
    <g>
      <line class="x-lane" x1={left} x2={end} y1={y} y2={y} />
      <text class="x-lane-label" x={0} y={y + 4}>
        {label}
      </text>
      {placed(marks, x).map(({ mark, at }) => (
        <RequestMark
          key={mark.requests[0]?.number ?? 0}
          mark={mark}
          x={at}
          y={y}
          isSelected={mark.requests.some(({ number }) => number === selected)}
        />
      ))}
    </g>
  );
}

interface MarkProperties {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly isSelected: boolean;
}

/** Shape and colour show the outcome: a disc, a cross, a triangle, a ring. */
function RequestMark({ mark, x, y, isSelected }: MarkProperties) {
  const { outcome, requests } = mark;
  const [first] = requests;
  return (
    <g
      class={['x-mark', `x-${outcome}`, { 'x-selected': isSelected }]}
      transform={`translate(${x} ${y})`}
    >
      <title>{`${requests.length > 1 ? `${requests.length} × ` : ''}${first?.operationId ?? first?.path} ${first?.status ?? 'lost'} ${first?.reason ?? ''}`}</title>
      {isSelected && <circle class="x-halo" r={11} />}
      {outcome === 'success' && <circle r={5.5} />}
      {outcome === 'rejected' && <path d="M-5 -5L5 5M5 -5L-5 5" />}
      {outcome === 'failed' && <path d="M0 -6L6 5H-6Z" />}
      {outcome === 'lost' && <circle r={4.5} />}
      {requests.length > 1 && (
        <text class="x-count" x={9} y={4}>
          ×{requests.length}
        </text>
      )}
    </g>
  );
}

/** Explains colours and shapes. */
function Legend() {
  const sample = (kind: string, shape: unknown, text: string) => (
    <li class={['x-key', kind]}>
      <svg viewBox="-8 -8 16 16" width={14} height={14} aria-hidden="true">
        {shape}
      </svg>
      {text}
    </li>
  );
  return (
    <ul class="x-legend">
      {sample(
        'x-bar x-access',
        <rect class="x-latest" x={-8} y={-5} width={16} height={10} rx={3} />,
        'latest token',
      )}
      {sample(
        'x-bar x-access',
        <rect class="x-valid" x={-8} y={-5} width={16} height={10} rx={3} />,
        'older, still valid',
      )}
      {sample('x-mark x-success', <circle r={5.5} />, 'success')}
      {sample('x-mark x-rejected', <path d="M-5 -5L5 5M5 -5L-5 5" />, 'rejected')}
      {sample('x-mark x-failed', <path d="M0 -6L6 5H-6Z" />, '429 or 5xx')}
      {sample('x-mark x-lost', <circle r={4.5} />, 'response lost')}
    </ul>
  );
}
