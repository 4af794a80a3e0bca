import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type ChallengeId, challengeUnknown, isChallengeId } from '../domain/ids.ts';

/** The objection a path names. @throws HoldfastError `challenge-unknown`. */
export function challengeIdOf({ pathParameters }: APIGatewayProxyEventV2): ChallengeId {
  const challenge = pathParameters?.['challengeId'] ?? '';
  if (isChallengeId(challenge)) return challenge;
  throw challengeUnknown();
}
