import * as z from 'zod/mini';
import { answerSelfTest } from '../../../shared/app/delivery/answer-self-test.ts';
import { Digest, OrderId } from '../../../shared/contracts/border/ids.ts';
import { digest } from '../../../shared/domain/digest.ts';
import { readBody } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** As much of any of our webhooks as is answered. */
const Told = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({ orderId: OrderId, digest: Digest }),
});

/** `POST /v1/self-test/messages`: one of our own webhooks. */
export const messages: Route = async (deps, event) => {
  const { type, timestamp, data } = readBody(Told, event);
  const told = { type, timestamp, data: { orderId: data.orderId, digest: digest(data.digest) } };
  return json(200, { outcome: await answerSelfTest(deps, told) });
};
