import { fromRfc3339 } from '../../domain/instant.ts';
import type { NoticeDocument, NoticeLanguage } from '../../domain/order/readings/notice-document.ts';
import { fillSentence, spellMoment } from '../languages.ts';
import { DE } from '../words/de/notice.ts';
import { type Catalogue, EN, type MessageKey } from '../words/en/notice.ts';
import { ES } from '../words/es/notice.ts';
import { FR } from '../words/fr/notice.ts';
import { PL } from '../words/pl/notice.ts';

/** The sentences of each language. Adding one is adding its row. */
export const CATALOGUES = { en: EN, de: DE, fr: FR, es: ES, pl: PL } as const satisfies Record<
  NoticeLanguage,
  Catalogue
>;

/** One thing a notice says, in reading order. */
export type Passage =
  | { readonly kind: 'paragraph' | 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly passages: readonly Passage[];
}

/** A notice in one language, before it gets a form. */
export interface WordedNotice {
  readonly language: NoticeLanguage;
  readonly title: string;
  readonly date: string;
  readonly sections: readonly Section[];
  /** What numbers a page on paper. */
  readonly numberPage: (number: number, count: number) => string;
  /** What its print says of its own letters. */
  readonly letters: { readonly exactly: string; readonly spelled: string };
}

const linesOf = (text: string): string[] => text.split('\n');

/** The notice in one language: what happened first, what one can do about it next. */
export function wordNotice(notice: NoticeDocument, language: NoticeLanguage): WordedNotice {
  const catalogue: Catalogue = CATALOGUES[language];
  const when = (at: string): string => spellMoment(language, fromRfc3339(at), { zone: notice.zone, named: 'long' });
  const values = {
    provider: notice.provider,
    reference: notice.reference,
    date: when(notice.givenAt),
    start: when(notice.period.startsAt),
    end: when(notice.period.endsAt),
    earlier: when(notice.period.earlierEndsAt ?? notice.period.endsAt),
    deadline: when(notice.objectBy),
    days: `${notice.appealWithinDays}`,
    address: notice.caseAddress,
    verify: notice.verifyAddress,
    contact: notice.rightsContact.name,
    email: notice.rightsContact.email,
  };
  const say = (key: MessageKey): string => fillSentence(catalogue[key], values);
  const text = (key: MessageKey): Passage => ({ kind: 'paragraph', text: say(key) });
  const list = (...items: readonly string[]): Passage => ({ kind: 'list', items });
  const section = (heading: MessageKey, ...passages: readonly Passage[]): Section => ({
    heading: say(heading),
    passages,
  });
  const { authority, supervisor } = notice;
  return {
    language,
    title: notice.test ? say('test.title') : say('title'),
    date: say('date'),
    numberPage: (number, count) => fillSentence(catalogue['page.number'], { number: `${number}`, count: `${count}` }),
    letters: { exactly: say('letters.exactly'), spelled: say('letters.spelled') },
    sections: [
      ...(notice.test ? [section('test.title', text('test.text'))] : []),
      section(
        'what.heading',
        text('what.order'),
        text('what.meaning'),
        text('what.not-said'),
        ...(notice.waited ? [text('what.waited')] : []),
        ...(notice.doubt ? [text(`what.${notice.doubt}`)] : []),
      ),
      section('who.heading', list(authority.name, ...linesOf(authority.address), authority.telephone, authority.email)),
      section('basis.heading', text(`basis.${notice.instrument}`)),
      section(
        'kind.heading',
        text('kind.covers'),
        list(...notice.categories.map((category) => say(`kind.${category}`))),
      ),
      section(
        'period.heading',
        text(`period.${notice.standing}`),
        ...(notice.period.earlierEndsAt === undefined ? [] : [text('period.disputed')]),
      ),
      section('recipients.heading', text('recipients.text')),
      section(
        'object.heading',
        text('object.deadline'),
        text('object.code'),
        { kind: 'code', text: notice.caseCode },
        text('object.how'),
        text(notice.byLetter ? 'object.secret-letter' : 'object.secret'),
        text('object.words'),
        text('object.free'),
        text('object.effect'),
      ),
      section('help.heading', text('help.text')),
      section('appeal.heading', text('appeal.text')),
      section(
        'supervision.heading',
        text('supervision.questions'),
        text('supervision.complaint'),
        list(supervisor.name, ...linesOf(supervisor.address), supervisor.website),
      ),
      section('verify.heading', text('verify.text')),
    ],
  };
}
