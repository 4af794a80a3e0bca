import { json } from '../../../shared/http/response.ts';
import { toPublishedPolicy } from '../../../shared/views/policy.ts';
import type { Route } from '../deps.ts';

/** The same for everyone, and alike for minutes. */
const CACHEABLE = { 'cache-control': 'public, max-age=300' };

/** `GET /.well-known/jwks.json`: the keys documents and messages are signed with, older ones too. */
export const publicKeys: Route = async ({ keys }) => json(200, await keys.jwks(), CACHEABLE);

/** `GET /v1/openapi.json`. */
export const description: Route = async (deps) => json(200, deps.readDescription(), CACHEABLE);

/** `GET /v1/policy`: the figures that bind, whose they are, and what they bound. */
export const policy: Route = async () => json(200, toPublishedPolicy(), CACHEABLE);
