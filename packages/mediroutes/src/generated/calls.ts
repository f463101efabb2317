// Generated from specs/mediroutes/openapi.yaml by `npx -y pnpm@10 generate`. Do not edit.
import type { NamedCall } from '@x/auth-core/client';
import type { operations } from './schema.ts';

/** The operations of the API, by name. */
export interface MediroutesCalls {
  /**
   * Get tokens with a password or a refresh token
   *
   * Exchanges a MediRoutes username and password, or a refresh token, for an access token that
   * lasts 24 hours. The client needs no client id and no secret.
   *
   * A 401 means wrong credentials or a wrong `grant_type` and must never cause a refresh. OAuth
   * normally uses 400 for this, so a client should treat 400 in the same way.
   *
   * Callers form-encode the body; the provider's page doesn't name a media type. That page
   * mentions the refresh (once a token has expired, a refresh token must be used) but doesn't show
   * its request. The request here is that of RFC 6749 §6.
   *
   * The limit is 10 requests per second and IP address, far below the limit of the other
   * operations.
   *
   * The session calls this operation itself. Applications use `session`.
   *
   * `POST /token`
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   */
  createToken: NamedCall<operations, 'createToken'>;

  /**
   * List the transportation providers the user may act for
   *
   * Lists every transportation provider that the user has a claim on. Each has the API key that
   * identifies it in all other calls, and the funding sources (payers) that the claim covers. A
   * brokerage user sees only the trips and passengers of these funding sources.
   *
   * This is the only operation whose members are PascalCase. In the response each provider also
   * has a name. That member isn't in the schema, because its name isn't known.
   *
   * `GET /api/v1/access`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.listAccess();
   */
  listAccess: NamedCall<operations, 'listAccess'>;

  /**
   * Get a rider by the caller's id
   *
   * Finds a rider by the id that the caller chose when creating it. The response is assumed to be
   * the rider itself, without a wrapper; see the note at the response.
   *
   * `GET /api/v1/riders/getByRiderId`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getRiderByRiderId({ params: { query: { api_key:
   * apiKey, rider_id: riderId } } });
   */
  getRiderByRiderId: NamedCall<operations, 'getRiderByRiderId'>;

  /**
   * Get a rider by MediRoutes' id
   *
   * Finds a rider by the number that MediRoutes assigned. The response is assumed to be the rider
   * itself, without a wrapper; see the note at the response.
   *
   * `GET /api/v1/riders/getByMediroutesRiderId`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getRiderByMediroutesRiderId({ params: { query: {
   * api_key: apiKey, mediroutes_rider_id: mediroutesRiderId } } });
   */
  getRiderByMediroutesRiderId: NamedCall<operations, 'getRiderByMediroutesRiderId'>;

  /**
   * Create a rider
   *
   * Registers a rider with one transportation provider, under an id that the caller chooses. The
   * response to an id that is taken isn't documented.
   *
   * The documentation mentions the operation; its request and response are known only from a
   * caller. The status could also be 201.
   *
   * `POST /api/v1/riders`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.createRider({ body });
   */
  createRider: NamedCall<operations, 'createRider'>;

  /**
   * Get a trip by the caller's id
   *
   * Finds a trip by the id that the caller chose when creating it. Unlike most responses, this one
   * wraps the trip in `Data`.
   *
   * The documentation mentions the operation. Its parameters and its response come from code that
   * defines the call but doesn't use it.
   *
   * `GET /api/v1/singletrip`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getSingleTrip({ params: { query: { api_key: apiKey,
   * trip_id: tripId } } });
   */
  getSingleTrip: NamedCall<operations, 'getSingleTrip'>;

  /**
   * Book a trip
   *
   * Books a trip of one pickup and one dropoff for a rider of one transportation provider. A round
   * trip is booked as two trips. The response contains `trip_guid`, MediRoutes' own id of the
   * trip. Keep it: `cancelTrip` needs it instead of `trip_id`.
   *
   * The response to a `trip_id` that is taken isn't documented.
   *
   * `POST /api/v1/singletrip`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.createSingleTrip({ body });
   */
  createSingleTrip: NamedCall<operations, 'createSingleTrip'>;

  /**
   * Cancel a trip
   *
   * Cancels a trip by MediRoutes' id. This is a DELETE **with a JSON body** and without path or
   * query parameters. HTTP defines no meaning for such a body, so make sure that the client and
   * every proxy send it.
   *
   * `DELETE /api/v1/rides/CancelTripByTripGuid`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.cancelTrip({ body });
   */
  cancelTrip: NamedCall<operations, 'cancelTrip'>;

