import * as z from 'zod/mini';
import { NOTICE_LANGUAGES } from '../../../domain/order/readings/notice-document.ts';

/** `POST …/notice-letter`: the notice as a letter of the authority's own, in one language or in all of them. */
export const NoticeLetterCommand = z.strictObject({ language: z.optional(z.enum(NOTICE_LANGUAGES)) });

export type NoticeLetterCommand = z.infer<typeof NoticeLetterCommand>;
