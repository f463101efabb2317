// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { NamedCall } from '@x/auth-core/client';
import type { operations } from './schema.ts';

/** The operations of the API, by name. */
export interface BioprodictCalls {
  /**
   * Obtain or refresh a 3DM token
   *
   * One endpoint for two grants, told apart by `grant_type`: `password` logs a 3DM account in,
   * `refresh_token` refreshes its token. Both need the client's HTTP Basic header.
   *
   * - Basic is `base64(client_id:client_secret)` over the two values as they were issued, without
   *   a line break before or after encoding. In a shell, `echo … | base64` encodes a line break
   *   too; use `printf '%s'`. A client id can contain no colon.
   * - Form encoding covers special characters in a password. Do not percent-encode the password as
   *   well: the server would receive a different password.
   * - The provider names `client_id` and `client_secret` as form parameters too. Basic alone was
   *   enough in practice, and RFC 6749 §2.3 allows one method per request: send Basic only. They
   *   are optional members here, for clients of a server that requires them.
   * - An account with two-factor authentication adds `twofactor` to the same request. The server
   *   sends no challenge. The error for a missing or wrong code is not documented.
   * - Only some clients receive a `refresh_token`. The others log in again.
   * - Errors are not documented. Those below are the defaults of Spring Security OAuth, the
   *   framework that the path and the response suggest. It rejects an unknown refresh token with
   *   400 and an expired one with 401. In both cases, log in again.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /oauth/oauth/token`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   */
  createToken: NamedCall<operations, 'createToken'>;

  /**
   * Obtain a Helix token
   *
   * Logs a Helix client in (RFC 6749 §4.4). The client id and secret are issued for Helix and are
   * sent in the JSON body. They are not those of 3DM.
   *
   * There is no refresh token. A token lasts a day; shortly before it expires, the client requests
   * another one in the same way.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /oauth/token`
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   */
  createHelixToken: NamedCall<operations, 'createHelixToken'>;

  /**
   * List the 3DM systems of the account
   *
   * Returns an object, not an array. Its keys are ids, to be sent in the `SFAMID` header of other
   * operations; its values are descriptions. Since the ids are keys, no link can point to one.
   *
   * `GET /miner/databases`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.listDatabases();
   */
  listDatabases: NamedCall<operations, 'listDatabases'>;

  /**
   * Find proteins, residues and mutations in a text
   *
   * Finds proteins, residues, mutations, species and structures in a text, and relates them to one
   * 3DM system. The body is the text itself, not JSON and not a form.
   *
   * The known client sends whole articles and waits 12 seconds for the response. It uses the
   * positions as characters of the text that it sent; whether they count characters or bytes is
   * not documented.
   *
   * `POST /miner/annotate/{databaseId}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.annotateText({ params: { path: { databaseId } }, body
   * });
   */
  annotateText: NamedCall<operations, 'annotateText'>;

  /**
   * List the mutations of a protein
   *
   * Mutations of one protein that were found in the literature. A mutation occurs once for each
   * publication that mentions it. The array is wrapped in an object, under the singular name
   * `mutation`. The response for an unknown protein is not known.
   *
   * `GET /persistence3dm/getMutationsByProteinId/{proteinDbId}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.listMutationsByProtein({ params: { path: {
   * proteinDbId }, header: { SFAMID: sFAMID } } });
   */
  listMutationsByProtein: NamedCall<operations, 'listMutationsByProtein'>;

  /**
   * List the mutations at a position of the alignment
   *
   * Mutations of all proteins of a family that are aligned at one 3D number, found in the
   * literature. A mutation occurs once for each publication. `residueNumber` is that of the
   * protein, not the 3D number. `proteinId` is called `proteinDbId` elsewhere. There are no pages,
   * so a conserved position can have thousands of mutations. The response for an unknown position
   * is assumed to be an empty list.
   *
   * `GET /persistence3dm/getMutationsBy3dNumber/{familyId}/{number3d}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.listMutationsByPosition({ params: { path: { familyId,
   * number3d }, header: { SFAMID: sFAMID } } });
   */
  listMutationsByPosition: NamedCall<operations, 'listMutationsByPosition'>;

  /**
   * List the amino acids of a protein
   *
   * The sequence of one protein, residue by residue and in order, with the position of each in the
   * family's alignment. An empty array means that the protein is not aligned in this family; it
   * isn't an error. The array is wrapped in an object, under the singular name `aminoAcid`.
   *
   * `GET /persistence3dm/getAminoAcids/{familyId}/{proteinDbId}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.listAminoAcids({ params: { path: { familyId,
   * proteinDbId }, header: { SFAMID: sFAMID } } });
   */
  listAminoAcids: NamedCall<operations, 'listAminoAcids'>;

  /**
   * Store a custom protein
   *
   * Stores a protein and aligns it to the systems in `systems`. Only its owner sees it, unless
   * `sharedWith` names a group.
   *
   * - The response contains an internal protein id, to which an alignment that is added later
   *   refers. The name of that member is not published, and no operation is known that reads,
   *   lists or deletes a custom protein. So the response schema is open and has no links.
   * - Assume that it is not idempotent: the effect of a second document with the same `customId`
   *   is not documented.
   * - Some field names are in camel case (`customId`, `sharedWith`), some aren't (`genename`,
   *   `taxonomyid`).
   *
   * `POST /customproteindata/customProteinDocument/doc`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.createCustomProtein({ body });
   */
  createCustomProtein: NamedCall<operations, 'createCustomProtein'>;

  /**
   * Store several custom proteins
   *
   * Stores several proteins in one request. The documentation ends where it describes the
   * response: presumably the response says where to read the progress or the result. Whether one
   * wrong document rejects all, and how many documents are allowed, is not known.
   *
   * `POST /customproteindata/customProteinDocument/batch`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.createCustomProteins({ body });
   */
  createCustomProteins: NamedCall<operations, 'createCustomProteins'>;

  /**
   * List the transcripts
   *
   * All transcripts for which Helix has predictions, as one array, without pagination.
   *
   * `GET /transcripts`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.listTranscripts();
   */
  listTranscripts: NamedCall<operations, 'listTranscripts'>;

  /**
   * Read the prediction for one variant
   *
   * The prediction for replacing one residue of a transcript's protein with another amino acid. A
   * position outside the protein and an amino acid that doesn't exist give the same response as an
   * unknown variant.
   *
   * `GET /transcripts/{transcriptId}/predictions/{residueNumber}/{variantType}`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.getPrediction({ params: { path: { transcriptId,
   * residueNumber, variantType } } });
   */
  getPrediction: NamedCall<operations, 'getPrediction'>;

  /**
   * Read the predictions for many variants
   *
   * One form field contains all variants, one per line. The response is an array of the same
   * length and order. A variant that Helix doesn't know is `null` in it, never a 404. The
   * operation changes nothing, so it is safe to retry. No limit is documented; callers are known
   * to send batches of 5,000 lines.
   *
   * `POST /batch`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/bioprodict/README.md#operations
   *
   * @example
   * const { data, error } = await bioprodict.predictBatch({ body });
   */
  predictBatch: NamedCall<operations, 'predictBatch'>;
}
