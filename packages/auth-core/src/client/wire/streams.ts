// Reads bodies while they arrive.

/**
 * Returns the lines of a body without their ends (LF, CR LF or CR), or what is between other separators. Leaving the
 * loop cancels the body.
 */
export async function* linesOf(
  body: Response['body'],
  separator?: string,
): AsyncGenerator<string, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      // A CR at the end may be half of a CR LF.
      const lines = rest.split(separator ?? (done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/));
      rest = lines.pop() ?? '';
      yield* lines;
      if (!done) continue;
      if (rest !== '') yield rest;
      return;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
