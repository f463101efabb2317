// Mutations of a valid value: each changes one part.

export interface Mutation {
  /** The change and its position: `drop /data/0/_id`. */
  readonly name: string;
  readonly value: unknown;
}

const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 60,
  '',
  'not any of them',
  '2026-02-30T00:00:00Z',
  '2026-03-01T00:00:00Z',
  '2026-03-01T00:00:00.123+05:30',
  '2026-03-01T00:00:00',
  '00000000-0000-0000-0000-000000000000',
  '=',
  'x'.repeat(5_000),
  [],
  {},
  [null],
  { unknown: 1 },
];

export function* mutationsOf(value: unknown, at = ''): Generator<Mutation> {
  for (const stranger of strangers)
    yield { name: `${JSON.stringify(stranger)?.slice(0, 30)} at ${at || '/'}`, value: stranger };
  if (Array.isArray(value)) yield* ofArray(value, at);
  else if (typeof value === 'object' && value !== null)
    yield* ofObject(value as Record<string, unknown>, at);
}

function* ofArray(value: readonly unknown[], at: string): Generator<Mutation> {
  if (value.length > 0) yield { name: `repeat ${at}/0`, value: [...value, value[0]] };
  for (const [index, item] of value.entries())
    for (const { name, value: changed } of mutationsOf(item, `${at}/${index}`))
      yield { name, value: value.with(index, changed) };
}

function* ofObject(value: Readonly<Record<string, unknown>>, at: string): Generator<Mutation> {
  yield { name: `add a member to ${at || '/'}`, value: { ...value, unknownMember: 1 } };
  for (const [key, member] of Object.entries(value)) {
    const { [key]: _, ...others } = value;
    yield { name: `drop ${at}/${key}`, value: others };
    for (const { name, value: changed } of mutationsOf(member, `${at}/${key}`))
      yield { name, value: { ...value, [key]: changed } };
  }
}
