/** Writing systems told apart; a letter of any other counts as a system of its own kind. */
const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Ethiopic',
  'Cherokee',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
] as const;

const SCRIPT_PATTERNS = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script=${script}}$`, 'u')] as const);

/** Systems that one word is properly written in together: the highly restrictive level of Unicode Technical Standard 39, section 5.2. */
const SCRIPTS_WRITTEN_TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
];

const ASCII = /^\p{ASCII}*$/u;
const LABEL_ENDS = /[\s.@/:?&=#,;]+/u;
const SHARED_BY_ALL = /[\p{Script=Common}\p{Script=Inherited}]/u;
const LETTER = /\p{L}/u;
const LETTER_OR_NUMERAL = /[\p{L}\p{N}]/u;
/** Letters of Thai, Lao and Armenian that decompose for sorting alone: no plain letter is drawn like them. */
const UNSTYLED = /^[\u0e33\u0eb3\u0edc\u0edd\u0587]$/u;
/** Phonetic letters drawn like plain ones (`ɑ`, `ɡ`, `ǀ`); the others belong to living alphabets (Azeri, Ewe, Twi, Akan, Hausa, Fula). */
const PHONETIC = /(?![əɓɔɖɗɛɣɨɩɲʃʉʊʋʒ])[\u01c0-\u01c3\u0250-\u02af\u1d00-\u1dbf]/u;

/** Letters that pass for Latin ones, after the whole-script confusables of Unicode Technical Standard 39. */
const PASSES_FOR_LATIN = /^[асԁеԍһіјӏорԛѕԝхуъьҽпгѵѡαικνρυωηοτ]$/u;

const PASSES = 'is written in another alphabet with letters that all pass for Latin ones';

const lettersOf = (text: string): string[] => [...text].filter((character) => LETTER.test(character));

const scriptOf = (letter: string): string =>
  SCRIPT_PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'another script';

function mixesScripts(label: string): boolean {
  const own = lettersOf(label).filter((letter) => !SHARED_BY_ALL.test(letter));
  const scripts = new Set(own.map(scriptOf));
  return (
    scripts.size > 1 && !SCRIPTS_WRITTEN_TOGETHER.some((set) => [...scripts].every((script) => set.includes(script)))
  );
}

/** Letters outside ASCII are there, and each of them could be read as a Latin one. */
function passesForLatin(text: string): boolean {
  const foreign = lettersOf(text).filter((letter) => !/\p{Script=Latin}/u.test(letter));
  return foreign.length > 0 && foreign.every((letter) => PASSES_FOR_LATIN.test(letter.toLowerCase()));
}

/**
 * Why `text` could be taken for another text that looks the same; `undefined` when it could not.
 *
 * A person identifies an account by reading it, so an identifier must not be drawn with letters borrowed elsewhere: each label
 * keeps to one writing system, styled variants of letters and digits are refused, and so is a text whose every foreign letter
 * passes for a Latin one. The sentence never repeats the text.
 *
 * @param text NFC-normalised.
 */
export function findLookAlike(text: string): string | undefined {
  // Stryker disable next-line ConditionalExpression: a short cut for most texts, and no answer hangs on it
  if (ASCII.test(text)) return undefined; // nothing there to take for it
  const plain = [...text].filter((character) => LETTER_OR_NUMERAL.test(character) && !UNSTYLED.test(character));
  const styled = plain.some((character) => character.normalize('NFKC') !== character);
  if (styled || PHONETIC.test(text)) return 'contains styled or phonetic letters that look like plain ones';
  if (text.split(LABEL_ENDS).some(mixesScripts)) return 'mixes letters of different alphabets in one word';
  if (passesForLatin(text)) return PASSES;
  return undefined;
}

const HOST = /^(?:[a-z]+:\/\/)?[^/?#]*/iu;

/**
 * The same of the address of a page. Its host has a punycode form and is held to every rule; what follows is escaped before anybody
 * compares it, and may be a word of any one alphabet.
 */
export function findLookAlikePage(address: string): string | undefined {
  const path = address.replace(HOST, '');
  const host = address.slice(0, address.length - path.length);
  const confusion = findLookAlike(path);
  return findLookAlike(host) ?? (confusion === PASSES ? undefined : confusion);
}
