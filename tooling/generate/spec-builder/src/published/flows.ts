// Renames the flow for devices. OpenAPI 3.2 adds it, and the schema of OpenAPI 3.1 allows it as an extension only.
import { isObject, type Json, type Place } from '@x/description';
import { rebuild } from '@x/description/structure';

/** Returns the document with `x-device-authorization` instead of `deviceAuthorization`. */
export function withDeviceFlow(openapi: Place): Json {
  const value = rebuild(openapi, (one, { kind }) => {
    if (kind !== 'OAuthFlows' || !isObject(one) || one.deviceAuthorization === undefined)
      return one;
    const { deviceAuthorization, ...flows } = one;
    return { ...flows, 'x-device-authorization': deviceAuthorization };
  });
  return value ?? null;
}
