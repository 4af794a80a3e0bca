import * as z from 'zod/mini';

const FORM = /^[A-Z]{2}$/;
/** What is typed, in either case and with white space around it. */
export const TYPED_COUNTRY = '^\\s*[A-Za-z]{2}\\s*$';
export const COUNTRY_FORM = 'must be a two-letter country code (ISO 3166-1)';

/** Codes the texts of the Union use otherwise than ISO 3166-1 does (Interinstitutional Style Guide, Annex A5). */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GR'],
  ['UK', 'GB'],
]);

/** A country code as ISO 3166-1 has it, however it was typed. */
export function tidyCountry(typed: string): string {
  const code = typed.trim().toUpperCase();
  return OTHER_CODES.get(code) ?? code;
}

export const isCountry = (text: string): boolean => FORM.test(text);

/** ISO 3166-1 alpha-2; `EL` is read as `GR` and `UK` as `GB`, and small letters as capitals. */
export const Country = z
  .string()
  .check(z.overwrite(tidyCountry), z.regex(FORM, { error: COUNTRY_FORM }), z.meta({ pattern: TYPED_COUNTRY }));

/** One of several countries, typed likewise. */
export const oneOfCountries = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.pipe(
    z
      .string()
      .check(
        z.overwrite(tidyCountry),
        z.meta({ description: `One of ${codes.join(', ')}; EL is read as GR.`, pattern: TYPED_COUNTRY }),
      ),
    z.enum(codes),
  );
