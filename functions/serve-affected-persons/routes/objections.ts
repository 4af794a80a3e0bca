import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import { BY_OBJECTOR, BY_WITHDRAWER, fileObjection } from '../../../shared/app/case/file-objection.ts';
import { type ActRequest, actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import { ConflictCommand, MessageCommand } from '../../../shared/contracts/api/common/hearing.ts';
import { AppealCommand, ChallengeCommand, WithdrawalCommand } from '../../../shared/contracts/api/common/objections.ts';
import type { ObjectionFiled, Recorded } from '../../../shared/contracts/api/persons/cases.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { Deciding } from '../../../shared/domain/order/decide.ts';
import type { ObjectorCommandType } from '../../../shared/domain/order/few-decisions.ts';
import type { CommandOf, CommandType } from '../../../shared/domain/order/life/command.ts';
import {
  appealDecision,
  challengeHold,
  declareConflict,
  sendMessage,
  withdrawChallenge,
} from '../../../shared/domain/order/life/party-commands.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { challengeIdOf } from '../../../shared/http/challenge-path.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Deps, Route } from '../deps.ts';

/** What of a request becomes the command, and what its body is. */
interface Asked<T extends CommandType, S extends z.core.$ZodType> {
  readonly schema: S;
  readonly commandOf: (body: z.output<S>, event: APIGatewayProxyEventV2) => CommandOf<T>;
}

/** The request as a command of the person whose session it is: nothing is read of it before the session holds. */
async function readRequest<T extends CommandType, S extends z.core.$ZodType>(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  { schema, commandOf }: Asked<T, S>,
): Promise<ActRequest<T>> {
  const by = await personOfRequest(deps, readBearerToken(event));
  const { idempotencyKey } = readCommandFrame(event);
  const body = readBody(schema, event);
  return {
    orderId: by.orderId,
    by,
    command: commandOf(body, event),
    idempotencyKey,
    body,
    content: body,
  };
}

/** A route that files an objection, and answers with its receipt. */
const createFilingRoute =
  <S extends z.core.$ZodType>(asked: Asked<ObjectorCommandType, S>): Route =>
  async (deps, event) => {
    const { challenge, filedAt, receipt } = await fileObjection(deps, await readRequest(deps, event, asked));
    const body: ObjectionFiled = { challenge, filedAt: toRfc3339(filedAt), receipt };
    return json(201, body);
  };

/** A route that puts something on record of a review. */
const createRecordingRoute =
  <T extends CommandType, S extends z.core.$ZodType>(deciding: Deciding<T>, asked: Asked<T, S>): Route =>
  async (deps, event) => {
    const { commit } = await actOnOrder(deciding, deps, await readRequest(deps, event, asked));
    const body: Recorded = { recordedAt: toRfc3339(commit.at) };
    return json(201, body);
  };

/** `POST /v1/cases/current/challenges`. */
export const challenge = createFilingRoute({ schema: ChallengeCommand, commandOf: challengeHold });

/** `POST /v1/cases/current/appeals`. */
export const appeal = createFilingRoute({ schema: AppealCommand, commandOf: appealDecision });

/** `POST /v1/cases/current/challenges/{challengeId}/withdrawal`. */
export const withdrawal = createRecordingRoute(BY_WITHDRAWER, {
  schema: WithdrawalCommand,
  commandOf: (_, event) => withdrawChallenge(challengeIdOf(event)),
});

/** `POST /v1/cases/current/messages`. */
export const message = createRecordingRoute(BY_OBJECTOR, { schema: MessageCommand, commandOf: sendMessage });

/** `POST /v1/cases/current/conflicts`. */
export const conflict = createRecordingRoute(BY_OBJECTOR, { schema: ConflictCommand, commandOf: declareConflict });
