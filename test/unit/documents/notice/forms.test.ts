import { describe, expect, it } from 'vitest';
import { renderNoticeHtml } from '../../../../shared/documents/notice/as-html.ts';
import { renderNoticeText } from '../../../../shared/documents/notice/as-text.ts';
import { readPrintableNotice } from '../../../../shared/documents/notice/printable.ts';
import { wordNotice } from '../../../../shared/documents/notice/wording.ts';
import { NOTICE_LANGUAGES } from '../../../../shared/domain/order/readings/notice-document.ts';
import { aNotice } from '../../../support/notices.ts';
import { PdfDocument } from '../../../support/pdf/pdf-document.ts';
import { printer } from '../../../support/printing.ts';

/** Milliseconds: setting type takes its time on a busy machine. */
const PRINTING_MS = 30_000;

const textOf = (changes = {}, language: (typeof NOTICE_LANGUAGES)[number] = 'en'): string =>
  renderNoticeText(wordNotice(aNotice(changes), language));
const printedIn = async (language: string, changes = {}): Promise<string> => {
  const pdf = await printer.print(readPrintableNotice({ notice: aNotice(changes), language }));
  return new PdfDocument(pdf).texts.join(' ').replace(/\s+/g, ' ');
};

describe('dates are written out in the language, with their zone', () => {
  it.each([
    ['en', 'It ends on 20 January 2027 at 00:00 (Ireland Time, UTC+00:00)'],
    ['de', 'Sie endet am 20. Januar 2027 um 00:00 (Irland (Ortszeit), UTC+00:00)'],
    ['fr', 'Elle prend fin le 20 janvier 2027 à 00:00 (heure : Irlande, UTC+00:00)'],
    ['es', 'Termina el 20 de enero de 2027 a las 00:00 (hora de Irlanda, UTC+00:00)'],
    ['pl', 'Kończy się: 20 stycznia 2027 00:00 (czas: Irlandia, UTC+00:00)'],
  ] as const)('%s', (language, sentence) => {
    expect(textOf({}, language)).toContain(sentence);
  });
});

describe('an end that turns on a disputed day names the earlier one too', () => {
  const period = {
    startsAt: '2027-01-25T09:00:00.000Z',
    endsAt: '2027-03-30T22:00:00.000Z',
    earlierEndsAt: '2027-03-26T23:00:00.000Z',
  };
  it.each([
    ['en', 'If it is a working day, the order ends on 27 March 2027 at 00:00'],
    ['de', 'Ist er ein Werktag, endet die Anordnung schon am 27. März 2027 um 00:00'],
    ['fr', 'S’il est ouvrable, la décision prend fin dès le 27 mars 2027 à 00:00'],
    ['es', 'Si es día hábil, la orden termina ya el 27 de marzo de 2027 a las 00:00'],
    ['pl', 'Jeśli jest to dzień roboczy, nakaz kończy się już wcześniej: 27 marca 2027 00:00'],
  ] as const)('%s', (language, sentence) => {
    expect(textOf({ period, zone: 'Europe/Amsterdam' }, language)).toContain(sentence);
    expect(textOf({}, language)).not.toContain(sentence.slice(0, 20));
  });
});

describe('whose time it is stands beside each', () => {
  it.each([
    ['Europe/Berlin', '2027-01-20T00:00:00Z', '20 January 2027 at 01:00 (Central European Time, UTC+01:00)'],
    ['Europe/Berlin', '2027-07-20T00:00:00Z', '20 July 2027 at 02:00 (Central European Time, UTC+02:00)'],
    ['America/New_York', '2027-01-20T00:00:00Z', '19 January 2027 at 19:00 (Eastern Time, UTC-05:00)'],
    ['Asia/Tokyo', '2027-01-20T00:00:00Z', '20 January 2027 at 09:00 (Japan Standard Time, UTC+09:00)'],
  ])('%s at %s', (zone, objectBy, words) => {
    expect(textOf({ zone, objectBy })).toContain(`You can object until ${words}.`);
  });
});

