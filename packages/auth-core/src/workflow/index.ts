// What a compiled lifecycle document runs on. The generator writes the calls of `auth.arazzo.yaml` down in
// order; whatever decides, waits or fails is here.

export { instantsOnly } from '../session/lifetime.ts';
export { attach, defineLifecycleByLogin, merged } from './attached.ts';
export { branchingStep, polling, waiting } from './challenge.ts';
export {
  defineLifecycle,
  defineLifecycleWith,
  type Lifecycle,
  type LifecycleDefinition,
  type LoginWorkflow,
} from './lifecycle.ts';
export { type DurationFormat, duration, type InstantFormat, instant } from './lifetimes.ts';
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
} from './run.ts';
export { type Criterion, type FailureAction, type StepFacts, step } from './step.ts';
