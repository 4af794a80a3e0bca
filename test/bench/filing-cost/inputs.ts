import { readFileSync } from 'node:fs';

/** A filing as it comes in, and the identifiers it names. */
export interface Measured {
  readonly body: unknown;
  readonly identifiers: readonly Named[];
}

/** What a worker is asked: to handle one filing so many times. */
export interface Round {
  readonly filing: Measured;
  readonly times: number;
}

interface Named {
  readonly type: string;
  readonly value: string;
}

/** Where each form names identifiers. */
const PLACES = {
  'epoc-pr': ['C', 'identifiers'],
  'us-2703f': ['accounts'],
  'budapest-29': ['c', 'identifiers'],
} as const;
type Form = keyof typeof PLACES;

/** Members that the baseline has no place for: what is compared is the same work. */
const LATER: ReadonlySet<string> = new Set(['previousRequest', 'mobile', 'timeZone', 'officeHours']);

const sample = (form: Form): object =>
  JSON.parse(readFileSync(new URL(`../../samples/${form}.json`, import.meta.url), 'utf8'), (name, value) =>
    LATER.has(name) ? undefined : value,
  );

/** The sample of a form, with these identifiers for its own. */
function filing(form: Form, instead?: readonly object[]): Measured {
  const body = sample(form);
  const path = ['certificate', ...PLACES[form]];
  const last = path.pop() ?? '';
  const holder = path.reduce((at: object, name) => Object(Reflect.get(at, name)), body);
  if (instead) Reflect.set(holder, last, instead);
  return { body, identifiers: Reflect.get(holder, last) };
}

/** So many of one type in a filing: enough for them to weigh more than the form around them. */
const EACH = 20;
const RANGE = { timeRange: { start: '2026-09-01T00:00:00Z', end: '2026-10-01T00:00:00Z' } };
const MOMENT = { timestamp: '2026-09-14T06:51:09Z' };

/** Ordinary identifiers, as every version took them, by the digits that tell them apart (10 to 29). */
const ORDINARY: Readonly<Record<string, readonly [Form, string, (digits: number) => string]>> = {
  email: ['epoc-pr', 'email', (digits) => `m.reuther${digits}@skylark.example`],
  phone: ['epoc-pr', 'phone', (digits) => `+49152577123${digits}`],
  address: ['epoc-pr', 'ip_with_timestamp', (digits) => `185.44.12.${digits}`],
  'address, IPv6': ['epoc-pr', 'ip_with_timestamp', (digits) => `2a01:e34:ecb3:20c0::${digits}`],
  device: ['epoc-pr', 'imei', (digits) => `35780502398${digits}420`],
  station: ['epoc-pr', 'mac', (digits) => `00:1b:44:11:3a:${digits}`],
  name: ['epoc-pr', 'user_or_unique_id', (digits) => `reuther_${digits}`],
  'name, Cyrillic': ['epoc-pr', 'user_or_unique_id', (digits) => `миряна_${digits}`],
  page: ['epoc-pr', 'user_or_unique_id', (digits) => `https://social.example/maria.rossi.${digits}`],
  account: ['us-2703f', 'account', (digits) => `fastlane_parts_${digits}`],
  subscription: ['us-2703f', 'imsi', (digits) => `2620112345678${digits}`],
};

/** An IMEI whose last digit checks the others. */
function withCheckDigit(digits: string): string {
  const body = digits.slice(0, 14);
  const sum = [...body].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function ofOneType([form, type, write]: readonly [Form, string, (digits: number) => string]): Measured {
  const values = Array.from({ length: EACH }, (_, index) => write(index + 10));
  const spelled = type === 'imei' ? values.map(withCheckDigit) : values;
  return filing(
    form,
    spelled.map((value) => ({ type, value, ...(type === 'ip_with_timestamp' ? MOMENT : RANGE) })),
  );
}

/** The samples of each form, whose identifiers are of many types. */
export const FILINGS: Readonly<Record<string, Measured>> = {
  'EU-EPOC-PR': filing('epoc-pr'),
  'US-2703f': filing('us-2703f'),
  'COE-29': filing('budapest-29'),
};

/** Filings of twenty identifiers of one type each. */
export const TYPES: Readonly<Record<string, Measured>> = Object.fromEntries(
  Object.entries(ORDINARY).map(([name, ordinary]) => [name, ofOneType(ordinary)]),
);
