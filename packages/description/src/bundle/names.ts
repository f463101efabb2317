// Names for what a document does not name, or names so that no language can. Each is decided once, here.

/** The name itself, or with the first number from 2 on with which it is free. */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
  return name;
}
