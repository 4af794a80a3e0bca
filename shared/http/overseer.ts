import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { Claims } from '../contracts/border/claims.ts';
import { parse } from '../contracts/border/parse.ts';
import { roleNotAllowed } from '../domain/actor.ts';

/** The person of oversight behind a token the authorizer has verified. @throws HoldfastError `role-not-allowed` for anyone else. */
export function overseerOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): { readonly person: string } {
  const claims = parse(Claims, event.requestContext.authorizer.jwt.claims, 'role-not-allowed');
  if (claims.holdfast_role !== 'oversight') throw roleNotAllowed(['oversight']);
  return { person: claims.sub };
}
