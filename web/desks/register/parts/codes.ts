import { html, type Markup } from '../../../components/markup.ts';
import { spellWeekday } from '../../../steps/dates.ts';
import { displayNamesOf } from '../../../steps/formats.ts';
import type { Language } from '../../../steps/languages.ts';
import { nameTongue } from '../../../steps/tongues.ts';
import { STANDING } from '../../orders/parts/standing.ts';
import { nameRole } from '../../roles.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';

const KINDS = {
  'judge-court-investigating-judge': 'register.code.judge-court-investigating-judge',
  'public-prosecutor': 'register.code.public-prosecutor',
  'other-competent-authority': 'register.code.other-competent-authority',
  'governmental-entity': 'register.code.governmental-entity',
  'authority-of-a-party': 'register.code.authority-of-a-party',
  'contact-point-24-7': 'register.code.contact-point-24-7',
  'peace-or-public-officer': 'register.code.peace-or-public-officer',
} as const satisfies Readonly<Record<string, WordKey>>;

const TYPES = {
  'electronic-communications': 'register.code.electronic-communications',
  'domain-and-ip-services': 'register.code.domain-and-ip-services',
  'online-platform': 'register.code.online-platform',
  hosting: 'register.code.hosting',
  'other-information-society-service': 'register.code.other-information-society-service',
  'contact-point-24-7': 'register.code.contact-point-24-7',
} as const satisfies Readonly<Record<string, WordKey>>;

const WAYS = {
  webhook: 'register.code.webhook',
  handover: 'register.code.handover',
} as const satisfies Readonly<Record<string, WordKey>>;

const ADDRESSEES = {
  designated_establishment: 'register.code.designated_establishment',
  legal_representative: 'register.code.legal_representative',
} as const satisfies Readonly<Record<string, WordKey>>;

const SECONDED = { urgent: 'register.code.urgent' } as const satisfies Readonly<Record<string, WordKey>>;

/** The codes that a member may have, each with its words. */
export const CODES: Readonly<Record<string, Readonly<Record<string, WordKey>>>> = {
  kinds: KINDS,
  providerType: TYPES,
  way: WAYS,
  addresseeKind: ADDRESSEES,
  secondOfficer: SECONDED,
};

/** A Monday, and the days after it. */
const WEEK: Readonly<Record<string, string>> = {
  mon: '2024-01-01',
  tue: '2024-01-02',
  wed: '2024-01-03',
  thu: '2024-01-04',
  fri: '2024-01-05',
  sat: '2024-01-06',
  sun: '2024-01-07',
};

const sayDay = (language: Language, day: string): string => {
  const date = WEEK[day];
  return date === undefined ? day : spellWeekday(language, date, 'long');
};

const nameState = (language: Language, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (displayNamesOf(language, { type: 'region' }).of(code) ?? code) : code;

const isBasis = (code: string): code is 'EU-EPOC-PR' | 'US-2703f' | 'COE-29' | 'CA-487.012' =>
  Object.hasOwn(STANDING.en.laws, `basis.${code}`);

/** What a legal basis is called. */
export const nameLaw = ({ language }: Pick<DeskVisitor, 'language'>, code: string): string =>
  isBasis(code) ? STANDING[language].laws[`basis.${code}`] : code;

/** A code in words; `undefined` for what is no code. */
export function sayCodeOf(visitor: DeskVisitor, member: string, code: string): Markup | string | undefined {
  const { words, language } = visitor;
  const key = CODES[member]?.[code];
  if (key !== undefined) return words.text(key);
  switch (member) {
    case 'roles':
      return nameRole(words, code);
    case 'instruments':
      return html`${nameLaw(visitor, code)} <code>${code}</code>`;
    case 'state':
      return nameState(language, code);
    case 'language':
    case 'languages':
    case 'acceptedLanguages':
      return nameTongue(language, code);
    case 'days':
      return sayDay(language, code);
    default:
      return undefined;
  }
}
