// Common mistakes in calls of a generated client, and the beginning of the compiler's message. This is the last line of
// the message, which gives the reason. It has to name the wrong item within one line of a terminal.

export interface Mistake {
  readonly what: string;
  readonly code: string;
  readonly text: string;
}

const device = "'/device/v2/devices/{id}'";

export const mistakes: readonly Mistake[] = [
  {
    what: 'a misspelt path',
    code: "biot.GET('/device/v2/device');",
    text: `Argument of type '"/device/v2/device"' is not assignable to parameter of type 'PathsWith<paths, "get">'.`,
  },
  {
    what: 'a method that the path does not have',
    code: `biot.POST(${device}, { body: {} });`,
    text: `Argument of type '"/device/v2/devices/{id}"' is not assignable to parameter of type 'PathsWith<paths, "post">'.`,
  },
  {
    what: 'a misspelt call',
    code: 'biot.searchDevice();',
    text: "Property 'searchDevice' does not exist on type 'BiotClient'. Did you mean 'searchDevices'?",
  },
  {
    what: 'no options where they are required',
    code: 'biot.getDevice();',
    text: 'Expected 1 arguments, but got 0.',
  },
  {
    what: 'a path parameter that is missing',
    code: `biot.GET(${device}, { params: { path: {} } });`,
    text: "Property 'id' is missing in type '{}' but required in type '{ id: string; }'.",
  },
  {
    what: 'a path parameter of another type',
    code: 'biot.getDevice({ params: { path: { id: 1 } } });',
    text: "Type 'number' is not assignable to type 'string'.",
  },
  {
    what: 'query next to params',
    code: "biot.GET('/device/v2/devices', { query: { searchRequest: { limit: 1 } } });",
    text: `Type '{ searchRequest: { limit: number; }; }' is not assignable to type '"Write params: { query }"'.`,
  },
  {
    what: 'path next to params',
    code: 'biot.getDevice({ path });',
    text: `Type '{ id: string; }' is not assignable to type '"Write params: { path }"'.`,
  },
  {
    what: 'header next to params',
    code: "biot.searchDevices({ header: { a: 'b' } });",
    text: `Type '{ a: string; }' is not assignable to type '"Write params: { header }"'.`,
  },
  {
    what: 'a misspelt option, by path',
    code: "biot.GET('/device/v2/devices', { signall: AbortSignal.timeout(1) });",
    text: `Object literal may only specify known properties, but 'signall' does not exist in type 'Options<paths, "/device/v2/devices", "get", "json">'. Did you mean to write 'signal'?`,
  },
  {
    what: 'a misspelt option, by name',
    code: 'biot.searchDevices({ signall: AbortSignal.timeout(1) });',
    text: `Object literal may only specify known properties, but 'signall' does not exist in type 'NamedOptions<operations, "searchDevices", "json">'. Did you mean to write 'signal'?`,
  },
  {
    what: 'an unknown query parameter',
    code: 'biot.searchDevices({ params: { query: { limit: 1 } } });',
    text: "Object literal may only specify known properties, and 'limit' does not exist in type",
  },
  {
    what: 'a text instead of a value that the client writes as JSON',
    code: "biot.searchDevices({ params: { query: { searchRequest: '{}' } } });",
    text: "Type 'string' has no properties in common with type",
  },
  {
    what: 'a member of another type',
    code: "biot.searchDevices({ params: { query: { searchRequest: { limit: '10' } } } });",
    text: "Type 'string' is not assignable to type 'number'.",
  },
  {
    what: 'a value that an enumeration does not have',
    code: "biot.searchDevices({ params: { query: { searchRequest: { sort: [{ prop: '_id', order: 'UP' }] } } } });",
    text: `Type '"UP"' is not assignable to type '"ASC" | "DESC"`,
  },
  {
    what: 'a body without a required member',
    code: "biot.createDevice({ body: { _templateId: 't' } });",
    text: "Property '_id' is missing in type '{ _templateId: string; }' but required in type",
  },
  {
    what: 'a body with a misspelt member',
    code: "biot.createDevice({ body: { _id: 'a', _templateID: 't' } });",
    text: "Property '_templateId' is missing in type '{ _id: string; _templateID: string; }' but required in type",
  },
  {
    what: 'a body of an operation that has none',
    code: 'biot.getDevice({ params: { path }, body: {} });',
    text: `Type '{}' is not assignable to type '"This operation has no body"'.`,
  },
  {
    what: 'data instead of body',
    code: "biot.createDevice({ data: { _id: 'a' } });",
    text: `Type '{ _id: string; }' is not assignable to type '"Write body"'.`,
  },
  {
    what: 'data that was not checked',
    code: 'biot.getDevice({ params: { path } }).then((result) => result.data._id);',
    text: "'result.data' is possibly 'undefined'.",
  },
  {
    what: 'a status that is not documented',
    code: 'biot.getDevice({ params: { path } }).then((result) => result.status === 201);',
    text: "This comparison appears to be unintentional because the types '200 | ",
  },
  {
    what: 'a call without await',
    code: 'biot.searchDevices().data;',
    text: `Property 'data' does not exist on type 'Promise<NamedResult<operations, "searchDevices", "json">>'.`,
  },
  {
    what: 'a client without a server',
    code: 'createBiotClient({ credentials });',
    text: "Property 'server' is missing in type '{ credentials: { username: string; password: string; }; }' but required in type '{ server: BiotServer; baseUrl?: undefined; }'.",
  },
  {
    what: 'credentials without a password',
    code: "createBiotClient({ server, credentials: { username: 'ada' } });",
    text: "Property 'password' is missing in type '{ username: string; }' but required in type 'BiotLoginCredentials'.",
  },
  {
    what: 'a misspelt option of the client',
    code: "createBiotClient({ server, credentials, baseURL: 'https://localhost' });",
    text: "Object literal may only specify known properties, but 'baseURL' does not exist in type",
  },
];

/** The program that contains all mistakes. */
export const program: string = `import { createBiotClient } from '@x/biot';
const server = { environment: 'api.dev.biot-med.com' };
const credentials = { username: 'ada', password: 'correct-horse' };
const path = { id: 'monitor-1' };
const biot = createBiotClient({ server, credentials });
${mistakes.map(({ code }) => code).join('\n')}
export {};
`;
/** The line of the first mistake. */
export const firstLine = 6;
