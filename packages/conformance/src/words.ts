// Splits the command of `--driver` into words like a POSIX shell, without expansions.

const escaped = /[\\"]/;

/**
 * Words are separated by blanks. `'…'` and `"…"` keep blanks; a backslash keeps the next character, except in `'…'`.
 *
 * @throws Error if a quotation mark has no partner
 */
export function wordsOf(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const character = command[at]!;
    const next = command[at + 1];
    if (
      character === '\\' &&
      next !== undefined &&
      (!quote || (quote === '"' && escaped.test(next)))
    ) {
      word = (word ?? '') + next;
      at++;
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === quote) quote = '';
    else if (quote === '' && /['"]/.test(character)) {
      quote = character;
      word ??= '';
    } else word = (word ?? '') + character;
  }
  if (quote !== '')
    throw new Error(`The driver's command has a ${quote} without a partner: ${command}`);
  return word === undefined ? words : [...words, word];
}
