import type { Health } from '../../../shared/contracts/api/public/health.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

const HEALTHY: Health = { status: 'pass' };

/** `GET /v1/health`: that the way in is open and functions run. No service is asked: whoever watches would be billed for a database. */
export const health: Route = async () => json(200, HEALTHY);
