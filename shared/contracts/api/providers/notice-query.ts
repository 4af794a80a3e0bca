import * as z from 'zod/mini';
import { NOTICE_LANGUAGES } from '../../../domain/order/readings/notice-document.ts';

/** The query of `GET /v1/provider/orders/{orderId}/notice`. */
export const NoticeQuery = z.strictObject({ language: z.optional(z.enum(NOTICE_LANGUAGES)) });