  /**
   * List the space types of a transportation provider
   *
   * Lists the space types that the provider offers. Their codes are the values for `space_type` of
   * a rider or a trip.
   *
   * `GET /api/v1/spacetype/getAllSpaceTypes`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.listSpaceTypes({ params: { query: { api_key: apiKey }
   * } });
   */
  listSpaceTypes: NamedCall<operations, 'listSpaceTypes'>;

  /**
   * Change single properties of a trip
   *
   * Changes single properties of a trip, as pairs of a key and a text. Known keys are
   * `pickup.event_name`, `pickup.complete_address`, `pickup.event_location.` with `location_name`,
   * `address1`, `address2`, `city`, `state`, `zip`, `latitude` or `longitude`, `pickup.appt_time`
   * and `pickup.pickup_time` (`2022-04-10 14:48:49.403`). The keys of the dropoff are not in the
   * part of the page that was available.
   *
   * The page calls this a PATCH in its heading and a POST in its request line. Only the pairs are
   * documented. **The layout of the body, and where the key of the provider and the trip go, are
   * assumed.**
   *
   * `PATCH /api/v1/singletrip/withProperties`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.updateTripProperties({ body });
   */
  updateTripProperties: NamedCall<operations, 'updateTripProperties'>;

  /**
   * Read the costs of a trip
   *
   * Reads the costs of a trip, by item. Known from code that does not read the response, so its
   * members are not known.
   *
   * `GET /api/v1/rides/getTripCostBreakdown`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getTripCostBreakdown({ params: { query: { api_key:
   * apiKey, trip_guid: tripGuid } } });
   */
  getTripCostBreakdown: NamedCall<operations, 'getTripCostBreakdown'>;

  /**
   * Read a funding source
   *
   * Reads one payer by its id, which `listAccess` returns. Only for client users. Known from code
   * that was never called, so the members are not known.
   *
   * `GET /api/v1/fundingsources/getFundingSourceById`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getFundingSource({ params: { query: { api_key:
   * apiKey, funding_source_id: fundingSourceId } } });
   */
  getFundingSource: NamedCall<operations, 'getFundingSource'>;

  /**
   * Create a funding source
   *
   * Creates a payer. Only for client users. Known from code that was never called. The name of the
   * member of the key is `api_key` here, not `tp_api_key`. The members of a funding source are not
   * known.
   *
   * `POST /api/v1/fundingsources`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.createFundingSource({ body });
   */
  createFundingSource: NamedCall<operations, 'createFundingSource'>;

  /**
   * Read users
   *
   * Reads a user with the permissions. The response may contain several users. Only for client
   * users. Known from code that was never called: it is not known which parameters are required,
   * or what the members are.
   *
   * `GET /api/v1/users`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getUsers({ params: { query: { api_key: apiKey } } });
   */
  getUsers: NamedCall<operations, 'getUsers'>;

  /**
   * Create a user
   *
   * Creates a user. Only for client users. Known from code that was never called. The name of the
   * member of the key is `api_key` here, not `tp_api_key`. The members of a user are not known.
   *
   * `POST /api/v1/users`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.createUser({ body });
   */
  createUser: NamedCall<operations, 'createUser'>;

  /**
   * Change a user
   *
   * Changes a user. Only for client users. Known from code that was never called. The name of the
   * member of the key is `api_key` here, not `tp_api_key`. The members of a user are not known.
   *
   * `PATCH /api/v1/users`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.updateUser({ body });
   */
  updateUser: NamedCall<operations, 'updateUser'>;

  /**
   * Read the model of a webhook
   *
   * Reads the body of `subscribeToNewTrips`: an empty model, or the subscriptions. Known from code
   * that was never called, so the members are not known.
   *
   * `GET /api/v1/webhook`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.getWebhookModel({ params: { query: { api_key: apiKey
   * } } });
   */
  getWebhookModel: NamedCall<operations, 'getWebhookModel'>;

  /**
   * Subscribe to new trips
   *
   * Subscribes a URL to new trips, with the model of `getWebhookModel`. Known from code that was
   * never called. The name of a subscription is unique for each provider and type of webhook. The
   * headers of a subscription are kept in plain text, so they must not contain secrets. The
   * request that MediRoutes then sends, and how a subscription ends, are not known.
   *
   * **Where the key of the provider goes is assumed.**
   *
   * `POST /api/v1/webhook/newTrip`
   *
   * @throws AuthError if no token can be obtained.
   *
   * @see https://github.com/x/x/blob/main/packages/mediroutes/README.md#operations
   *
   * @example
   * const { data, error } = await mediroutes.subscribeToNewTrips({ params: { query: { api_key:
   * apiKey } }, body });
   */
  subscribeToNewTrips: NamedCall<operations, 'subscribeToNewTrips'>;
}
