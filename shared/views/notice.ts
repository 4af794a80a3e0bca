import type { NoticeRead } from '../contracts/api/providers/responses.ts';
import { LANGUAGE_NAMES } from '../documents/languages.ts';
import { renderNoticeHtml } from '../documents/notice/as-html.ts';
import { renderNoticeText } from '../documents/notice/as-text.ts';
import { wordNotice } from '../documents/notice/wording.ts';
import type { NoticeDocument, NoticeLanguage } from '../domain/order/readings/notice-document.ts';

/** A notice as data, and in words in each of these languages. */
export const toNoticeRead = (document: NoticeDocument, languages: readonly NoticeLanguage[]): NoticeRead => {
  const { caseCode, ...notice } = document;
  return { notice, caseCode, texts: languages.map((language) => composeText(document, language)) };
};

function composeText(document: NoticeDocument, language: NoticeLanguage): NoticeRead['texts'][number] {
  const worded = wordNotice(document, language);
  return {
    language,
    name: LANGUAGE_NAMES[language],
    title: worded.title,
    text: renderNoticeText(worded),
    html: renderNoticeHtml(worded),
  };
}
