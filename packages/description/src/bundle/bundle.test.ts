import { expect, test } from 'vitest';
import { readDescription } from '../description.ts';
import { formatProblem } from '../problems/problem.ts';
import { parseText } from '../text/index.ts';

/** Reads `specs/x/openapi.yaml` and other files next to it. */
function read(openapi: string, files: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\n";
  const { description, problems } = readDescription({
    name: 'x',
    openapi: parseText('specs/x/openapi.yaml', head + openapi),
    files: (path) => {
      asked.push(path);
      const text = files[path];
      return text === undefined ? undefined : parseText(`specs/x/${path}`, text);
    },
  });
  return { document: description!.written.value, problems: problems.map(formatProblem), asked };
}

const get = (schema: string): string =>
  `paths:
  /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: ${schema} } } } } } }
`;

test('a document without external references is not changed', () => {
  const text = `openapi: 3.0.3
info: { title: T, version: '1' }
${get("{ $ref: '#/components/schemas/A' }")}components: { schemas: { A: { type: string } } }
`;
  const document = parseText('openapi.yaml', text);
  const { description } = readDescription({ name: 'x', openapi: document });
  expect(description?.written.value).toBe(document.value);
});

test('a schema in another file becomes a component', () => {
  const { document, problems } = read(get("{ $ref: './schemas.yaml#/Thing' }"), {
    'schemas.yaml':
      "Thing: { type: object, properties: { other: { $ref: '#/Other' } } }\nOther: { type: string }\n",
  });
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    paths: {
      '/a': {
        get: {
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: { properties: { other: { $ref: '#/components/schemas/Other' } } },
        Other: { type: 'string' },
      },
    },
  });
});

test('a reference is relative to its own file, and may point back to the document', () => {
  const { document, problems, asked } = read(
    `${get("{ $ref: 'schemas/pet.yaml' }")}components: { schemas: { Tag: { type: string } } }\n`,
    {
      'schemas/pet.yaml':
        "type: object\nproperties: { kind: { $ref: './kind.yaml' }, tag: { $ref: '../openapi.yaml#/components/schemas/Tag' } }\n",
      'schemas/kind.yaml': 'type: string\nenum: [cat, dog]\n',
    },
  );
  expect(problems).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['schemas/pet.yaml', 'schemas/kind.yaml']));
  expect(document).toMatchObject({
    components: {
      schemas: {
        pet: {
          properties: {
            kind: { $ref: '#/components/schemas/kind' },
            tag: { $ref: '#/components/schemas/Tag' },
          },
        },
        kind: { enum: ['cat', 'dog'] },
      },
    },
  });
});

test('a path item in another file replaces the reference', () => {
  const { document, problems } = read("paths: { /a: { $ref: './paths/a.yaml' } }\n", {
    'paths/a.yaml': "get: { operationId: a, responses: { '204': { description: ok } } }\n",
  });
  expect(problems).toEqual([]);
  expect(document).toMatchObject({ paths: { '/a': { get: { operationId: 'a' } } } });
});

test('the target of a reference into a schema becomes a component, even if it contains itself', () => {
  const { document, problems } = read(
    `${get("{ $ref: '#/components/schemas/List' }")}components:
  schemas:
    List:
      type: object
      properties:
        head: { type: object, properties: { next: { $ref: '#/components/schemas/List/properties/head' } } }
`,
  );
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    components: {
      schemas: {
        ListHead: { properties: { next: { $ref: '#/components/schemas/ListHead' } } },
      },
    },
  });
});

test('keys in a reference are percent-decoded', () => {
  const { document, problems } = read(`paths:
  /a/{id}:
    get:
      operationId: a
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { description: ok } }
  /b/{id}:
    get:
      operationId: b
      parameters: [{ $ref: '#/paths/~1a~1%7Bid%7D/get/parameters/0' }]
      responses: { '204': { description: ok } }
`);
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    components: { parameters: { getParameters0: { name: 'id' } } },
  });
});

test('two targets with the same name become two components', () => {
  const { document } = read(get("{ anyOf: [{ $ref: 'a.yaml#/T' }, { $ref: 'b.yaml#/T' }] }"), {
    'a.yaml': 'T: { type: string }\n',
    'b.yaml': 'T: { type: integer }\n',
  });
  expect(document).toMatchObject({
    components: { schemas: { T: { type: 'string' }, T2: { type: 'integer' } } },
  });
});

test.each([
  [
    'https://example.com/a.yaml',
    '"https://example.com/a.yaml" is not read: documents are never fetched.',
  ],
  ['//example.com/a.yaml', '"//example.com/a.yaml" is not read: documents are never fetched.'],
  ['file:///etc/passwd', '"file:///etc/passwd" is not read: documents are never fetched.'],
  ['/etc/passwd', '"/etc/passwd" is not read: it is outside the document\'s folder.'],
  [
    '../other/openapi.yaml',
    '"../other/openapi.yaml" is not read: it is outside the document\'s folder.',
  ],
  ['a/../../b.yaml', '"a/../../b.yaml" is not read: it is outside the document\'s folder.'],
  ['%2e%2e/b.yaml', '"%2e%2e/b.yaml" is not read: it is outside the document\'s folder.'],
  ['missing.yaml', 'There is no readable file "missing.yaml" in "specs/x/".'],
  ['#/components/schemas/No', '"#/components/schemas/No" does not exist in this document.'],
])('a reference to %s is reported', (reference, message) => {
  const { problems, asked } = read(get(`{ $ref: '${reference}' }`));
  expect(problems).toEqual([expect.stringContaining(message)]);
  expect(problems[0]).toMatch(/^specs\/x\/openapi\.yaml:4:\d+ {2}/);
  expect(asked.filter((path) => path !== 'missing.yaml')).toEqual([]);
});

