import { readNotice } from '../../../shared/app/document/read-notice.ts';
import { NoticeQuery } from '../../../shared/contracts/api/providers/notice-query.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { orMayBeStored } from '../../../shared/domain/may-be-stored.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import type { ProviderRoute } from '../deps.ts';
import { presentNotice } from './present.ts';

/** `GET /v1/provider/orders/{orderId}/notice`: to the provider that has to pass it on, and on record. */
export const notice: ProviderRoute = async (deps, event, { by, messageId }) => {
  const { language } = parse(NoticeQuery, event.queryStringParameters ?? {});
  const present = presentNotice(deps, event, language);
  const read = async () =>
    await present(await readNotice(deps, { orderId: orderIdOf(event), by, idempotencyKey: messageId }));
  return await orMayBeStored(read()); // the read is on record before its code is made and the notice written
};
