import type * as z from 'zod/mini';
import { IDENTIFIER_BOXES } from '../../../contracts/forms/eu-epoc-pr/box-words.ts';
import type { SectionC } from '../../../contracts/forms/eu-epoc-pr/identifiers.ts';
import { exact, type Fields, line } from '../../blocks/field.ts';
import { range } from '../parts/shared-fields.ts';

/** Annex II, section C. Each identifier carries the id under which the order reports on it. */
export const IDENTIFIERS = {
  identifiers: {
    kind: 'boxes',
    by: 'type',
    numbered: 't',
    boxes: IDENTIFIER_BOXES,
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
