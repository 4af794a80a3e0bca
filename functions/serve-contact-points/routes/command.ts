import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { type ActRequest, actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import type { PlainPart } from '../../../shared/app/order/sealed-parts.ts';
import type { Command } from '../../../shared/domain/order/life/command.ts';
import { orderIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { commandView } from '../../../shared/views/command.ts';
import type { Deps, Route } from '../deps.ts';

/** What a body asks for, and which of it is personal data or free text to be sealed. */
export interface Asked {
  readonly command: Command;
  readonly parts: readonly PlainPart[];
  readonly instrument?: ActRequest['instrument'];
}

/** A route that commands one order: every one reads its body, acts, and answers with the commit it caused. */
export const commandRoute =
  <S extends z.core.$ZodType>(schema: S, ask: (body: z.output<S>, deps: Deps) => Asked | Promise<Asked>): Route =>
  async (deps, event, by): Promise<APIGatewayProxyStructuredResultV2> => {
    const orderId = orderIdOf(event);
    const { idempotencyKey, expectedVersion } = readCommandFrame(event);
    const body = readBody(schema, event);
    const asked = await ask(body, deps);
    const stored = await actOnOrder(deps, { orderId, by, idempotencyKey, body, expectedVersion, ...asked });
    return json(200, commandView(stored), etag(stored.commit.version));
  };
