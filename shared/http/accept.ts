import { HoldfastError } from '../errors.ts';

/** One element of an `Accept` header: `text/*;q=0.5`. */
interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  /** 0 to 1; 0 refuses. */
  readonly weight: number;
}

/** Between separators, which inside a quoted text are none. Never backtracks: a quote left open ends with the text. */
const ELEMENTS = /(?:"(?:[^"\\]|\\.)*"?|[^,"])+/g;
const PARAMETERS = /(?:"(?:[^"\\]|\\.)*"?|[^;"])+/g;
const MEDIA_RANGE = /^([!#$%&'*+.^_`|~\w-]+)\/([!#$%&'*+.^_`|~\w-]+)$/;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
/** Says nothing about what we send: all our text is UTF-8. */
const OUR_CHARSET = /^charset="?utf-8"?$/;

const splitText = (text: string, parts: RegExp): string[] =>
  (text.match(parts) ?? []).map((part) => part.trim().toLowerCase());

/** `undefined` for what is no media range, and for one with parameters, which none of our media types has. */
function readMediaRange(element: string): MediaRange | undefined {
  const [name = '', ...parameters] = splitText(element, PARAMETERS);
  const [, type, subtype] = MEDIA_RANGE.exec(name) ?? [];
  const stated = parameters.filter((parameter) => !OUR_CHARSET.test(parameter));
  const weight = stated.length === 0 ? '1' : WEIGHT.exec(stated[0] ?? '')?.[1];
  if (type === undefined || subtype === undefined || weight === undefined || stated.length > 1) return undefined;
  return type === '*' && subtype !== '*' ? undefined : { type, subtype, weight: Number(weight) };
}

/** How closely a range names a media type: by its name, by its kind, or as any; `undefined` when not at all. */
function computeCloseness(range: MediaRange, mediaType: string): number | undefined {
  if (mediaType === `${range.type}/${range.subtype}`) return 2;
  if (range.subtype !== '*') return undefined;
  if (mediaType.startsWith(`${range.type}/`)) return 1;
  return range.type === '*' ? 0 : undefined;
}

/** The weight of the range that names a media type most closely; 0 when none does. */
function weightOf(mediaType: string, ranges: readonly MediaRange[]): number {
  let best = { closeness: -1, weight: 0 };
  for (const range of ranges) {
    const close = computeCloseness(range, mediaType);
    if (close !== undefined && close > best.closeness) best = { closeness: close, weight: range.weight };
  }
  return best.weight;
}

/**
 * The media type a caller likes best, of those it can have (RFC 9110, section 12.5.1). Without an `Accept` header, or with an
 * empty one, the first; of equals the one offered first. Elements that are malformed name nothing and are passed over.
 *
 * @param offered in lower case and without parameters.
 * @throws HoldfastError `not-acceptable` when the caller accepts none of them.
 */
export function choosePreferred<T extends string>(accept: string | undefined, offered: readonly [T, ...T[]]): T {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = splitText(accept, ELEMENTS).flatMap((element) => readMediaRange(element) ?? []);
  const weighed = offered.map((mediaType) => ({ mediaType, weight: weightOf(mediaType, ranges) }));
  const best = weighed.reduce((first, second) => (second.weight > first.weight ? second : first));
  if (best.weight === 0) throw new HoldfastError('not-acceptable', `this can be had as ${offered.join(', ')}`);
  return best.mediaType;
}

/** One element of an `Accept-Language` or `Accept-Encoding` header: `de-AT;q=0.8`. */
interface Weighted {
  readonly name: string;
  readonly weight: number;
}

const LANGUAGE_RANGE = /^([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*$/;
const CODING = /^([a-z][a-z0-9_-]*|\*)$/;

/** What is asked for by its name as `pattern` finds it, in the order of the header; what is malformed is passed over. */
const readWeighted = (header: string | undefined, pattern: RegExp): Weighted[] =>
  splitText(header ?? '', ELEMENTS).flatMap((element) => {
    const [text = '', weight = 'q=1', ...rest] = splitText(element, PARAMETERS);
    const name = pattern.exec(text)?.[1];
    const stated = WEIGHT.exec(weight)?.[1];
    return name === undefined || stated === undefined || rest.length > 0 ? [] : [{ name, weight: Number(stated) }];
  });

/**
 * The language a caller likes best, of those offered, by its first subtag (RFC 9110, section 12.5.4): whoever asks for `de-AT` reads
 * German. The first offered when none is asked for; what is malformed is passed over.
 */
export function choosePreferredLanguage<T extends string>(asked: string | undefined, offered: readonly [T, ...T[]]): T {
  const ranges = readWeighted(asked, LANGUAGE_RANGE);
  const wanted = ranges.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  for (const { name } of wanted) {
    const found = name === '*' ? offered[0] : offered.find((one) => one === name);
    if (found !== undefined) return found;
  }
  return offered[0];
}

/**
 * The coding a caller likes best, of those offered (RFC 9110, section 12.5.3); of equals the one offered first. `undefined`: it asks for
 * none of them, or likes the bytes as they are better, and that is what anybody can read.
 */
export function choosePreferredCoding<T extends string>(
  asked: string | undefined,
  offered: readonly T[],
): T | undefined {
  const codings = readWeighted(asked, CODING);
  const weightOf = (coding: string): number | undefined => codings.find(({ name }) => name === coding)?.weight;
  const any = weightOf('*') ?? 0;
  const weighed = offered.map((coding) => ({ coding, weight: weightOf(coding) ?? any }));
  const best = weighed.toSorted((one, other) => other.weight - one.weight)[0];
  return best && best.weight > 0 && best.weight >= (weightOf('identity') ?? 0) ? best.coding : undefined;
}
