// A library that wraps a generated client. The compiler infers the types of its exports, and its declarations name them.
export const library = `import * as biot from '@x/biot';
import { createBiotQueries } from '@x/biot/query';
import { responses, validateResponses } from '@x/biot/zod';

export const create = (options: biot.BiotClientOptions) => biot.createBiotClient({ timeout: 1_000, ...options });
export const defaults = { ...({} as biot.BiotClientOptions) };
declare const client: biot.BiotClient;
export const { getDevice, createDevice, session } = client;
export const search = () => client.searchDevices();
export const byPath = () => client.GET('/device/v2/devices');
export const byMethod = () => client.request('get', '/device/v2/devices');
export const found = () => biot.unwrap(client.searchDevices());
export const list = () => biot.paginate(client, '/device/v2/devices');
export const pages = () => list().pages();
export const retrying = biot.retry();
export const reporting = biot.withProgress(() => {});
export const challenge = (response: Response) => biot.bearerChallenge(response);
export const failure = (error: unknown) => (biot.isApiError<biot.operations['getDevice']>(error) ? error : undefined);
export const rejection = (error: unknown) => (biot.isAuthError(error) ? error : undefined);
export const state = () => session.subscribe(() => {});
export const logout = () => session.logout();
export const queries = createBiotQueries(client);
export const { searchDevices, createDevice: creation } = queries;
export const query = () => searchDevices.queryOptions();
export const infinite = () => searchDevices.infiniteQueryOptions();
export const mutation = () => creation.mutationOptions();
export const key = () => searchDevices.queryKey();
export const validating = validateResponses(responses);
export const schema = responses.searchDevices;
export class Devices {
  readonly client = biot.createBiotClient({} as biot.BiotClientOptions);
  readonly list = biot.paginate(this.client, '/device/v2/devices');
  find(id: string) {
    return this.client.getDevice({ params: { path: { id } } });
  }
}
`;
