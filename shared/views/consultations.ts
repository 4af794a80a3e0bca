import type { ConsultationList } from '../contracts/api/oversight/consultations.ts';
import type { Consultation } from '../domain/consultation.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { Page } from '../ports/page.ts';

export const toConsultationList = ({ consultations, next }: Page<'consultations', Consultation>): ConsultationList => ({
  consultations: consultations.map(({ at, by, route, reason, of }) => ({
    at: toRfc3339(at),
    by,
    route,
    ...(reason !== null && { reason }),
    ...('orderId' in of ? { orderId: of.orderId } : { listed: [...of.listed] }),
  })),
  next,
});
