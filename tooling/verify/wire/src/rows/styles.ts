// The table of styles of OpenAPI 3.1.1 §4.8.12.2 (also 3.0.4): every style with the values of its columns. The tables
// of 3.0.3 and 3.1.0 have other bytes in some places. The test accepts these too.
import type { Group, Row, Sent } from '../row.ts';

const values = {
  empty: { schema: { type: 'string' }, value: "''" },
  string: { schema: { type: 'string' }, value: "'blue'" },
  array: {
    schema: { type: 'array', items: { type: 'string' } },
    value: "['blue', 'black', 'brown']",
  },
  object: {
    schema: {
      type: 'object',
      properties: { R: { type: 'integer' }, G: { type: 'integer' }, B: { type: 'integer' } },
    },
    value: '{ R: 100, G: 200, B: 150 }',
  },
} as const;

type Column = keyof typeof values;
type Place = 'path' | 'query' | 'header' | 'cookie';

/** The bytes of one style, by column. A list contains the bytes of the table first, and then other accepted bytes. */
type Cells = Partial<Record<Column, string | readonly [string, ...string[]]>>;

function rowsOf(where: Place, style: string, explode: boolean, cells: Cells): Row[] {
  return Object.entries(cells).map(([column, cell]): Row => {
    const { schema, value } = values[column as Column];
    const [bytes, ...others] = [cell].flat();
    const name = `${where}_${style}_${explode ? 'explode_' : ''}${column}`;
    const sent = (text: string): Sent => sentIn(where, name, text);
    return {
      name,
      ...(where === 'path' && { path: '/{color}' }),
      operation: {
        parameters: [{ in: where, name: 'color', required: true, style, explode, schema }],
      },
      call: `{ params: { ${where}: { color: ${value} } } }`,
      sent: sent(bytes!),
      also: others.map(sent),
    };
  });
}

function sentIn(where: Place, name: string, text: string): Sent {
  if (where === 'path') return { url: `/${name}/${text}` };
  if (where === 'query') return { url: `/${name}?${text}` };
  return { url: `/${name}`, headers: { [where === 'header' ? 'color' : 'cookie']: text } };
}

export const styles: Group = {
  title: 'Styles',
  about:
    'These rows are all styles of OpenAPI 3.1.1, §4.8.12.2, with the values of its table. The tables of 3.0.3 and 3.1.0 do not encode `[`, `]` and `|`, and `label` joins values with dots. The test accepts these bytes too.',
  rows: [
    ...rowsOf('path', 'simple', false, {
      string: 'blue',
      array: 'blue,black,brown',
      object: 'R,100,G,200,B,150',
    }),
    ...rowsOf('path', 'simple', true, { array: 'blue,black,brown', object: 'R=100,G=200,B=150' }),
    ...rowsOf('path', 'label', false, {
      string: '.blue',
      array: ['.blue,black,brown', '.blue.black.brown'],
      object: ['.R,100,G,200,B,150', '.R.100.G.200.B.150'],
    }),
    ...rowsOf('path', 'label', true, { array: '.blue.black.brown', object: '.R=100.G=200.B=150' }),
    ...rowsOf('path', 'matrix', false, {
      string: ';color=blue',
      array: ';color=blue,black,brown',
      object: ';color=R,100,G,200,B,150',
    }),
    ...rowsOf('path', 'matrix', true, {
      array: ';color=blue;color=black;color=brown',
      object: ';R=100;G=200;B=150',
    }),
    ...rowsOf('query', 'form', false, {
      empty: 'color=',
      string: 'color=blue',
      array: 'color=blue,black,brown',
      object: 'color=R,100,G,200,B,150',
    }),
    ...rowsOf('query', 'form', true, {
      empty: 'color=',
      string: 'color=blue',
      array: 'color=blue&color=black&color=brown',
      object: 'R=100&G=200&B=150',
    }),
    ...rowsOf('query', 'spaceDelimited', false, {
      array: ['color=blue%20black%20brown', 'color=blue+black+brown'],
      object: ['color=R%20100%20G%20200%20B%20150', 'color=R+100+G+200+B+150'],
    }),
    ...rowsOf('query', 'pipeDelimited', false, {
      array: ['color=blue%7Cblack%7Cbrown', 'color=blue|black|brown'],
      object: ['color=R%7C100%7CG%7C200%7CB%7C150', 'color=R|100|G|200|B|150'],
    }),
    ...rowsOf('query', 'deepObject', true, {
      object: [
        'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
        'color[R]=100&color[G]=200&color[B]=150',
      ],
    }),
    ...rowsOf('header', 'simple', false, {
      string: 'blue',
      array: ['blue,black,brown', 'blue, black, brown'],
      object: 'R,100,G,200,B,150',
    }),
    ...rowsOf('header', 'simple', true, {
      array: ['blue,black,brown', 'blue, black, brown'],
      object: 'R=100,G=200,B=150',
    }),
    ...rowsOf('cookie', 'form', false, {
      string: 'color=blue',
      array: 'color=blue,black,brown',
      object: 'color=R,100,G,200,B,150',
    }),
    ...rowsOf('cookie', 'form', true, {
      empty: 'color=',
      string: 'color=blue',
      array: 'color=blue&color=black&color=brown',
      object: 'R=100&G=200&B=150',
    }),
  ],
};
