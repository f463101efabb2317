// The requests that a sandbox received, as a table with the latest first.

import { defineComponent } from 'vue';
import type { RequestLogEntry } from '../options.ts';
import { outcomeOf, sinceText } from './life.ts';

interface Properties {
  readonly requests: readonly RequestLogEntry[];
  /** The time that is shown as zero. */
  readonly from: number;
  readonly selected?: number | undefined;
  readonly onSelect?: ((number: number | undefined) => void) | undefined;
  /** Whether the requests belong to several providers. */
  readonly withProvider?: boolean | undefined;
}

/** The maximum number of rows, because more rows would make the page slow. */
const shown = 200;

export const RequestLog = defineComponent(
  (properties: Properties) => {
    return () => {
      const { requests, from, selected, onSelect, withProvider } = properties;
      const rows = requests.slice(-shown).reverse();
      return (
        <section class="x-log" tabindex={0} aria-label="Requests">
          <table>
            <thead>
              <tr>
                <th scope="col">time</th>
                {withProvider && <th scope="col">provider</th>}
                <th scope="col">step</th>
                <th scope="col">request</th>
                <th scope="col">status</th>
                <th scope="col">token</th>
                <th scope="col">reason</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <tr
                  key={entry.number}
                  class={[
                    'x-row',
                    `x-${outcomeOf(entry)}`,
                    { 'x-selected': entry.number === selected },
                  ]}
                  onMouseenter={() => onSelect?.(entry.number)}
                  onMouseleave={() => onSelect?.(undefined)}
                >
                  <td class="x-number">{sinceText(entry.time - from)}</td>
                  {withProvider && <td>{entry.provider}</td>}
                  <td>{stepText(entry)}</td>
                  <td class="x-code">{entry.operationId ?? `${entry.method} ${entry.path}`}</td>
                  <td class="x-status">{entry.status ?? 'lost'}</td>
                  <td class="x-code">{tokenText(entry)}</td>
                  <td>{[entry.reason, ...entry.warnings].filter(Boolean).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p class="x-empty">No requests yet.</p>}
        </section>
      );
    };
  },
  { props: ['requests', 'from', 'selected', 'onSelect', 'withProvider'] },
);

/** The purpose, and the name of the workflow if it says more. */
function stepText({ purpose, workflowId }: RequestLogEntry): string {
  if (purpose === undefined) return 'call';
  return purpose === workflowId ? purpose : `${purpose} (${workflowId})`;
}

function tokenText({ token, tokenNumber }: RequestLogEntry): string {
  if (token === undefined) return '–';
  return tokenNumber === undefined ? token : `${tokenNumber} · ${token}`;
}
