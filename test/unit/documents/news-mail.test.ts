import { describe, expect, it } from 'vitest';
import { composeNewsMail } from '../../../shared/documents/news/compose-news-mail.ts';
import { NEWS_KINDS } from '../../../shared/domain/news/news.ts';

const CASE_URL = 'https://case.example';
const TOLD = { reference: 'HF-7', dueAt: '2026-12-01T23:00:00Z', readAt: 'https://api.example/v1/orders/ord_1' };
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pl'];
const OFFICES = ['authority', 'reviewer', 'oversight'] as const;
const OF_OFFICES = NEWS_KINDS.filter((kind) => !/^(?:case|appeal)-/.test(kind));

describe('a mail with news', () => {
  it.each(LANGUAGES.flatMap((language) => OF_OFFICES.map((news) => ({ language, news }))))(
    'says in $language of $news what it is, by when and where it stands',
    ({ language, news }) => {
      const { subject, text, ...rest } = composeNewsMail(
        { reader: 'authority', language },
        { news, ...TOLD },
        CASE_URL,
      );
      expect(rest).toEqual({ language });
      for (const said of Object.values(TOLD)) expect(text).toContain(said);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
      expect(text).not.toContain(CASE_URL);
    },
  );

  it('says a different sentence of each kind', () => {
    const texts = OF_OFFICES.map(
      (news) => composeNewsMail({ reader: 'oversight', language: 'pl' }, { news, ...TOLD }, CASE_URL).text,
    );
    expect(new Set(texts).size).toBe(OF_OFFICES.length);
  });

  it.each(LANGUAGES)(
    'says to a person in %s that there is something, how to read it and how to stop, and no more',
    (language) => {
      const mails = NEWS_KINDS.map((news) =>
        composeNewsMail({ reader: 'person', language }, { news, ...TOLD }, CASE_URL),
      );
      expect(new Set(mails.map(({ text }) => text)).size).toBe(1);
      const [mail] = mails;
      expect(mail?.text).toContain(CASE_URL);
      for (const kept of Object.values(TOLD)) expect(mail?.text).not.toContain(kept);
      expect(mail?.text.trim().split('\n\n')).toHaveLength(4);
    },
  );

  it('is in English where we have no words, and says what is known', () => {
    const mails = OFFICES.map((reader) =>
      composeNewsMail({ reader, language: 'el' }, { news: 'case-decided', readAt: TOLD.readAt }, CASE_URL),
    );
    for (const { language, text } of mails) {
      expect(language).toBe('en');
      expect(text).toContain(TOLD.readAt);
      expect(text).not.toMatch(/Reference|By:/);
    }
  });
});
