import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { type Officer, roleNotAllowed } from '../domain/actor.ts';
import type { AuthorityEntry } from '../domain/directory/entries.ts';
import { identifyOfficer } from '../domain/directory/officers.ts';
import { requireStanding } from '../domain/directory/standing.ts';
import { isTest } from '../domain/sandbox.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';

/** What validators are answered as well. All else that officers ask for is for contact points alone. */
const FOR_VALIDATORS_TOO: ReadonlySet<string> = new Set([
  'GET /v1/orders',
  'GET /v1/events',
  'GET /v1/orders/{orderId}',
  'GET /v1/orders/{orderId}/attempts',
  'GET /v1/orders/{orderId}/messages',
  'GET /v1/orders/{orderId}/history',
  'GET /v1/orders/{orderId}/certificate',
  'POST /v1/orders/{orderId}/validation',
]);

/** What tells who officers are. */
export interface OfficerDeps {
  readonly directory: Directory;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * The officer behind a bearer token that the authorizer has verified, with the institution the directory gives the authority.
 *
 * @throws HoldfastError `role-not-allowed` for tokens of other roles or without the claims, `authority-not-allowed` for an
 * authority the directory does not know, and for those of tests, which nobody acts for; either for whom an authority does not
 * list that lists its officers; `account-suspended`.
 */
export async function officerOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  { directory, clock }: OfficerDeps,
): Promise<Officer> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  const role = claims.holdfast_role;
  if (role !== 'contact-point' && role !== 'validator') {
    throw roleNotAllowed(FOR_VALIDATORS_TOO.has(event.routeKey) ? ['contact-point', 'validator'] : ['contact-point']);
  }
  if (isTest({ authority: claims.holdfast_authority })) throw authorityUnknown();
  const entry = await findAuthority(claims.holdfast_authority, directory);
  const { id, institution } = entry;
  const identity = identifyOfficer(entry, claims.sub, role);
  requireStanding(entry, identity.person, clock.now());
  return { kind: 'officer', role, authority: id, institution, ...identity };
}

async function findAuthority(authority: string, directory: Directory): Promise<AuthorityEntry> {
  try {
    return await directory.authority(authority);
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'authority-unknown')) throw error;
    throw authorityUnknown(error);
  }
}

const authorityUnknown = (cause?: unknown): HoldfastError =>
  new HoldfastError('authority-not-allowed', 'the directory does not know your authority', { cause });
