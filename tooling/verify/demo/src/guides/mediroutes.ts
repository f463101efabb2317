import { createMediroutesClient, unwrap } from '@x/mediroutes';

const mediroutes = createMediroutesClient({
  baseUrl: process.env.MEDIROUTES_URL ?? 'http://127.0.0.1:4010/mediroutes',
  credentials: { username: 'ada@example.com', password: 'sandbox-password' },
});

// Almost every call requires the key of a transportation provider in addition to the token.
const [access] = await unwrap(mediroutes.GET('/api/v1/access'));
const key = access?.APIKey ?? '';
const spaces = await unwrap(
  mediroutes.GET('/api/v1/spacetype/getAllSpaceTypes', { params: { query: { api_key: key } } }),
);
console.log('Spaces:', spaces.map((one) => one.space_type).join(', '));

// Create a rider with an id that you choose.
await unwrap(
  mediroutes.POST('/api/v1/riders', {
    body: { tp_api_key: key, rider_id: 'R-2001', first_name: 'Grace', last_name: 'Example' },
  }),
);
const rider = await unwrap(
  mediroutes.GET('/api/v1/riders/getByRiderId', {
    params: { query: { api_key: key, rider_id: 'R-2001' } },
  }),
);
console.log('Rider:', rider.first_name);

// Book a round trip, which consists of two trips.
const home = { address1: '12 Elm Street', city: 'Springfield', state: 'IL', zip: '62701' };
const clinic = { address1: '1 Clinic Road', city: 'Springfield', state: 'IL', zip: '62702' };
const stops = [
  { trip_id: 'T-there', from: home, to: clinic },
  { trip_id: 'T-back', from: clinic, to: home },
];
const booked = [];
for (const { trip_id, from, to } of stops) {
  const trip = await unwrap(
    mediroutes.POST('/api/v1/singletrip', {
      body: {
        tp_api_key: key,
        rider_id: 'R-2001',
        trip_id,
        pickup: { event_location: from },
        dropoff: { event_location: to },
      },
    }),
  );
  booked.push(trip);
  console.log('Booked:', trip.trip_id);
}

// Read one trip, and cancel the other one.
const [there, back] = booked;
const read = await unwrap(
  mediroutes.GET('/api/v1/singletrip', {
    params: { query: { api_key: key, trip_id: there?.trip_id ?? '' } },
  }),
);
console.log('To:', read.Data.dropoff?.event_location?.address1);
const cancelled = await mediroutes.DELETE('/api/v1/rides/CancelTripByTripGuid', {
  body: {
    tp_api_key: key,
    trip_guid: back?.trip_guid ?? '',
    cancel_reason: 'Rider is fetched by family',
  },
});
console.log('Cancelled:', cancelled.status);
const gone = await mediroutes.GET('/api/v1/singletrip', {
  params: { query: { api_key: key, trip_id: back?.trip_id ?? '' } },
});
if (gone.error) console.log('No longer there:', gone.status);
