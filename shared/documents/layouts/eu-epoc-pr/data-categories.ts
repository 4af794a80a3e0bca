import type * as z from 'zod/mini';
import type { SectionD } from '../../../contracts/forms/eu-epoc-pr/data-categories.ts';
import { type Fields, line } from '../../blocks/field.ts';
import { range } from '../parts/shared-fields.ts';

const OTHER = { other: 'Other' } as const;
const SPECIFICATION_FIELDS = { text: line('Please specify') } as const;
const BASE_STATION =
  'Base station ID, including geographical information (X/Y coordinates), at the time of initiation and termination of the connection';

/** Annex II, section D: the boxes of each category of data, in the words of the form where they fit on one line. */
export const DATA = {
  subscriber: {
    kind: 'boxes',
    heading: '(a) Subscriber data',
    box: true,
    by: 'code',
    boxes: {
      identity_contact:
        'Name, date of birth, postal or geographical address, contact information (email address, telephone number) and other relevant information on the identity of the user or subscription holder',
      registration:
        'Date and time of initial registration, type of registration, copy of the contract, means of verifying identity at registration, copies of documents provided by the subscriber',
      service_type_duration_identifiers:
        'Type of service and its duration, including identifier(s) used by or given to the subscriber at initial registration or activation (such as telephone number, SIM card number, MAC address) and associated device(s)',
      profile: 'Profile information (such as user name, screen name, profile photo)',
      validation_of_use:
        'Data on the validation of the use of the service, such as an alternative email address given by the user or subscription holder',
      payment: 'Debit or credit card information (given by the user for billing), other means of payment included',
      puk: 'PUK codes',
      ...OTHER,
    },
    details: SPECIFICATION_FIELDS,
  },
  identificationOnly: {
    kind: 'boxes',
    heading: '(b) Data requested for the sole purpose of identifying the user, as defined in Article 3, point (10)',
    box: true,
    by: 'code',
    boxes: {
      ip_connection_records:
        'IP connection records, such as IP addresses, logs or access numbers, with other technical identifiers such as source ports and timestamps or equivalent, user ID and interface used, as strictly necessary for identification',
      time_range: 'Time range requested to be preserved (if different from section C)',
      ...OTHER,
    },
    details: {
      specify: line('Please specify, if necessary'),
      timeRange: range('Time range'),
      ...SPECIFICATION_FIELDS,
    },
  },
  traffic: {
    kind: 'group',
    heading: '(c) Traffic data',
    box: true,
    fields: {
      telephony: {
        kind: 'boxes',
        heading: '(i) for (mobile) telephony',
        by: 'code',
        boxes: {
          outgoing_incoming_identifiers: 'Outgoing (A) and incoming (B) identifiers (telephone number, IMSI, IMEI)',
          time_duration: 'Time and duration of connection(s)',
          call_attempts: 'Call attempts',
          base_station: BASE_STATION,
          bearer_teleservice: 'Bearer or teleservice used (such as UMTS, GPRS)',
          ...OTHER,
        },
        details: SPECIFICATION_FIELDS,
      },
      internet: {
        kind: 'boxes',
        heading: '(ii) for internet',
        by: 'code',
        boxes: {
          routing:
            'Routing information (source IP address, destination IP address(es), port number(s), browser, email header information, message ID)',
          base_station: BASE_STATION,
          volume: 'Volume of data',
          date_time: 'Date and time of connection(s)',
          duration: 'Duration of connection or access session(s)',
          ...OTHER,
        },
        details: SPECIFICATION_FIELDS,
      },
      hosting: {
        kind: 'boxes',
        heading: '(iii) for hosting',
        by: 'code',
        boxes: { logfiles: 'Log files', tickets: 'Tickets', ...OTHER },
        details: SPECIFICATION_FIELDS,
      },
      other: {
        kind: 'boxes',
        heading: '(iv) other traffic data',
        by: 'code',
        boxes: {
          purchase_history: 'Purchase history',
          prepaid_charging_history: 'Prepaid balance charging history',
          ...OTHER,
        },
        details: SPECIFICATION_FIELDS,
      },
    },
  },
  content: {
    kind: 'boxes',
    heading: '(d) Content data',
    box: true,
    by: 'code',
    boxes: {
      mailbox_dump: '(Web) mailbox dump',
      online_storage_dump: 'Online storage dump (user-generated data)',
      page_dump: 'Page dump',
      message_log_backup: 'Message log or backup',
      voicemail_dump: 'Voicemail dump',
      server_contents: 'Server contents',
      device_backup: 'Device backup',
      contact_list: 'Contact list',
      ...OTHER,
    },
    details: SPECIFICATION_FIELDS,
  },
  furtherSpecification: line(
    'Additional information, if necessary to (further) specify or limit the range of the data',
  ),
} as const satisfies Fields<z.infer<typeof SectionD>>;
