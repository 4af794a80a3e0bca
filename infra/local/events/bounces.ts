import { randomUUID } from 'node:crypto';
import type { BusEvent } from './bus.ts';

/** What of a mail is told by the mail service when it comes back. */
interface BouncedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `name=value` pairs, which the service takes out of a header of this name. */
const TAGS_HEADER = 'x-ses-message-tags';

const readTags = (header: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    header
      .split(',')
      .map((pair) => pair.trim().split('='))
      .flatMap(([name, value]) => (name && value ? [[name, [value]] as const] : [])),
  );

/** The event by which SES tells that a mail bounced, with all that it has of people: rules take out what they need. */
export function describeBounce({ to, from, headers }: BouncedMail): BusEvent {
  const timestamp = new Date().toISOString();
  return {
    version: '0',
    id: randomUUID(),
    source: 'aws.ses',
    'detail-type': 'Email Bounced',
    time: timestamp,
    detail: {
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: to.map((emailAddress) => ({ emailAddress, action: 'failed', status: '5.1.1' })),
        timestamp,
      },
      mail: {
        timestamp,
        source: from,
        messageId: randomUUID(),
        destination: to,
        headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
        tags: readTags(headers[TAGS_HEADER] ?? ''),
      },
    },
  };
}
