import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { type ActRequest, actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { Deciding } from '../../../shared/domain/order/decide.ts';
import { type ContactPointCommandType, decideForContactPoint } from '../../../shared/domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../../shared/domain/order/life/rows/authority.ts';
import { NOTICE_ROWS } from '../../../shared/domain/order/life/rows/notice.ts';
import { SPEECH_ROWS } from '../../../shared/domain/order/life/rows/speech.ts';
import { orderIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toCommandView } from '../../../shared/views/command.ts';
import type { Deps, Route } from '../deps.ts';

/** What a body asks for, and which of it is personal data or free text. */
export type Asked = Pick<ActRequest<ContactPointCommandType>, 'command' | 'content' | 'instrument'>;

/** Who asks, of which order, and under which key. */
type Frame = Omit<ActRequest, keyof Asked>;

/** A route of one use case on one order: every one reads its body, acts, and answers with the commit it caused. */
export const createActingRoute =
  <S extends z.core.$ZodType>(
    schema: S,
    act: (deps: Deps, frame: Frame, body: z.output<S>) => Promise<StoredCommit>,
  ): Route =>
  async (deps, event, by): Promise<APIGatewayProxyStructuredResultV2> => {
    const orderId = orderIdOf(event);
    const { idempotencyKey, expectedVersion } = readCommandFrame(event);
    const body = readBody(schema, event);
    const stored = await act(deps, { orderId, by, idempotencyKey, expectedVersion, body }, body);
    return json(200, toCommandView(stored), etag(stored.commit.version));
  };

const BY_CONTACT_POINT: Deciding<ContactPointCommandType> = {
  rows: { ...AUTHORITY_ROWS, ...NOTICE_ROWS, ...SPEECH_ROWS },
  decide: decideForContactPoint,
};

/** A route that commands one order. */
export const createCommandRoute = <S extends z.core.$ZodType>(schema: S, ask: (body: z.output<S>) => Asked): Route =>
  createActingRoute(
    schema,
    async (deps, frame, body) => await actOnOrder(BY_CONTACT_POINT, deps, { ...frame, ...ask(body) }),
  );
