// Generates types, a function for every operation, and the client that they use.
import { createClient } from '@hey-api/openapi-ts';
import type { Make } from '../contestant.ts';

export const make: Make = async ({ openapi }, folder) => {
  await createClient({
    input: openapi,
    output: folder,
    logs: { level: 'silent' },
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
  });
};
