import type * as z from 'zod/mini';
import type { SectionC } from '../../../contracts/forms/eu-epoc-pr/identifiers.ts';
import { exact, type Fields, line } from '../../blocks/field.ts';
import { range } from '../parts/shared-fields.ts';

/** Annex II, section C. Each identifier carries the id under which the order reports on it. */
export const IDENTIFIERS = {
  identifiers: {
    kind: 'boxes',
    by: 'type',
    numbered: 't',
    boxes: {
      ip_with_timestamp: 'IP address(es) and timestamps (date and time zone included)',
      phone: 'Telephone number(s)',
      email: 'Email address(es)',
      imei: 'IMEI number(s)',
      mac: 'MAC address(es)',
      user_or_unique_id:
        'The user(s) or other unique identifier(s), such as user name(s), login ID(s) or account name(s)',
      service_name: 'Name(s) of the relevant service(s)',
      other: 'Other',
    },
    details: {
      value: exact('Identifier'),
      timestamp: line('Timestamp, with offset from UTC'),
      port: line('Port'),
      timeRange: range('Time range for this identifier (if it has its own)'),
    },
  },
  timeRange: range('If applicable, the time range requested to be preserved'),
  additionalInformation: line('Additional information if needed'),
} as const satisfies Fields<z.infer<typeof SectionC>>;
