import type * as z from 'zod/mini';
import { TIME_RANGE } from '../parts/field-groups.ts';
import { type Box, type FieldsOf, optional, prose } from '../parts/fields.ts';
import {
  CONTENT_BOXES,
  DATA_HEADINGS,
  HOSTING_BOXES,
  IDENTIFICATION_BOXES,
  INTERNET_BOXES,
  OTHER_TRAFFIC_BOXES,
  SUBSCRIBER_BOXES,
  TELEPHONY_BOXES,
} from './box-words.ts';
import type { SectionD } from './data-categories.ts';

/** What no box says, as often as is needed. */
const OTHER = { label: 'Other', max: 20, fields: { text: prose('Please specify') } } as const satisfies Box;

/** Annex II, section D: the boxes of each category of data. */
export const SECTION_D = {
  subscriber: {
    kind: 'boxes',
    optional: true,
    label: DATA_HEADINGS.subscriber,
    options: { ...SUBSCRIBER_BOXES, other: OTHER },
  },
  identificationOnly: {
    kind: 'boxes',
    optional: true,
    label: DATA_HEADINGS.identificationOnly,
    options: {
      ip_connection_records: {
        label: IDENTIFICATION_BOXES.ip_connection_records,
        fields: { specify: optional(prose('Please specify, if necessary')) },
      },
      time_range: {
        label: IDENTIFICATION_BOXES.time_range,
        fields: { timeRange: { kind: 'group', fields: TIME_RANGE } },
      },
      other: OTHER,
    },
  },
  traffic: {
    kind: 'group',
    optional: true,
    label: DATA_HEADINGS.traffic,
    fields: {
      telephony: {
        kind: 'boxes',
        optional: true,
        label: DATA_HEADINGS.telephony,
        options: { ...TELEPHONY_BOXES, other: OTHER },
      },
      internet: {
        kind: 'boxes',
        optional: true,
        label: DATA_HEADINGS.internet,
        options: { ...INTERNET_BOXES, other: OTHER },
      },
      hosting: {
        kind: 'boxes',
        optional: true,
        label: DATA_HEADINGS.hosting,
        options: { ...HOSTING_BOXES, other: OTHER },
      },
      other: {
        kind: 'boxes',
        optional: true,
        label: DATA_HEADINGS.other,
        options: { ...OTHER_TRAFFIC_BOXES, other: OTHER },
      },
    },
  },
  content: {
    kind: 'boxes',
    optional: true,
    label: DATA_HEADINGS.content,
    options: { ...CONTENT_BOXES, other: OTHER },
  },
  furtherSpecification: optional(prose(DATA_HEADINGS.furtherSpecification)),
} as const satisfies FieldsOf<z.input<typeof SectionD>>;