describe('pages are numbered in the language of the notice', () => {
  it.each([
    ['en', 'page 1 of 2'],
    ['de', 'Seite 1 von 2'],
    ['fr', 'page 1 sur 2'],
    ['es', 'página 1 de 2'],
    ['pl', 'strona 1 z 2'],
  ])('%s', async (language, words) => {
    expect(await printedIn(language)).toContain(words);
  });
});

describe('a notice says how the hold stands', () => {
  it.each([
    ['running', 'unless it is extended or ended earlier'],
    ['continued', 'the authority confirmed later that it is still needed'],
    ['ended', 'It is over: because of it, nothing has to be kept any more.'],
  ] as const)('%s', (standing, words) => {
    expect(textOf({ standing })).toContain(words);
  });

  it('and that it comes late, when a reviewer let it wait', () => {
    expect(textOf()).not.toContain('later than usual');
    expect(textOf({ waited: true })).toContain('You hear of it later than usual');
  });

  it('names its law, the data and the first instant at which an objection is late', () => {
    const text = textOf({ instrument: 'US-2703f', categories: ['content'] });
    expect(text).toContain('section 2703(f) of the United States Code');
    expect(text).toContain('- what you wrote, said, sent, received or stored');
    expect(text).not.toContain('IP addresses');
    expect(text).toContain('until 3 January 2027 at 16:10');
  });
});

describe('every form in every language', () => {
  const FACTS = [
    'A794-42EM-7K8M',
    'ABCDE-FGHJK-MNPQR-STVWX-Y',
    'Skylark Mail Ireland Limited',
    'Landeskriminalamt Musterland',
    '+49 40 5550 4110',
    'datenschutz@lka.musterland.example',
    'Landesbeauftragter für den Datenschutz',
    'https://datenschutz.musterland.example',
    '14',
  ];

  it.each(NOTICE_LANGUAGES)(
    '%s: text, page and paper name whom to turn to, and the code',
    async (language) => {
      const worded = wordNotice(aNotice(), language);
      for (const form of [renderNoticeText(worded), renderNoticeHtml(worded), await printedIn(language)]) {
        for (const fact of FACTS) expect(form).toContain(fact);
      }
    },
    PRINTING_MS,
  );
});

describe('a page', () => {
  it('says its language, runs nothing and fetches nothing', () => {
    for (const language of NOTICE_LANGUAGES) {
      const html = renderNoticeHtml(wordNotice(aNotice(), language));
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain('width=device-width');
      expect(html.replace('<link rel="icon" href="data:,">', '')).not.toMatch(
        /<script|<img|<link|<a |<form|@import|url\(| on\w+=/i,
      );
    }
  });

  it('escapes whatever a register may hold, and fills each sentence once', () => {
    const html = renderNoticeHtml(wordNotice(aNotice({ provider: `<script>"&'</script> {caseCode}` }), 'en'));
    expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt; {caseCode}');
    expect(html).not.toContain('<script>');
  });
});

describe('paper', () => {
  it(
    'prints a character it has no shape for as its code point',
    async () => {
      expect(await printedIn('en', { provider: '\u{1F600} Mail' })).toContain('[U+1F600]');
    },
    PRINTING_MS,
  );

  it.each([
    ['a language nobody wrote', { notice: aNotice(), language: 'xx' }],
    ['a fact too many', { notice: { ...aNotice(), grounds: 'CANARY' }, language: 'en' }],
    ['a fact too few', { notice: { ...aNotice(), caseCode: undefined }, language: 'en' }],
    ['a zone nobody knows', { notice: aNotice({ zone: 'Mars/Base' }), language: 'en' }],
  ])('is refused for %s, without a word of it', (_what, request) => {
    expect(() => readPrintableNotice(request)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/CANARY/) }),
    );
  });
});
