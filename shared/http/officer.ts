import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/claims.ts';
import { parse } from '../contracts/parse.ts';
import type { Officer } from '../domain/actor.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';

/**
 * The officer behind a bearer token that the authorizer has verified, with the institution the directory gives the authority.
 *
 * @throws HoldfastError `role-not-allowed` for tokens of other roles or without the claims, `authority-unknown`.
 */
export async function officerOf(
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  directory: Directory,
): Promise<Officer> {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  const role = claims.holdfast_role;
  if (role !== 'contact-point' && role !== 'validator') {
    throw new HoldfastError('role-not-allowed', 'this needs the role contact-point or validator');
  }
  const { id, institution } = await directory.authority(claims.holdfast_authority);
  return { kind: 'officer', role, authority: id, institution, person: claims.sub };
}
