import type * as z from 'zod/mini';
import { TIME_RANGE } from '../parts/field-groups.ts';
import { type Box, type FieldsOf, optional, prose } from '../parts/fields.ts';
import type { SectionD } from './data-categories.ts';

const BASE_STATION =
  'Base station ID, including geographical information (X/Y coordinates), at the time of initiation and termination of the connection';

/** What no box says, as often as is needed. */
const OTHER = { label: 'Other', max: 20, fields: { text: prose('Please specify') } } as const satisfies Box;

/** Annex II, section D: the boxes of each category of data, in the words of the form where they fit on one line. */
export const SECTION_D = {
  subscriber: {
    kind: 'boxes',
    optional: true,
    label: '(a) Subscriber data',
    options: {
      identity_contact: {
        label:
          'Name, date of birth, postal or geographical address, contact information (email address, telephone number) and other relevant information on the identity of the user or subscription holder',
      },
      registration: {
        label:
          'Date and time of initial registration, type of registration, copy of the contract, means of verifying identity at registration, copies of documents provided by the subscriber',
      },
      service_type_duration_identifiers: {
        label:
          'Type of service and its duration, including identifier(s) used by or given to the subscriber at initial registration or activation (such as telephone number, SIM card number, MAC address) and associated device(s)',
      },
      profile: { label: 'Profile information (such as user name, screen name, profile photo)' },
      validation_of_use: {
        label:
          'Data on the validation of the use of the service, such as an alternative email address given by the user or subscription holder',
      },
      payment: {
        label: 'Debit or credit card information (given by the user for billing), other means of payment included',
      },
      puk: { label: 'PUK codes' },
      other: OTHER,
    },
  },
  identificationOnly: {
    kind: 'boxes',
    optional: true,
    label: '(b) Data requested for the sole purpose of identifying the user, as defined in Article 3, point (10)',
    options: {
      ip_connection_records: {
        label:
          'IP connection records, such as IP addresses, logs or access numbers, with other technical identifiers such as source ports and timestamps or equivalent, user ID and interface used, as strictly necessary for identification',
        fields: { specify: optional(prose('Please specify, if necessary')) },
      },
      time_range: {
        label: 'Time range requested to be preserved (if different from section C)',
        fields: { timeRange: { kind: 'group', fields: TIME_RANGE } },
      },
      other: OTHER,
    },
  },
  traffic: {
    kind: 'group',
    optional: true,
    label: '(c) Traffic data',
    fields: {
      telephony: {
        kind: 'boxes',
        optional: true,
        label: '(i) for (mobile) telephony',
        options: {
          outgoing_incoming_identifiers: {
            label: 'Outgoing (A) and incoming (B) identifiers (telephone number, IMSI, IMEI)',
          },
          time_duration: { label: 'Time and duration of connection(s)' },
          call_attempts: { label: 'Call attempts' },
          base_station: { label: BASE_STATION },
          bearer_teleservice: { label: 'Bearer or teleservice used (such as UMTS, GPRS)' },
          other: OTHER,
        },
      },
      internet: {
        kind: 'boxes',
        optional: true,
        label: '(ii) for internet',
        options: {
          routing: {
            label:
              'Routing information (source IP address, destination IP address(es), port number(s), browser, email header information, message ID)',
          },
          base_station: { label: BASE_STATION },
          volume: { label: 'Volume of data' },
          date_time: { label: 'Date and time of connection(s)' },
          duration: { label: 'Duration of connection or access session(s)' },
          other: OTHER,
        },
      },
      hosting: {
        kind: 'boxes',
        optional: true,
        label: '(iii) for hosting',
        options: { logfiles: { label: 'Log files' }, tickets: { label: 'Tickets' }, other: OTHER },
      },
      other: {
        kind: 'boxes',
        optional: true,
        label: '(iv) other traffic data',
        options: {
          purchase_history: { label: 'Purchase history' },
          prepaid_charging_history: { label: 'Prepaid balance charging history' },
          other: OTHER,
        },
      },
    },
  },
  content: {
    kind: 'boxes',
    optional: true,
    label: '(d) Content data',
    options: {
      mailbox_dump: { label: '(Web) mailbox dump' },
      online_storage_dump: { label: 'Online storage dump (user-generated data)' },
      page_dump: { label: 'Page dump' },
      message_log_backup: { label: 'Message log or backup' },
      voicemail_dump: { label: 'Voicemail dump' },
      server_contents: { label: 'Server contents' },
      device_backup: { label: 'Device backup' },
      contact_list: { label: 'Contact list' },
      other: OTHER,
    },
  },
  furtherSpecification: optional(
    prose('Additional information, if necessary to (further) specify or limit the range of the data'),
  ),
} as const satisfies FieldsOf<z.input<typeof SectionD>>;
