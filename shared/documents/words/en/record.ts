import type { IdentifierType } from '../../../domain/filing/identifiers/identifiers.ts';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import type { AfterEnd } from '../../../domain/order/readings/after-end.ts';
import type { TargetStatus } from '../../../domain/order/record/state.ts';

/** The words that paper has for the codes of a document. */

export const DATA_AFTER_END = {
  'normal-retention': 'The provider’s own retention rules apply to the data again.',
  'delete-or-restrict':
    'The data kept for this order are deleted, or their use is restricted; no further use is made of them.',
  destroy:
    'Copies kept because of this order alone, and papers made for it, must be destroyed as soon as feasible, unless another order covers the data.',
} as const satisfies Record<AfterEnd['data'], string>;

export const TARGET_STATUS = {
  ordered: 'to be preserved; no answer on record',
  preserved: 'preserved',
  'not-executed': 'not executed',
  exempt: 'exempt: a question about it was not answered in time',
  excused: 'excused: the authority accepted that it cannot be executed',
  'let-go': 'let go: an independent reviewer took it out of the order',
  released: 'no longer kept for this order',
} as const satisfies Record<TargetStatus, string>;

/** Of a target's data, what is left to keep. */
export const CATEGORY = {
  subscriber: 'subscriber data',
  'identification-only': 'data that only identify the user',
  traffic: 'traffic data',
  content: 'content data',
} as const satisfies Record<DataCategory, string>;

export const TARGET_TYPE = {
  ip_with_timestamp: 'IP address at a moment',
  phone: 'telephone number',
  email: 'email address',
  imei: 'IMEI number',
  imsi: 'IMSI',
  mac: 'MAC address',
  user_or_unique_id: 'user or other unique identifier',
  service_name: 'service',
  other: 'other',
  account: 'account',
} as const satisfies Record<IdentifierType, string>;

/** What the paper says of its own letters. */
export const LETTERS = {
  exactly: 'The same as Unicode code points:',
  spelled:
    'This print has no shape for some characters of this document. Each is printed in brackets as its Unicode code point, U+ and a hexadecimal number; the signed document has it as written.',
} as const;
