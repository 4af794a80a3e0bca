import { readConsultationsOfOrder } from '../../../shared/app/oversight/consultations.ts';
import { ListQuery } from '../../../shared/contracts/api/common/queries.ts';
import { ConsultationsQuery } from '../../../shared/contracts/api/oversight/queries.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import { showing } from '../../../shared/http/consultations.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toConsultationList } from '../../../shared/views/consultations.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/oversight/orders/{orderId}/consultations`: who saw an order, the latest first. This reading is the next of them. */
export const consultationsOfOrder: Route = async (deps, event) => {
  const { limit, cursor } = parse(ListQuery, event.queryStringParameters ?? {});
  return json(200, toConsultationList(await readConsultationsOfOrder(deps, orderIdOf(event), limit, cursor)));
};

/** `GET /v1/oversight/consultations`: who saw what in a month, the latest first. */
export const consultations: Route = async ({ consultationsMade, clock }, event) => {
  const { month, limit, cursor } = parse(ConsultationsQuery, event.queryStringParameters ?? {});
  const page = await consultationsMade.ofMonth(month, clock.now(), limit, cursor);
  return showing(json(200, toConsultationList(page)), listOrders(page.consultations));
};

/** The orders that consultations were of; what lists among them named is theirs, or each reading would hold all that the one before it held. */
const listOrders = (page: readonly Consultation[]): string[] => [
  ...new Set(page.flatMap(({ of }) => ('orderId' in of ? [of.orderId] : []))),
];
