// Generated from specs/bioprodict/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import { atLeast, atMost, integer, length, oneOf, open, uuid } from '@x/auth-core/validate';
import * as z from 'zod/mini';
import type { Received, Sent } from './types.ts';

const text = /*@__PURE__*/ z.string();
const integerNumber = /*@__PURE__*/ z.number().check(integer);
const uuidText = /*@__PURE__*/ z.string().check(uuid);
const optionalText = /*@__PURE__*/ z.optional(text);
const optionalIntegerNumber = /*@__PURE__*/ z.optional(integerNumber);
const anyObject = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), /*@__PURE__*/ z.any());
const number = /*@__PURE__*/ z.number();

export const zTokenResponse = /*@__PURE__*/ z.looseObject({
  access_token: text,
  expires_in: integerNumber,
  fullname: text,
  jti: uuidText,
  refresh_token: optionalText,
  scope: text,
  token_type: text,
  userid: integerNumber,
  username: text,
}) as unknown as Received<'TokenResponse'>;

export const zApiError = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  error: text,
  error_description: optionalText,
  status: optionalIntegerNumber,
  message: optionalText,
  path: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'ApiError'>;

export const zHelixTokenResponse = /*@__PURE__*/ z.looseObject({
  access_token: text,
  expires_in: integerNumber,
  token_type: text,
}) as unknown as Received<'HelixTokenResponse'>;

export const zHelixTokenError = /*@__PURE__*/ z.looseObject({
  error: text,
  error_description: optionalText,
}) as unknown as Received<'HelixTokenError'>;

export const zDatabases = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({}), text) as unknown as Received<'Databases'>;

export const zMutation = /*@__PURE__*/ z.looseObject({
  aminoId: integerNumber,
  residueNumber: integerNumber,
  fromType: text,
  toType: text,
  pubmedId: integerNumber,
  proteinId: integerNumber,
  proteinUniprotId: optionalText,
  proteinAccession: text,
}) as unknown as Received<'Mutation'>;

export const zMutationList = /*@__PURE__*/ z.looseObject({
  mutation: /*@__PURE__*/ z.array(zMutation),
}) as unknown as Received<'MutationList'>;

export const zAminoAcid = /*@__PURE__*/ z.looseObject({
  aminoId: optionalIntegerNumber,
  aminoAcidType: text,
  residueNumber: integerNumber,
  residueNumber3d: optionalIntegerNumber,
}) as unknown as Received<'AminoAcid'>;

export const zAminoAcidList = /*@__PURE__*/ z.looseObject({
  aminoAcid: /*@__PURE__*/ z.array(zAminoAcid),
}) as unknown as Received<'AminoAcidList'>;

export const zTextRange = /*@__PURE__*/ z.looseObject({
  start: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(0)),
  end: /*@__PURE__*/ z.number().check(integer, /*@__PURE__*/ atLeast(0)),
}) as unknown as Received<'TextRange'>;

export const zMentionData = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  proteinAc: optionalText,
  proteinId: optionalText,
  proteinDbId: optionalIntegerNumber,
  proteinDescriptions: optionalText,
  speciesName: optionalText,
  structures: optionalText,
  ensembl: optionalText,
  mim: optionalText,
  aminoAcidId: optionalIntegerNumber,
  residueType: optionalText,
  residueNumber: optionalIntegerNumber,
  mutatedResidueType: optionalText,
  subfamilyName: optionalText,
  residueNumber3d: optionalIntegerNumber,
  subfamilyConservation: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'MentionData'>;

export const zMention = /*@__PURE__*/ z.looseObject({
  mentionType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ open('PROTEIN', 'RESIDUE', 'MUTATION', 'SPECIES', 'PDB')),
  formalRepresentation: text,
  textRangeList: /*@__PURE__*/ z.array(zTextRange),
  data: zMentionData,
}) as unknown as Received<'Mention'>;

export const zMentions = /*@__PURE__*/ z.array(zMention) as unknown as Received<'Mentions'>;

export const zAcceptedBatch = anyObject as unknown as Received<'AcceptedBatch'>;

export const zStoredCustomProtein = anyObject as unknown as Received<'StoredCustomProtein'>;

export const zTranscriptIds = /*@__PURE__*/ z.array(text) as unknown as Received<'TranscriptIds'>;

export const zPrediction = /*@__PURE__*/ z.looseObject({
  transcript_id: text,
  residue_number: integerNumber,
  residue_type: text,
  variant_type: text,
  deleterious: /*@__PURE__*/ z.number().check(/*@__PURE__*/ atLeast(0), /*@__PURE__*/ atMost(1)),
  source_min: number,
  source_max: number,
  spread: number,
  effect_summary: optionalText,
}) as unknown as Received<'Prediction'>;

export const zBatchPredictions = /*@__PURE__*/ z.array(/*@__PURE__*/ z.nullable(zPrediction)) as unknown as Received<'BatchPredictions'>;

export const zHelixError = /*@__PURE__*/ z.catchall(/*@__PURE__*/ z.object({
  Error: optionalText,
}), /*@__PURE__*/ z.any()) as unknown as Received<'HelixError'>;

export const zPasswordGrantRequest = /*@__PURE__*/ z.strictObject({
  grant_type: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('password')),
  username: text,
  password: text,
  twofactor: optionalText,
  client_id: optionalText,
  client_secret: optionalText,
}) as unknown as Sent<'PasswordGrantRequest'>;

export const zRefreshTokenGrantRequest = /*@__PURE__*/ z.strictObject({
  grant_type: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('refresh_token')),
  refresh_token: text,
}) as unknown as Sent<'RefreshTokenGrantRequest'>;

export const zTokenRequest = /*@__PURE__*/ z.union([zPasswordGrantRequest, zRefreshTokenGrantRequest]) as unknown as Sent<'TokenRequest'>;

export const zHelixTokenRequest = /*@__PURE__*/ z.strictObject({
  grant_type: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('client_credentials')),
  client_id: text,
  client_secret: text,
  audience: /*@__PURE__*/ z.string().check(/*@__PURE__*/ oneOf('predictions.ai.bio-prodict.nl')),
}) as unknown as Sent<'HelixTokenRequest'>;

export const zCustomProtein = /*@__PURE__*/ z.strictObject({
  customId: text,
  sequence: text,
  genename: optionalText,
  description: optionalText,
  taxonomyid: optionalIntegerNumber,
  species: optionalText,
  sharedWith: optionalIntegerNumber,
  systems: /*@__PURE__*/ z.optional(/*@__PURE__*/ z.array(text)),
}) as unknown as Sent<'CustomProtein'>;

export const zCustomProteins = /*@__PURE__*/ z.array(zCustomProtein) as unknown as Sent<'CustomProteins'>;

export const zBatchRequest = /*@__PURE__*/ z.strictObject({
  variants: /*@__PURE__*/ z.string().check(/*@__PURE__*/ length(1)),
}) as unknown as Sent<'BatchRequest'>;
