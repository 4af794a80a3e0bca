import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { type Officer, roleNotAllowed } from '../domain/actor.ts';
import { identify } from '../domain/directory/officers.ts';
import { requireRosterStanding } from '../domain/directory/standing.ts';
import { HoldfastError } from '../errors.ts';
import type { OfficerDeps } from './officer.ts';

/**
 * The reviewer behind a bearer token that the authorizer has verified: on the roster, on duty or not, and of the house the
 * token names.
 *
 * @throws HoldfastError `role-not-allowed` for everybody else, `account-suspended`.
 */
export async function reviewerOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  { directory, clock }: OfficerDeps,
): Promise<Officer> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role !== 'reviewer') throw roleNotAllowed(['reviewer']);
  const known = (await directory.reviewers()).find(({ person, accounts = [person] }) => accounts.includes(claims.sub));
  if (!known || known.institution !== claims.holdfast_authority) {
    throw new HoldfastError('role-not-allowed', 'the roster does not name you as a reviewer of that house');
  }
  const { person, accounts, institution } = known;
  const ids = accounts ? identify({ person, accounts }) : { person };
  requireRosterStanding(await directory.suspendedOf('reviewers'), ids, clock.now());
  return { kind: 'officer', role: 'reviewer', authority: institution, institution, ...ids };
}
