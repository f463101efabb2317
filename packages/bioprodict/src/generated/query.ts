// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { queriesOf, type MutationCall, type QueryCall } from '@x/auth-core/query';
import type { BioprodictClient } from './index.ts';
import { api } from './operations.ts';
import type { operations } from './schema.ts';

export type {
  MutationCall,
  OperationMutationOptions,
  OperationQueryOptions,
  QueryCall,
} from '@x/auth-core/query';

/** The queries and mutations of the API, by the names of its operations. */
export interface BioprodictQueries {
  /** Obtain or refresh a 3DM token */
  createToken: MutationCall<operations, 'createToken'>;
  /** Obtain a Helix token */
  createHelixToken: MutationCall<operations, 'createHelixToken'>;
  /** List the 3DM systems of the account */
  listDatabases: QueryCall<operations, 'listDatabases'>;
  /** Find proteins, residues and mutations in a text */
  annotateText: MutationCall<operations, 'annotateText'>;
  /** List the mutations of a protein */
  listMutationsByProtein: QueryCall<operations, 'listMutationsByProtein'>;
  /** List the mutations at a position of the alignment */
  listMutationsByPosition: QueryCall<operations, 'listMutationsByPosition'>;
  /** List the amino acids of a protein */
  listAminoAcids: QueryCall<operations, 'listAminoAcids'>;
  /** Store a custom protein */
  createCustomProtein: MutationCall<operations, 'createCustomProtein'>;
  /** Store several custom proteins */
  createCustomProteins: MutationCall<operations, 'createCustomProteins'>;
  /** List the transcripts */
  listTranscripts: QueryCall<operations, 'listTranscripts'>;
  /** Read the prediction for one variant */
  getPrediction: QueryCall<operations, 'getPrediction'>;
  /** Read the predictions for many variants */
  predictBatch: MutationCall<operations, 'predictBatch'>;
}

/**
 * The queries and mutations of a client, for TanStack Query. Sends nothing. Errors are
 * `ApiError`s. Requires `@tanstack/query-core` 5, which every adapter of TanStack Query contains.
 *
 * @example
 * const queries = createBioprodictQueries(bioprodict);
 * const { data, error } = useQuery(queries.listDatabases.queryOptions());
 */
export function createBioprodictQueries(client: BioprodictClient): BioprodictQueries {
  return queriesOf<BioprodictQueries>(api, client);
}
