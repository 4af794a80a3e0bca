import * as z from 'zod/mini';
import { FROM_1970, INSTANT_FORM } from '../../domain/instant.ts';
import { findRefusedSign, type Lines, tidyText } from '../../domain/signs.ts';

/** What a refused text is told; which sign it is, where, and in the language asked for, the answer adds. */
export const SIGN_REFUSED = 'contains a control, invisible or direction-changing character';

const createPlain = (max: number, lines: Lines) =>
  z.string().check(
    z.superRefine<string>((text, context) => {
      const sign = findRefusedSign(text, lines);
      if (sign) context.addIssue({ code: 'custom', message: SIGN_REFUSED, params: { sign } });
    }),
    z.overwrite(tidyText),
    z.minLength(1),
    z.maxLength(max),
  );

/** Forms ask for texts of the same few lengths again and again: the schema of each, which nothing changes, is made once. */
function makeOnce(lines: Lines): (max: number) => ReturnType<typeof createPlain> {
  const made = new Map<number, ReturnType<typeof createPlain>>();
  return (max) => {
    const plain = made.get(max) ?? createPlain(max, lines);
    made.set(max, plain);
    return plain;
  };
}

/** One line of text, 1 to `max` UTF-16 units once trimmed and NFC-normalised. */
export const line = makeOnce('one');
/** Text that may run over several lines (every line end is read as LF; tabs stay), 1 to `max` UTF-16 units once trimmed and NFC-normalised. */
export const prose = makeOnce('several');

/** A name of a person, post, authority or company. */
export const Name = line(300);
/** A postal address, over several lines if need be. */
export const Address = prose(1_000);
/** A case or file number as its office writes it. */
export const FileNumber = line(100);
/** Remarks and descriptions on a form. */
export const Remark = prose(4_000);

/** A calendar day, `YYYY-MM-DD`, that exists, from 1970 on. */
export const Day = z.iso
  .date({ error: 'must be a calendar day that exists, YYYY-MM-DD', abort: true })
  .check(z.refine((day) => day >= '1970', { error: FROM_1970 }));

/** An RFC 3339 date-time that states its offset from UTC, from 1970 on; at most nine digits of fraction. */
export const OffsetInstant = z.iso.datetime({ offset: true, error: INSTANT_FORM, abort: true }).check(
  z.refine((text) => Date.parse(text) >= 0, { error: FROM_1970, abort: true }),
  z.refine((text) => !/\.\d{10}/.test(text), { error: 'must have at most nine digits of fraction' }),
);

/** Of a count of seconds, in text. */
export const WHOLE_SECONDS = 'must be whole seconds since 1970';

/** Of the words that say more where a list of choices ends. */
export const NEEDED_WITH_OTHER = 'is required with "other"';

/** ISO 639-1, lower case. */
export const Language = z
  .string()
  .check(z.regex(/^[a-z]{2}$/, { error: 'must be a two-letter language code (ISO 639-1)' }));
/** @param earlier the member that comes first, or at the same time. */
export const notBefore = (earlier: string): string => `must not be before ${earlier}`;

/** Ordered instants; `end` may equal `start`. */
export const TimeRange = z.strictObject({ start: OffsetInstant, end: OffsetInstant }).check(
  z.refine(({ start, end }) => Date.parse(end) >= Date.parse(start), {
    path: ['end'],
    error: notBefore('start'),
  }),
);
export type TimeRange = z.output<typeof TimeRange>;

/** A signature block: its day, and how it is signed or sealed. */
export const Signature = z.strictObject({ date: Day, signatureOrSeal: line(500) });