test('a discriminator mapping cannot read a file that the caller did not pass', () => {
  const { problems, asked } = read(
    get(
      "{ oneOf: [{ type: string }], discriminator: { propertyName: kind, mapping: { a: '../../secret.yaml' } } }",
    ),
  );
  expect(asked).toEqual([]);
  expect(problems).toEqual([expect.stringContaining("it is outside the document's folder")]);
});

test('a reference in an example is not resolved', () => {
  const { problems, asked } = read(
    get(
      "{ type: object, example: { $ref: './secret.yaml' }, default: { $ref: 'https://example.com' } }",
    ),
  );
  expect({ problems, asked }).toEqual({ problems: [], asked: [] });
});

test('a problem in another file has the location in that file', () => {
  const { problems } = read(get("{ $ref: './schemas.yaml#/Thing' }"), {
    'schemas.yaml': "Thing:\n  type: object\n  properties:\n    other: { $ref: '#/Other' }\n",
  });
  expect(problems).toEqual([
    'specs/x/schemas.yaml:4:20  warning: "#/Other" does not exist in this document. It is read as a schema that accepts anything.',
  ]);
});

test.each([
  [
    'x.yaml',
    'A:\n  type: object\n  type: string\n',
    'specs/x/x.yaml:3:3  This is not valid YAML: The key "type" occurs twice.',
  ],
  [
    'x.json',
    '{\n  "A": {},\n  "A": {}\n}',
    'specs/x/x.json:3:3  warning: The key "A" occurs twice. The last value is used.',
  ],
])('a syntax error in %s has its position and severity', (file, text, wanted) => {
  const { problems } = read(get(`{ $ref: '${file}#/A' }`), { [file]: text });
  expect(problems).toEqual([wanted]);
});

test('a file in a discriminator mapping is relative to the file of the discriminator', () => {
  const { document, problems } = read(get("{ $ref: 'schemas/pet.yaml' }"), {
    'schemas/pet.yaml':
      'oneOf: [{ $ref: cat.yaml }]\ndiscriminator: { propertyName: kind, mapping: { cat: cat.yaml } }\n',
    'schemas/cat.yaml': 'type: object\n',
  });
  expect(problems).toEqual([]);
  expect(document).toMatchObject({
    components: {
      schemas: { pet: { discriminator: { mapping: { cat: '#/components/schemas/cat' } } } },
    },
  });
});

test('a path item that contains itself is reported', () => {
  const { problems } = read("paths: { /a: { $ref: './a.yaml' } }\n", {
    'a.yaml': "$ref: './a.yaml'\n",
  });
  expect(problems).toEqual([expect.stringContaining('This path item contains itself.')]);
});

/** Reads a hand-written document, which is split by the rules of specs/README.md. */
function readSplit(files: Readonly<Record<string, string>>) {
  const parse = (path: string) => parseText(path, files[path] ?? '{}');
  const { description, problems } = readDescription({
    name: 'x',
    openapi: parse('openapi.yaml'),
    arazzo: parse('auth.arazzo.yaml'),
    files: (path) => (path in files ? parse(path) : undefined),
  });
  const codes = new Set(['component-name', 'misfiled-path', 'unused-part']);
  return {
    components: (description!.written.value as { components: object }).components,
    problems: problems.filter(({ code }) => codes.has(code)).map(formatProblem),
  };
}

const boats = {
  'openapi.yaml': "paths:\n  /boats: { $ref: 'paths/boats.yaml#/~1boats' }\n",
  'paths/boats.yaml':
    "/boats:\n  get:\n    responses:\n      '200': { $ref: '../components/boats.yaml#/responses/Boats' }\n",
  'components/boats.yaml':
    "responses:\n  Boats: { description: ok, content: { application/json: { schema: { $ref: '#/schemas/Boat' } } } }\nschemas:\n  Boat: { properties: { crew: { $ref: '#/schemas/Crew' } } }\n  Crew: {}\n",
};

test('the sections of a component file are added to those of the document, sorted by name', () => {
  const { components, problems } = readSplit(boats);
  expect(problems).toEqual([]);
  expect(Object.keys(components)).toEqual(['responses', 'schemas']);
  expect(components).toMatchObject({ schemas: { Boat: {}, Crew: {} }, responses: { Boats: {} } });
});

test('an unused part of a file is reported', () => {
  const unused = `${boats['components/boats.yaml']}  Mast: {}\n`;
  expect(readSplit({ ...boats, 'components/boats.yaml': unused }).problems).toEqual([
    'components/boats.yaml:6:3  Nothing refers to "Mast". Remove it, or refer to it.',
  ]);
});

test('two components with one name are reported', () => {
  const crew = boats['components/boats.yaml'].replace("'#/schemas/Crew'", "'people.yaml#/Boat'");
  const files = {
    ...boats,
    'components/boats.yaml': crew.replace('  Crew: {}\n', ''),
    'components/people.yaml': 'Boat: {}\n',
  };
  expect(readSplit(files).problems).toEqual([
    'components/people.yaml:1:1  "components/schemas" has another "Boat". Rename one of them.',
  ]);
});

test('a path that is filed under another one is reported', () => {
  const files = {
    ...boats,
    'openapi.yaml': boats['openapi.yaml'].replace('~1boats', '~1ships'),
    'paths/boats.yaml': boats['paths/boats.yaml'].replace('/boats:', '/ships:'),
  };
  expect(readSplit(files).problems).toEqual([
    'openapi.yaml:2:19  This path is filed under "/ships". File it under "/boats".',
  ]);
});
