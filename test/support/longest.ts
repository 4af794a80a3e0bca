import { MAX_BODY_BYTES } from '../../shared/contracts/border/json.ts';
import { demandDocument, epocPrDocument, letterDocument, requestDocument } from './printing.ts';

/** `text` over and over, as long as it may be: whole, as it is kept (trimmed, NFC). @param length UTF-16 units. */
function fill(text: string, length: number): string {
  const whole = text.repeat(Math.floor(length / text.length));
  return whole.trim().normalize('NFC').slice(0, length);
}

/** How many UTF-16 units of `text` a body takes beside the rest of a form. */
function unitsOf(text: string, share: number): number {
  const bytes = Buffer.byteLength(JSON.stringify(text)) - 2;
  return Math.floor(((MAX_BODY_BYTES * share - 12_000) * text.length) / bytes);
}

/** Texts for places of a form, until nothing is left of `units`. */
function share(text: string, units: number, places: readonly number[]): string[] {
  let left = units;
  return places.map((most) => {
    const length = Math.max(text.length, Math.min(most, left));
    left -= length;
    return fill(text, length);
  });
}

const OFFENCES = 50;
const offencesOf = (texts: readonly string[]) =>
  Array.from({ length: OFFENCES }, (_, index) => ({
    natureAndClassification: texts[index * 2],
    statutoryProvision: texts[index * 2 + 1],
  }));
const OFFENCE_PLACES = Array.from({ length: OFFENCES }, () => [2_000, 1_000]).flat();

function longestRequest(text: string, units: number): unknown {
  const { certificate } = requestDocument();
  const [factSummary, necessity, relation, further, ...offences] = share(text, units, [
    10_000,
    10_000,
    4_000,
    4_000,
    ...OFFENCE_PLACES,
  ]);
  return requestDocument({
    certificate: {
      ...certificate,
      b: { offences: offencesOf(offences), factSummary },
      c: { ...certificate.c, relationToOffence: relation, furtherSpecification: further },
      e: { necessity },
    },
  });
}

function longestOrder(text: string, units: number): unknown {
  const { certificate } = epocPrDocument();
  const [further, information, ...offences] = share(text, units, [4_000, 4_000, ...OFFENCE_PLACES]);
  return epocPrDocument({
    certificate: {
      ...certificate,
      C: { ...certificate.C, additionalInformation: information },
      D: { ...certificate.D, furtherSpecification: further },
      E: { ...certificate.E, offences: offencesOf(offences) },
    },
  });
}

const TARGETS = 100;
const identifiersOf = (text: string, units: number) =>
  share(text, units, Array<number>(TARGETS).fill(1_000)).map((value) => ({ type: 'other', value }));

const targetsOf = (identifiers: readonly { readonly type: string }[]) =>
  identifiers.map(({ type }, index) => ({ id: `t${index + 1}`, type, status: 'preserved', categories: ['traffic'] }));

function longestLetter(text: string, units: number): unknown {
  const accounts = identifiersOf(text, units);
  const { certificate } = letterDocument();
  return letterDocument({ targets: targetsOf(accounts), certificate: { ...certificate, accounts } });
}

function longestDemand(text: string, units: number): unknown {
  const identifiers = identifiersOf(text, units);
  const { certificate } = demandDocument();
  return demandDocument({ targets: targetsOf(identifiers), certificate: { ...certificate, identifiers } });
}

const LONGEST = {
  'EU-EPOC-PR': longestOrder,
  'US-2703f': longestLetter,
  'COE-29': longestRequest,
  'CA-487.012': longestDemand,
} as const;

export const LONGEST_INSTRUMENTS = Object.keys(LONGEST) as (keyof typeof LONGEST)[];

/**
 * A document of the longest certificate that a filing may carry, or a part of it.
 *
 * @param text what all of its fields are full of. @param part of what a body may hold, from 0 to 1.
 */
export const longestDocument = (instrument: keyof typeof LONGEST, text: string, part = 1): unknown =>
  LONGEST[instrument](text, unitsOf(text, part));

/** What takes longest to set, by what it is. */
export const LONG_TEXTS = {
  Latin: 'The quick brown fox jumps over ',
  Georgian: 'შინაგან საქმეთა სამინისტრო ',
  Arabic: 'تم تشفير الملفات يوم ',
  Devanagari: 'पुलिस मुख्यालय क्रमांक ',
  Thai: 'คำสั่งซื้อทั้งหมดของบัญชีนี้',
  Chinese: '北京市海淀区中关村',
  'code points': 'ܐܒܓܕ ܗܘ',
} as const;
