/**
 * One broken line for each thing a rule refuses: `from`, which stands in the fixture once or first,
 * becomes `to`, and the rule must point at the line with `at` in it, there or next before.
 */

export interface Case {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  /** A file that is taken out of the provider's folder. */
  readonly without?: string;
  /** Built-in rules that can't but have a word on the same mistake. */
  readonly besides?: readonly string[];
}
