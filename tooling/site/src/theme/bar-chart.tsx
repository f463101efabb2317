// A bar chart as a table of numbers. The bars are decoration.

import { defineComponent } from 'vue';
import type { BarChartData } from '../pages/benchmarks.ts';

export const BarChart = defineComponent(
  ({ chart }: { readonly chart: BarChartData }) => {
    const most = Math.max(...chart.bars.map(({ value }) => value));
    return () => (
      <table class="h-chart">
        <caption>
          <strong>{chart.title}</strong>
          <span>{chart.unit}</span>
        </caption>
        <tbody>
          {chart.bars.map(({ label, value, isOwn }) => (
            <tr key={label} class={{ 'h-own': isOwn }}>
              <th scope="row">{label}</th>
              <td>
                <span class="h-bar" style={{ width: `${(value / most) * 100}%` }} />
                <span class="h-value">{value.toLocaleString('en')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  },
  { props: ['chart'] },
);
