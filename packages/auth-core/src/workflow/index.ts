// What a compiled lifecycle document runs on. The generator writes the calls of `auth.arazzo.yaml` down in
// order; whatever decides, waits or fails is here.

export {
  defineLifecycle,
  type Lifecycle,
  type LifecycleDefinition,
  type LoginWorkflow,
} from './lifecycle.ts';
export { basic, type ChallengeDefinition, conclude, type Run, required } from './run.ts';
export { type Criterion, type FailureAction, type StepFacts, step } from './step.ts';
