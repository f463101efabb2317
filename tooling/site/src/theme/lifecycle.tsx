// The diagram of a login. Its data is in the front matter of the page.

import { useData } from 'vitepress';
import { defineComponent } from 'vue';
import { LifecycleDiagram } from '../../../../packages/sandbox/src/page/lifecycle-chart.tsx';

export const LifecycleChart = defineComponent(
  ({ chart }: { readonly chart: string }) => {
    const { frontmatter } = useData();
    return () => <LifecycleDiagram chart={frontmatter.value.charts[chart]} />;
  },
  { props: ['chart'] },
);
