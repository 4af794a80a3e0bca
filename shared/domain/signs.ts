import type { RefusedSign, SignKind } from '../errors.ts';

/** Signs nobody sees and signs that move others, wherever people write. */

/** CR LF, CR, the breaks of word processors (VT, FF, U+2028, U+2029) and the next line of mainframes. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Every line end as LF, nothing around it, composed (NFC): nothing of that changes what a person sees. */
export const tidyText = (text: string): string => text.replace(LINE_ENDS, '\n').trim().normalize('NFC');

const DOUBTFUL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Soft hyphen, grapheme joiner, marks and joiners of keyboards, places where a line may break, Mongolian spelling; and numbers' signs
 * that are seen.
 */
const SPELLING =
  /^(?:\u034f|\u200d|[\u180b-\u180f]|[\u00ad\u061c\u200c\u200e\u200f\u2060\ufeff\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])$/u;
/** U+200B parts words where writing has no spaces; between letters of any other it spells nothing. */
const SPACELESS =
  '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const WORD_BREAKS = new RegExp(`${SPACELESS}\\u200b|\\u200b${SPACELESS}`, 'gu');
const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
/** What a variation selector may follow: something that is seen. */
const SEEN_AT_END = /[\p{L}\p{M}\p{N}\p{P}\p{S}](?<!\p{Default_Ignorable_Code_Point})$/u;
const TAG = /^[\u{e0000}-\u{e007f}]$/u;
/** Also an emoji that is newer than the table at hand. */
const EMOJI = /^\p{Extended_Pictographic}$/u;
/** Whole sequences: the flags of England, Scotland and Wales are spelled with tags. */
const EMOJI_SEQUENCES = /\p{RGI_Emoji}/gv;

const PAIRED = /^[\u202a-\u202e\u2066-\u2069]$/u;
const ALL_PAIRED = /[\u202a-\u202e\u2066-\u2069]/gu;
const CLOSERS: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const LEFT_TO_RIGHT =
  /(?!\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})[\p{L}\p{N}]/u;

/** An override turns what stands within it round: then the text that is kept is not the one that is read. */
const turnsRound = (opener: string, within: string): boolean =>
  (opener === '\u202d' && RIGHT_TO_LEFT.test(within)) || (opener === '\u202e' && LEFT_TO_RIGHT.test(within));

interface Doubt {
  readonly at: number;
  readonly kind: SignKind;
}

/** The first sign of direction that has no partner, or whose pair turns something round (Unicode Standard Annex 9). */
function findMisdirection(text: string): Doubt | undefined {
  const open: { at: number; sign: string }[] = [];
  for (const { 0: sign, index: at } of text.matchAll(ALL_PAIRED)) {
    if (sign in CLOSERS) {
      open.push({ at, sign });
      continue;
    }
    const last = open.pop();
    if (last === undefined || CLOSERS[last.sign] !== sign) return { at, kind: 'unpaired' };
    if (turnsRound(last.sign, text.slice(last.at, at))) return { at: last.at, kind: 'reordering' };
  }
  const [first] = open;
  return first && { at: first.at, kind: 'unpaired' };
}

/** Why a doubtful sign is not taken; `undefined`: it is, or goes by its partner. */
function findFault(sign: string, before: string): SignKind | undefined {
  if (SPELLING.test(sign) || EMOJI.test(sign) || PAIRED.test(sign)) return undefined;
  if (SELECTOR.test(sign)) return SEEN_AT_END.test(before) ? undefined : 'selector';
  return nameKind(sign);
}

function nameKind(sign: string): SignKind {
  if (/^[\n\r\u2028\u2029]$/u.test(sign)) return 'line-end';
  if (/^\p{Cc}$/u.test(sign)) return 'control';
  if (TAG.test(sign)) return 'tag';
  if (/^\p{Co}$/u.test(sign)) return 'private';
  return /^\p{Cn}$/u.test(sign) ? 'unassigned' : 'invisible';
}

/** Where a text has lines: `several` takes line ends and tabs. */
export type Lines = 'one' | 'several';

/** Most texts have nothing doubtful, and need no second look. */
const PLAIN = {
  one: /^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]*$/u,
  several: /^[\n\t[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]]*$/v,
} as const satisfies Record<Lines, RegExp>;

/**
 * The first sign that is not taken where people write; `undefined` when all are. Joiners, direction marks, soft hyphens, emoji
 * and pairs of direction that turn nothing round are spelling. Refused are controls, signs without a partner, overrides that turn
 * letters round, tags outside of flags, private and unassigned signs, and those that show as nothing and spell nothing.
 *
 * @param text as it was sent, so that the position is the writer's own.
 */
export function findRefusedSign(text: string, lines: Lines): RefusedSign | undefined {
  if (PLAIN[lines].test(text)) return undefined;
  const start = text.length - text.trimStart().length;
  const tidied = text
    .trim()
    .replace(WORD_BREAKS, (found) => found.replace('\u200b', '\u2060'))
    .replace(LINE_ENDS, (end) => '\n'.padStart(end.length, '\r'));
  const doubts = [...listDoubts(tidied, lines), findMisdirection(tidied)].filter((doubt) => doubt !== undefined);
  const [first] = doubts.toSorted((one, other) => one.at - other.at);
  return first && locateSign(text, start + first.at, first.kind);
}

function* listDoubts(text: string, lines: Lines): Generator<Doubt> {
  let emoji: readonly { readonly from: number; readonly to: number }[] | undefined;
  for (const { 0: sign, index: at } of text.matchAll(DOUBTFUL)) {
    if (lines === 'several' && /^[\n\t\r]$/u.test(sign)) continue; // a CR here is the first half of a line end
    const kind = findFault(sign, text.slice(Math.max(0, at - 2), at));
    if (kind === undefined) continue;
    emoji ??= Array.from(text.matchAll(EMOJI_SEQUENCES), ({ 0: all, index }) => ({
      from: index,
      to: index + all.length,
    }));
    if (!emoji.some(({ from, to }) => from <= at && at < to)) yield { at, kind };
  }
}

/** At most this much of a neighbouring word is repeated: it leads to the place, and is the writer's own. */
const WORD_MAX = 20;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}\p{P}\p{S}]+(?=[^\p{L}\p{N}\p{M}\p{P}\p{S}]*$)/u;
const WORD_AFTER = /[\p{L}\p{N}\p{M}\p{P}\p{S}]+/u;

/** Where a sign stands. @param at its index in UTF-16 units. */
export function locateSign(text: string, at: number, kind = nameKind(signAt(text, at))): RefusedSign {
  const sign = signAt(text, at);
  // near it is enough: no word is repeated longer
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 100), at).toWellFormed())?.[0];
  const after = WORD_AFTER.exec(text.slice(at + sign.length, at + 100).toWellFormed())?.[0];
  return {
    codePoint: `U+${Number(sign.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`,
    kind,
    position: [...text.slice(0, at)].length + 1,
    ...(before !== undefined && { before: [...before].slice(-WORD_MAX).join('') }),
    ...(after !== undefined && { after: [...after].slice(0, WORD_MAX).join('') }),
  };
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);
