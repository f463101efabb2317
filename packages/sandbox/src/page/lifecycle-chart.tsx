// Draws a lifecycle: a row for each workflow, with its steps, the values that they send, the rejections, and the inputs
// of a person. It is HTML, so that it wraps on a phone and screen readers can read it.

import { defineComponent } from 'vue';
import type { Chart, ChartStep, ChartWorkflow } from './chart.ts';

interface Properties {
  readonly chart: Chart;
  /** The `workflowId` and `operationId` of the step that runs. */
  readonly active?: { readonly workflowId: string; readonly operationId: string } | undefined;
}

export const LifecycleDiagram = defineComponent(
  (properties: Properties) => {
    return () => {
      const { chart, active } = properties;
      return (
        <ol class="x-chart">
          {chart.workflows.map((workflow) => (
            <li key={workflow.id} class={['x-workflow', `x-purpose-${workflow.purpose}`]}>
              <p class="x-workflow-name">
                <strong>{headingOf(workflow)}</strong> {workflow.summary}
              </p>
              <div class="x-flow">
                <div class="x-start">{startOf(workflow)}</div>
                <ol class="x-steps">
                  {workflow.steps.map((step) => (
                    <Step
                      key={step.id}
                      step={step}
                      isActive={
                        active?.workflowId === workflow.id &&
                        active.operationId === step.operationId
                      }
                    />
                  ))}
                </ol>
                <div class="x-end">
                  <End workflow={workflow} />
                </div>
              </div>
            </li>
          ))}
        </ol>
      );
    };
  },
  { props: ['chart', 'active'] },
);

function headingOf({ purpose, id }: ChartWorkflow): string {
  const names = {
    login: 'Log in',
    challenge: 'Ask a person',
    resend: 'Send again',
    refresh: 'Refresh',
    logout: 'Log out',
  };
  return purpose === 'challenge' ? `${names.challenge} (${id})` : names[purpose];
}

function startOf({ purpose, asks }: ChartWorkflow) {
  return (
    <span>
      {purpose === 'challenge' && 'a person enters '}
      {asks.map((name) => (
        <code key={name} class="x-input">
          {name}
        </code>
      ))}
    </span>
  );
}

function Step({ step, isActive }: { readonly step: ChartStep; readonly isActive: boolean }) {
  const [method, path] = step.request.split(' ');
  return (
    <li class={['x-step', { 'x-active': isActive }]} aria-current={isActive ? 'step' : undefined}>
      <span class="x-request">
        <span class="x-method">{method}</span> <span class="x-path">{path}</span>
      </span>
      {step.sends.length > 0 && <Fact label="sends" values={step.sends} kind="x-sends" />}
      {step.rejects.length > 0 && (
        <Fact label="rejected by" values={step.rejects} kind="x-rejects" />
      )}
      {step.retries.length > 0 && (
        <Fact label="retried after" values={step.retries} kind="x-retries" />
      )}
    </li>
  );
}

function Fact({
  label,
  values,
  kind,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly kind: string;
}) {
  return (
    <span class={['x-fact', kind]}>
      {label}{' '}
      {values.map((value, at) => (
        <span key={value}>
          {at > 0 && ', '}
          <code>{value}</code>
        </span>
      ))}
    </span>
  );
}

/** The result of a workflow: a challenge, tokens, or neither. */
function End({ workflow }: { readonly workflow: ChartWorkflow }) {
  const { purpose, transitions, results, steps } = workflow;
  const isRejected = steps.some(({ rejects }) => rejects.length > 0);
  return (
    <span>
      {results.includes('access_token') && (
        <span class="x-result">signed in: {tokensIn(results)}</span>
      )}
      {transitions.map(({ to, when }) => (
        <span key={to} class="x-result x-asks">
          {when === '' ? 'always' : `if ${when}`}: ask a person (<code>{to}</code>)
        </span>
      ))}
      {purpose === 'refresh' && isRejected && (
        <span class="x-result x-again">rejected: log in again</span>
      )}
      {purpose === 'logout' && <span class="x-result">signed out: tokens revoked</span>}
    </span>
  );
}

function tokensIn(results: readonly string[]): string {
  return results.includes('refresh_token') ? 'access token and refresh token' : 'access token';
}
