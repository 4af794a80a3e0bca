import { NoticeDeferralCommand, NoticeRecordCommand } from '../../../../shared/contracts/api/authorities/commands.ts';
import { NoticeLetterCommand } from '../../../../shared/contracts/api/authorities/letter.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import { LANGUAGE_NAMES } from '../../../steps/languages.ts';
import type { WordKey } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import type { OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { FieldTable } from './field.ts';

const GROUNDS = {
  'obstructing-inquiries': 'order.deferral-ground.obstructing-inquiries',
  'prejudicing-detection-or-prosecution': 'order.deferral-ground.prejudicing-detection-or-prosecution',
  'public-security': 'order.deferral-ground.public-security',
  'national-security': 'order.deferral-ground.national-security',
  'rights-of-others': 'order.deferral-ground.rights-of-others',
} as const satisfies Record<NoticeDeferralCommand['ground'], WordKey>;

const DEFERRED = {
  ground: { kind: 'radios', label: 'order.field.ground' },
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint' },
  until: { kind: 'moment', label: 'order.field.until' },
} as const satisfies FieldTable<NoticeDeferralCommand>;

const isOwed = ({ rights, status }: Order): boolean => rights.notice.status === 'owed' && status !== 'erased';
const isWaiting = ({ rights }: Order): boolean => rights.deferral?.status === 'asked';
const wasReceived = ({ receivedAt }: Order): boolean => receivedAt !== undefined;

export const NOTICE_DEFERRAL: OrderCommand = {
  act: 'notice-deferral',
  path: 'notice-deferral',
  role: 'contact-point',
  rule: () => 'Directive (EU) 2016/680, Article 13(3)',
  read: (body) => parse(NoticeDeferralCommand, body),
  isOpen: (order) => isOwed(order) && !isWaiting(order),
  fields: (visitor) => describeFields(visitor, DEFERRED, { ground: choose(visitor, GROUNDS) }),
};

const CHANNELS = {
  'in-person': 'order.field.channel.in-person',
  letter: 'order.field.channel.letter',
  email: 'order.field.channel.email',
  telephone: 'order.field.channel.telephone',
  'through-counsel': 'order.field.channel.through-counsel',
  other: 'order.field.channel.other',
} as const satisfies Record<NoticeRecordCommand['channel'], WordKey>;

const TOLD = {
  toldAt: { kind: 'moment', label: 'order.field.toldAt' },
  channel: { kind: 'radios', label: 'order.field.channel' },
  proof: { kind: 'lines', label: 'order.field.proof', hint: 'order.field.proof.hint' },
} as const satisfies FieldTable<NoticeRecordCommand>;

const rule = (): string => 'Directive (EU) 2016/680, Article 13(1) and (2)';

export const NOTICE: OrderCommand = {
  act: 'notice',
  path: 'notice',
  role: 'contact-point',
  rule,
  read: (body) => parse(NoticeRecordCommand, body),
  isOpen: (order) => isOwed(order) && wasReceived(order) && !isWaiting(order),
  fields: (visitor) => describeFields(visitor, TOLD, { channel: choose(visitor, CHANNELS) }),
};

const LETTER = {
  language: { kind: 'radios', label: 'order.field.language', isOptional: true },
} as const satisfies FieldTable<NoticeLetterCommand>;

const LANGUAGES: Readonly<Record<NonNullable<NoticeLetterCommand['language']>, string>> = LANGUAGE_NAMES;

export const NOTICE_LETTER: OrderCommand = {
  act: 'notice-letter',
  path: 'notice-letter',
  role: 'contact-point',
  rule,
  read: (body) => parse(NoticeLetterCommand, body),
  isOpen: (order) => isOwed(order) && wasReceived(order) && !isWaiting(order),
  fields: (visitor) =>
    describeFields(visitor, LETTER, {
      language: Object.entries(LANGUAGES).map(([value, text]) => ({ value, text })),
    }).map(({ isOptional: _, ...field }) => field), // one letter is in one language
  prefill: (_, { language }) => ({ language: [language] }),
  givesDocument: true,
};
