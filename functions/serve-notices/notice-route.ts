import { readNotice } from '../../shared/app/document/read-notice.ts';
import { orderIdOf } from '../../shared/http/request.ts';
import { noticeAnswer } from './notice-answer.ts';
import type { Route } from './routes.ts';

/** `GET /v1/provider/orders/{orderId}/notice`: to the provider that has to pass it on, and on record. */
export const notice: Route = async (deps, event, { by, commandId }) => {
  const present = noticeAnswer(deps, event);
  return await present(await readNotice(deps, { orderId: orderIdOf(event), by, commandId }));
};
