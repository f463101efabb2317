// Warnings about options that do nothing, for development. Bundlers leave this module out of a program for production.

const misplaced: Readonly<Record<string, string>> = {
  query: 'params: { query }',
  path: 'params: { path }',
  header: 'params: { header }',
  cookie: 'params: { cookie }',
  data: 'body',
  json: 'body',
};

/** The options of a call, and the members of its `params`. Others may be the platform's. */
const options =
  'params body contentType headers signal parseAs fetch baseUrl middleware querySerializer bodySerializer pathSerializer cache credentials integrity keepalive mode priority redirect referrer referrerPolicy window duplex'.split(
    ' ',
  );
const places = ['query', 'path', 'header', 'cookie'];

/** Warns of the mistakes in the options of a call, once for each name. */
export function mistakeWarner(): (operation: string, init: object) => void {
  const seen = new Set<string>();
  return (operation, init) => {
    const { params } = init as { readonly params?: object };
    for (const [given, known] of [
      [init, options],
      [params ?? {}, places],
    ] as const) {
      for (const name of Object.keys(given)) {
        const key = `${operation} ${name}`;
        if (known.includes(name) || seen.has(key)) continue;
        seen.add(key);
        const meant =
          (given === init && misplaced[name]) || known.find((one) => isClose(one, name));
        if (meant) console.warn(`${operation}: the option "${name}" does nothing. Write ${meant}.`);
      }
    }
  };
}

/** Whether one name becomes the other by adding, removing or exchanging one or two characters. */
function isClose(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) => name.toLowerCase())
    .sort((a, b) => a.length - b.length);
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return long.length - start - end <= 2 && short.length > 3;
}
