import * as z from 'zod/mini';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import { onceByCode } from '../../border/once.ts';
import { prose, Remark, TimeRange } from '../../border/text.ts';

const Specification = prose(1_000);

/** Every box of a group but `other`, which needs its own words and may be used several times. */
const boxes = <const T extends string>(codes: readonly [T, ...T[]]) =>
  z.discriminatedUnion('code', [
    z.strictObject({ code: z.enum(codes) }),
    z.strictObject({ code: z.literal('other'), text: Specification }),
  ]);

const group = <T extends { code: string }, I>(item: z.core.$ZodType<T, I>) =>
  z.optional(z.array(item).check(z.minLength(1), z.maxLength(30), onceByCode('ticks a box')));

const Subscriber = boxes([
  'identity_contact',
  'registration',
  'service_type_duration_identifiers',
  'profile',
  'validation_of_use',
  'payment',
  'puk',
]);

const IdentificationOnly = z.discriminatedUnion('code', [
  /** `specify` narrows the records to what is strictly needed to identify the user. */
  z.strictObject({ code: z.literal('ip_connection_records'), specify: z.optional(Specification) }),
  /** A range of its own, where it differs from section C. */
  z.strictObject({ code: z.literal('time_range'), timeRange: TimeRange }),
  z.strictObject({ code: z.literal('other'), text: Specification }),
]);

const Traffic = z
  .strictObject({
    telephony: group(
      boxes(['outgoing_incoming_identifiers', 'time_duration', 'call_attempts', 'base_station', 'bearer_teleservice']),
    ),
    internet: group(boxes(['routing', 'base_station', 'volume', 'date_time', 'duration'])),
    hosting: group(boxes(['logfiles', 'tickets'])),
    other: group(boxes(['purchase_history', 'prepaid_charging_history'])),
  })
  .check(
    z.refine((traffic) => Object.values(traffic).some((items) => items !== undefined), {
      error: 'ticks no box; leave it out instead',
    }),
  );

const Content = boxes([
  'mailbox_dump',
  'online_storage_dump',
  'page_dump',
  'message_log_backup',
  'voicemail_dump',
  'server_contents',
  'device_backup',
  'contact_list',
]);

/** Annex II, section D: the data to be preserved, in at least one category. */
export const SectionD = z
  .strictObject({
    subscriber: group(Subscriber),
    identificationOnly: group(IdentificationOnly),
    traffic: z.optional(Traffic),
    content: group(Content),
    furtherSpecification: z.optional(Remark),
  })
  .check(z.refine((section) => categoriesOf(section).length > 0, { error: 'name at least one category of data' }));

const CATEGORY_OF = {
  subscriber: 'subscriber',
  identificationOnly: 'identification-only',
  traffic: 'traffic',
  content: 'content',
} as const satisfies Record<string, DataCategory>;

const GROUPS = ['subscriber', 'identificationOnly', 'traffic', 'content'] as const;

/** Every category section D has boxes for. */
export const CATEGORIES_OF_SECTION_D: readonly DataCategory[] = GROUPS.map((name) => CATEGORY_OF[name]);

/** The categories asked for, in the order of the form. */
export const categoriesOf = (
  section: Readonly<Partial<Record<(typeof GROUPS)[number], unknown>>>,
): readonly DataCategory[] => GROUPS.filter((name) => section[name] !== undefined).map((name) => CATEGORY_OF[name]);
