// Shows challenges that require no answer, while the user acts elsewhere.

/**
 * Shows a challenge until `work` is over. A user interface closes when its signal is aborted; if it throws an `AbortError`,
 * the login is cancelled.
 */
export async function shownWhile<Result>(
  signal: AbortSignal,
  show: (signal: AbortSignal) => Promise<unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const closed = show(AbortSignal.any([signal, over.signal])).then(
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([work(), closed]);
  } finally {
    over.abort();
  }
}
