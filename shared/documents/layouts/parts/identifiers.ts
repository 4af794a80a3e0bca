import { exact, line } from '../../blocks/field.ts';
import { range } from './shared-fields.ts';

/** Identifiers, each a target of its own, for forms whose law prescribes no list of them. */
export const identifierBoxes = (heading: string) =>
  ({
    kind: 'boxes',
    heading,
    by: 'type',
    sparse: true,
    numbered: 't',
    boxes: {
      account: 'Account',
      email: 'Email address',
      phone: 'Telephone number',
      user_or_unique_id: 'User or other unique identifier',
      ip_with_timestamp: 'IP address at a moment',
      imei: 'IMEI',
      imsi: 'IMSI',
      mac: 'MAC address',
      service_name: 'Service',
      other: 'Other',
    },
    details: {
      value: exact('Identifier'),
      timestamp: line('Moment of use, with offset from UTC'),
      port: line('Port'),
      timeRange: range('Time range for this identifier (if it has its own)'),
    },
  }) as const;
