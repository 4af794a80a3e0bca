import * as z from 'zod/mini';
import type { Return } from '../../domain/delivery/returned.ts';

/** What the platform's mail service tells of mails that we are after, by the type of its event. @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html */
export const RETURN_OF = {
  'Email Bounced': 'bounced',
  'Email Complaint Received': 'complained',
  'Email Delivery Delayed': 'delayed',
} as const satisfies Readonly<Record<string, Return>>;

/** What came back, as a rule of the deployment passes it on: no address is in it. */
export const ReturnMessage = z.strictObject({
  type: z.enum(['Email Bounced', 'Email Complaint Received', 'Email Delivery Delayed']),
  /** Which attempt at which delivery the mail was, as the mail itself said. */
  tags: z.array(z.string()),
});
