// The notes of a draft for its author: guesses, and open questions.

/** The subject of a note in the draft. Its position is found when the files are written, because rules move parts. */
export type Subject =
  | { readonly document: readonly (string | number)[] }
  | { readonly operation: string }
  | { readonly workflow: string; readonly part?: string };

export interface Note {
  readonly text: string;
  readonly subject: Subject;
  /** The number of lines that the author decides with it. */
  readonly lines: number;
}

/** Returns the text, with the operation of the note. */
export function textOf({ text, subject }: Note): string {
  return 'operation' in subject ? `${subject.operation}: ${text}` : text;
}

export class Notes {
  /** Decisions of rules without certainty. */
  readonly guesses: Note[] = [];
  /** Questions that only the author can answer. */
  readonly questions: Note[] = [];

  guess(text: string, subject: Subject): void {
    add(this.guesses, { text, subject, lines: 1 });
  }

  ask(text: string, subject: Subject, lines = 1): void {
    add(this.questions, { text, subject, lines });
  }

  /** Asks once about several operations. The text gets their number, except the first. */
  askOfAll(operations: readonly string[], textOf: (others: string) => string): void {
    const more = operations.length - 1;
    const rest = more === 1 ? '1 other operation' : `${more} other operations`;
    const text = textOf(more === 0 ? '' : ` (like ${rest})`);
    this.ask(text, { operation: operations[0]! }, operations.length);
  }
}

/**
 * Adds a note unless it exists, because a rule visits a component once for each operation. Its text contains names of
 * the document, which must not control the terminal.
 */
function add(notes: Note[], given: Note): void {
  const note = { ...given, text: given.text.replaceAll(/\p{Cc}+/gu, ' ') };
  const key = JSON.stringify(note);
  if (!notes.some((one) => JSON.stringify(one) === key)) notes.push(note);
}
