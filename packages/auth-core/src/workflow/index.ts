// The runtime of compiled lifecycle documents. The generator compiles `auth.arazzo.yaml` to calls of these functions;
// this folder contains their conditions, waits and errors.

export { instantsOnly } from '../session/lifetime.ts';
export { attach, defineLifecycleByLogin, merged } from './attached.ts';
export { branchingStep, polling, waiting } from './challenge.ts';
export { keepingCredentials, requiring } from './kept.ts';
export {
  defineLifecycle,
  defineLifecycleWith,
  type Lifecycle,
  type LifecycleDefinition,
  type LoginWorkflow,
} from './lifecycle.ts';
export { type DurationFormat, duration, type InstantFormat, instant } from './lifetimes.ts';
export { requiringOutputs, sendingOutputs } from './outputs.ts';
export {
  basic,
  type ChallengeDefinition,
  clientSecretBasic,
  conclude,
  cookie,
  cookieAge,
  type Run,
  required,
  userPass,
  withoutPrefix,
  withStepUp,
} from './run.ts';
export { type Criterion, type FailureAction, type StepFacts, step } from './step.ts';
