// What a draft tells a person: its guesses, and what nobody but a person can know.

/** Where a note belongs in the draft. It is found again when the files are written, because rules move parts. */
export type Subject =
  | { readonly document: readonly (string | number)[] }
  | { readonly operation: string }
  | { readonly workflow: string; readonly part?: string };

export interface Note {
  readonly text: string;
  readonly subject: Subject;
  /** How many lines a person decides with it. */
  readonly lines: number;
}

/** The text, with the operation that it is about. */
export function textOf({ text, subject }: Note): string {
  return 'operation' in subject ? `${subject.operation}: ${text}` : text;
}

export class Notes {
  /** What a rule decided without knowing it. */
  readonly guesses: Note[] = [];
  /** What only a person can know or decide. */
  readonly questions: Note[] = [];

  guess(text: string, subject: Subject): void {
    add(this.guesses, { text, subject, lines: 1 });
  }

  ask(text: string, subject: Subject, lines = 1): void {
    add(this.questions, { text, subject, lines });
  }
}

/**
 * Adds a note that is not yet there: a rule sees a component once for each operation. Its text contains names of the document,
 * which must not control the terminal that prints it.
 */
function add(notes: Note[], given: Note): void {
  const note = { ...given, text: given.text.replaceAll(/\p{Cc}+/gu, ' ') };
  const key = JSON.stringify(note);
  if (!notes.some((one) => JSON.stringify(one) === key)) notes.push(note);
}
