// Names of a document or a caller may be those of members of Object.prototype, such as `constructor`.

/** Returns the own member of a table. */
export function own<Value>(
  table: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
