import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { personOfRequest } from '../../../shared/app/case/case-sessions.ts';
import { BY_OBJECTOR, fileObjection } from '../../../shared/app/case/file-objection.ts';
import { type ActRequest, actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import { ConflictCommand, MessageCommand } from '../../../shared/contracts/api/common/hearing.ts';
import { AppealCommand, ChallengeCommand } from '../../../shared/contracts/api/common/objections.ts';
import type { ObjectionFiled, Recorded } from '../../../shared/contracts/api/persons/cases.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ObjectorCommandType } from '../../../shared/domain/order/few-decisions.ts';
import type { CommandOf } from '../../../shared/domain/order/life/command.ts';
import {
  appealDecision,
  challengeHold,
  declareConflict,
  sendMessage,
} from '../../../shared/domain/order/life/party-commands.ts';
import { readBearerToken } from '../../../shared/http/bearer.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Deps, Route } from '../deps.ts';

/** The request as a command of the person whose session it is: nothing is read of it before the session holds. */
async function readRequest<S extends z.core.$ZodType>(
  deps: Deps,
  event: APIGatewayProxyEventV2,
  schema: S,
  commandOf: (body: z.output<S>) => CommandOf<ObjectorCommandType>,
): Promise<ActRequest<ObjectorCommandType>> {
  const by = await personOfRequest(deps, readBearerToken(event));
  const { idempotencyKey } = readCommandFrame(event);
  const body = readBody(schema, event);
  return {
    orderId: by.orderId,
    by,
    command: commandOf(body),
    idempotencyKey,
    body,
    content: body,
  };
}

/** A route that files an objection, and answers with its receipt. */
const createFilingRoute =
  <S extends z.core.$ZodType>(schema: S, commandOf: (body: z.output<S>) => CommandOf<ObjectorCommandType>): Route =>
  async (deps, event) => {
    const { challenge, filedAt, receipt } = await fileObjection(
      deps,
      await readRequest(deps, event, schema, commandOf),
    );
    const body: ObjectionFiled = { challenge, filedAt: toRfc3339(filedAt), receipt };
    return json(201, body);
  };

/** A route that puts a statement on record for a review. */
const createRecordingRoute =
  <S extends z.core.$ZodType>(schema: S, commandOf: (body: z.output<S>) => CommandOf<ObjectorCommandType>): Route =>
  async (deps, event) => {
    const { commit } = await actOnOrder(BY_OBJECTOR, deps, await readRequest(deps, event, schema, commandOf));
    const body: Recorded = { recordedAt: toRfc3339(commit.at) };
    return json(201, body);
  };

/** `POST /v1/cases/current/challenges`. */
export const challenge = createFilingRoute(ChallengeCommand, challengeHold);

/** `POST /v1/cases/current/appeals`. */
export const appeal = createFilingRoute(AppealCommand, appealDecision);

/** `POST /v1/cases/current/messages`. */
export const message = createRecordingRoute(MessageCommand, sendMessage);

/** `POST /v1/cases/current/conflicts`. */
export const conflict = createRecordingRoute(ConflictCommand, declareConflict);
