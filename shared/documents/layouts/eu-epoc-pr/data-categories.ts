import type * as z from 'zod/mini';
import {
  CONTENT_BOXES,
  DATA_HEADINGS,
  HOSTING_BOXES,
  IDENTIFICATION_BOXES,
  INTERNET_BOXES,
  OTHER_TRAFFIC_BOXES,
  SUBSCRIBER_BOXES,
  TELEPHONY_BOXES,
} from '../../../contracts/forms/eu-epoc-pr/box-words.ts';
import type { SectionD } from '../../../contracts/forms/eu-epoc-pr/data-categories.ts';
import { type Fields, line } from '../../blocks/field.ts';
import { range } from '../parts/shared-fields.ts';

const OTHER = { other: 'Other' } as const;
const SPECIFICATION_FIELDS = { text: line('Please specify') } as const;

/** Annex II, section D: the boxes of each category of data, in the words of the form where they fit on one line. */
export const DATA = {
  subscriber: {
    kind: 'boxes',
    heading: DATA_HEADINGS.subscriber,
    box: true,
    by: 'code',
    boxes: { ...SUBSCRIBER_BOXES, ...OTHER },
    details: SPECIFICATION_FIELDS,
  },
  identificationOnly: {
    kind: 'boxes',
    heading: DATA_HEADINGS.identificationOnly,
    box: true,
    by: 'code',
    boxes: { ...IDENTIFICATION_BOXES, ...OTHER },
    details: {
      specify: line('Please specify, if necessary'),
      timeRange: range('Time range'),
      ...SPECIFICATION_FIELDS,
    },
  },
  traffic: {
    kind: 'group',
    heading: DATA_HEADINGS.traffic,
    box: true,
    fields: {
      telephony: {
        kind: 'boxes',
        heading: DATA_HEADINGS.telephony,
        by: 'code',
        boxes: { ...TELEPHONY_BOXES, ...OTHER },
        details: SPECIFICATION_FIELDS,
      },
      internet: {
        kind: 'boxes',
        heading: DATA_HEADINGS.internet,
        by: 'code',
        boxes: { ...INTERNET_BOXES, ...OTHER },
        details: SPECIFICATION_FIELDS,
      },
      hosting: {
        kind: 'boxes',
        heading: DATA_HEADINGS.hosting,
        by: 'code',
        boxes: { ...HOSTING_BOXES, ...OTHER },
        details: SPECIFICATION_FIELDS,
      },
      other: {
        kind: 'boxes',
        heading: DATA_HEADINGS.other,
        by: 'code',
        boxes: { ...OTHER_TRAFFIC_BOXES, ...OTHER },
        details: SPECIFICATION_FIELDS,
      },
    },
  },
  content: {
    kind: 'boxes',
    heading: DATA_HEADINGS.content,
    box: true,
    by: 'code',
    boxes: { ...CONTENT_BOXES, ...OTHER },
    details: SPECIFICATION_FIELDS,
  },
  furtherSpecification: line(DATA_HEADINGS.furtherSpecification),
} as const satisfies Fields<z.infer<typeof SectionD>>;
