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

export class Notes {
  /** What a rule decided without knowing it. */
  readonly guesses: Note[] = [];
  /** What only a person can know or decide. */
  readonly questions: Note[] = [];

  guess(text: string, subject: Subject): void {
    this.guesses.push({ text, subject, lines: 1 });
  }

  ask(text: string, subject: Subject, lines = 1): void {
    this.questions.push({ text, subject, lines });
  }
}
