import * as z from 'zod/mini';
import {
  readAreaCode,
  readCallingCode,
  readExt,
  readSubscriber,
  type Telephone,
  tidyTelephone,
} from '../../domain/telephone.ts';

/** Room for what people set digits apart with. */
const TYPED_MAX = 60;

const createPart = (read: (text: string) => unknown, error: string, description: string) =>
  z.string().check(
    z.maxLength(TYPED_MAX, { abort: true }),
    z.refine((text) => read(text) !== undefined, { error }),
    z.meta({ description }),
  );

/** Why a text is no number of a subscriber, with where what is too much belongs. */
function explainNumber(text: string): string {
  if (/^\s*(?:\+|00)/u.test(text))
    return 'begins with a country code: that stands in countryCode, and the area in areaCode';
  return /\p{L}/u.test(text)
    ? 'must be digits: write those that letters stand for, and an extension in ext'
    : 'must be digits, with spaces, hyphens, dots, slashes or brackets between them';
}

/** The calling code of a country. */
export const CallingCode = z.string().check(
  z.maxLength(TYPED_MAX, { abort: true }),
  z.refine((text) => readCallingCode(text) !== undefined, { error: 'must be a plus sign and 1 to 3 digits' }),
  z.overwrite((text) => readCallingCode(text) ?? text),
  z.meta({ description: 'A plus sign and 1 to 3 digits, such as +49.' }),
);

/** A telephone or fax number in the parts the forms print, each digits however they are set apart, and kept in one spelling. */
export const Tel = z
  .strictObject({
    countryCode: CallingCode,
    areaCode: z.optional(
      createPart(
        readAreaCode,
        'must be 1 to 6 digits, without the country code; leave it out where there is none',
        'Area or city code, 1 to 6 digits. A bracketed zero, (0)40, is taken and not kept.',
      ),
    ),
    number: z.string().check(
      z.maxLength(TYPED_MAX, { abort: true }),
      z.superRefine<string>((text, context) => {
        if (readSubscriber(text) === undefined) context.addIssue({ code: 'custom', message: explainNumber(text) });
      }),
      z.meta({ description: 'Digits, set apart as people do. An extension behind them (ext. 12) is read as such.' }),
    ),
    ext: z.optional(
      createPart(readExt, 'must be 1 to 8 digits', 'What is dialled once somebody answers, 1 to 8 digits.'),
    ),
  })
  .check(
    z.refine(({ number, ext }) => ext === undefined || readSubscriber(number)?.ext === undefined, {
      path: ['ext'],
      error: 'is given twice: it stands behind the number as well',
    }),
    z.overwrite<Telephone>(tidyTelephone),
  );
