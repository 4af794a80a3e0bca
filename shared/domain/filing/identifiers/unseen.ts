import type { RefusedSign } from '../../../errors.ts';
import { locateSign } from '../../signs.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Marks that programs put around what is copied out of them; an override among them would turn the value round. */
const WRAPPED = /^[\u200e\u200f\u202a\u202b\u2066-\u2068\ufeff\s]+|[\u200e\u200f\u202c\u2069\ufeff\s]+$/gu;

/** A value without the marks around it: nobody sees them, and they belong to the place it was copied from. */
export const unwrap = (value: string): string => value.replace(WRAPPED, '');

/** Also those newer than the table at hand, and joined ones without the signs that say how they are drawn. */
const EMOJI =
  /(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\p{Emoji_Modifier}?)[\ufe0e\ufe0f]*(?:\u200d(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\p{Emoji_Modifier}?)[\ufe0e\ufe0f]*)*/gv;
/** Says only whether the sign before it is drawn in colour. */
const PRESENTATION = /[\ufe0e\ufe0f]/gu;

/** Letters of Arabic writing that join the next one: U+200C after them is seen, after any other it is not. */
const SEEN_BREAK = /(?![اآأإٱدذرزژڈڑوؤۆۇۈۋةى])\p{Script=Arabic}\p{M}*\u200c(?=\p{Script=Arabic})/gu;
/** After the sign that kills a vowel, either joiner chooses the shape of the next consonant (Unicode Standard Annex 31, A2 and B). */
const SEEN_JOINER = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca][\u200c\u200d]/gu;

/** An emoji means the same in colour and in black and white. */
export const dropPresentation = (text: string): string =>
  text.search(PRESENTATION) < 0 ? text : text.replace(EMOJI, (emoji) => emoji.replace(PRESENTATION, ''));

/**
 * The first sign of an identifier that nobody sees, or that moves others; `undefined` when there is none. Two values that look alike must
 * be alike: emoji, and joiners where they change what is drawn, are the only exceptions.
 */
export function findUnseen(text: string): RefusedSign | undefined {
  if (text.search(UNSEEN) < 0) return undefined; // most texts: looking for emoji takes long
  const spelled = text
    .replace(EMOJI, (emoji) => '.'.repeat(emoji.length))
    .replace(SEEN_BREAK, (seen) => '.'.repeat(seen.length))
    .replace(SEEN_JOINER, '..');
  const [first] = spelled.matchAll(UNSEEN);
  return first && locateSign(text, first.index);
}
