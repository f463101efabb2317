// Compares the outcomes with the expectations of the set-ups.
import type { Outcome } from './run.ts';
import { expectedFailure } from './setups.ts';

/** Returns a message if the outcome is not as expected. */
export function surprise({ setup, document, failed }: Outcome): string | undefined {
  const expected = expectedFailure(setup, document.id);
  const name = `${setup.id} with ${document.id}`;
  if (failed && failed.stage !== expected?.stage)
    return `${name}: ${failed.stage} failed. ${failed.message}`;
  if (expected && !failed)
    return `${name} passed, but setup.json expects ${expected.stage} to fail (${expected.reason}). Remove this expectation.`;
  return undefined;
}
