import { renderSpelled } from '../../web/components/code.ts';
import { renderGenericHeader } from '../../web/components/generic-header.ts';
import { renderLanguageNavigation } from '../../web/components/language-navigation.ts';
import { html, type Markup } from '../../web/components/markup.ts';
import { renderPage } from '../../web/components/page.ts';
import { SHEET_PATH } from '../../web/components/style/sheets.ts';
import { renderSummaryList, type SummaryRow } from '../../web/components/summary-list.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { ORDER_LAWS } from '../domain/law/order-laws.ts';
import type { FiledBy } from '../domain/order/readings/filed-by.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage } from '../domain/order/readings/notice-document.ts';
import type { ToldDoubt } from '../domain/order/readings/told-doubt.ts';
import type { Genuine, Quoted, Verification } from '../domain/order/readings/verification.ts';
import { fillSentence, LANGUAGE_NAMES, spellMoment } from './languages.ts';
import { findDoubtTitle, findTestTitle, PAGE_WORDS, type PageWords } from './verification-words.ts';
import { EN_VERIFICATION } from './words/en/verification.ts';

/** What was found, in the language it is read in. */
interface Answer {
  readonly verified: Verification;
  readonly language: NoticeLanguage;
  /** What was asked; `undefined` for an address that no document can have. */
  readonly address: Quoted | undefined;
  /** Where the pages for everybody stand, without a trailing slash. */
  readonly site: string;
}

const UTC = { zone: 'UTC', named: 'short' } as const;

/** Who doubted whose it is does not stand here, nor who is suspected: whoever has the document can read it. */
const spellDoubt = ({ status, since }: ToldDoubt, language: NoticeLanguage): string =>
  fillSentence(PAGE_WORDS[language].doubt[`doubt.${status}`], { moment: spellMoment(language, since, UTC) });

const renderMoment = (at: Instant, language: NoticeLanguage): Markup =>
  html`<time datetime="${toRfc3339(at)}">${spellMoment(language, at, UTC)}</time>`;

const paragraph = (text: string): Markup => html`<p class="hf-body">${text}</p>`;

/**
 * The word that papers in every language tell people to look for stands on the page in each, and on no other page; nor on that of an order
 * of which nobody can say that it is the authority's, nor of a test.
 */
function renderGenuineTitle(words: PageWords, found: Genuine): Markup {
  const doubted = findTestTitle(words, found) ?? findDoubtTitle(words, found.doubt?.status);
  if (doubted !== undefined) return html`<h1 class="hf-heading-l">${doubted}</h1>`;
  const { genuine } = words.page;
  const english =
    genuine === EN_VERIFICATION.genuine ? undefined : html` <span lang="en">(${EN_VERIFICATION.genuine})</span>`;
  return html`<h1 class="hf-heading-l">${genuine}${english}</h1>`;
}

/** The same address in the other languages: of a document on record, so that it holds nothing but an id and a digest. */
const renderLanguages = ({ digest }: Quoted, language: NoticeLanguage, label: string): Markup =>
  renderLanguageNavigation({
    label,
    items: NOTICE_LANGUAGES.map((lang) => ({
      text: LANGUAGE_NAMES[lang],
      lang,
      ...(lang === language ? { current: true } : { href: `?digest=${digest}&language=${lang}` }),
    })),
  });

/** Whom the directory has for it, what the document says otherwise, and that the rest is nobody's word but the filer's. */
function renderFiler({ id, name, state, filesFor, findings }: FiledBy, { page, findings: said }: PageWords): Markup {
  const filer = [name, state, id].filter((part) => part !== null).join(', ');
  const principals = filesFor.map(
    (one) => ` ${fillSentence(page['files-for'], { authority: `${one.name}, ${one.id}` })}`,
  );
  const differences = [...new Set(findings.map(({ code }) => said[code]))];
  const differing = html`<p class="hf-body"><strong>${page.differs}</strong></p>
<ul class="hf-list hf-list--bullet">${differences.map((difference) => html`<li>${difference}</li>`)}</ul>`;
  return html`<p class="hf-body">${fillSentence(page.filer, { filer })}${principals}</p>
${differences.length > 0 ? differing : undefined}
${paragraph(page['own-word'])}`;
}

/** Where the signed certificate is read: by those who may, and nobody else is told anything there. */
const spellCertificate = ({ certificate }: PageWords['page'], { orderId }: Quoted): string =>
  fillSentence(certificate, {
    authority: `/v1/orders/${orderId}/certificate`,
    provider: `/v1/provider/orders/${orderId}/certificate`,
  });

function listRows(found: Genuine, language: NoticeLanguage, address: Quoted | undefined): SummaryRow[] {
  const words: PageWords = PAGE_WORDS[language];
  const { page, status, laws, doubt } = words;
  const { instrument } = found;
  const spoken = fillSentence(page.version, { version: `${found.version}` });
  const rows: readonly (readonly [string, string | Markup])[] = [
    [page.reference, renderSpelled(found.reference)],
    [page.basis, html`<span lang="en">${ORDER_LAWS[instrument].title}</span><br>${laws[`basis.${instrument}`]}`],
    [page['filed-by'], renderFiler(found.filedBy, words)],
    [page.issued, renderMoment(found.issuedAt, language)],
    [page.status, status[found.status]],
    ...(found.doubt ? [[doubt['doubt.label'], spellDoubt(found.doubt, language)] as const] : []),
    [page.document, isHeld(found) ? spoken : `${spoken} ${found.laterVersionExists ? page.later : page.latest}`],
    [page.checked, renderMoment(found.checkedAt, language)],
    ...(address && !isHeld(found) ? [[page.exact, spellCertificate(page, address)] as const] : []),
  ];
  return rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
}

/** Whoever reads the certificate of an order that is held has received it: nobody is told to ask for it. */
const isHeld = ({ doubt }: Genuine): boolean => doubt?.status === 'held';

const renderVerdict = (text: string, isGood: boolean): Markup =>
  html`<p class="hf-verdict${isGood ? ' hf-verdict--yes' : ''}">${text}</p>`;

function renderGenuine(found: Genuine, language: NoticeLanguage, address: Quoted | undefined): Markup {
  const words: PageWords = PAGE_WORDS[language];
  const { page, doubt } = words;
  const holds = found.inForce && !isHeld(found);
  const verdict = found.inForce ? page['in-force'] : page['not-in-force'];
  return html`${renderGenuineTitle(words, found)}
${
  found.test &&
  html`${paragraph(words.test['test.text'])}
`
}${renderVerdict(isHeld(found) ? doubt['doubt.verdict'] : verdict, holds)}
${paragraph(page.compare)}
${renderSummaryList({ rows: listRows(found, language, address) })}`;
}

function renderNotGenuine(language: NoticeLanguage): Markup {
  const { page } = PAGE_WORDS[language];
  return html`<h1 class="hf-heading-l">${page['not-genuine']}</h1>
${renderVerdict(page.unknown, false)}
${paragraph(page.advice)}`;
}

const nameOf = (verified: Verification, words: PageWords): string =>
  verified.genuine
    ? (findTestTitle(words, verified) ?? findDoubtTitle(words, verified.doubt?.status) ?? words.page.genuine)
    : words.page['not-genuine'];

/** The answer as a page that any telephone shows: plain words, no script, and of what was asked nothing but the address of a document on record. */
export function renderVerificationPage({ verified, language, address, site }: Answer): string {
  const { page } = PAGE_WORDS[language];
  const found = verified.genuine ? renderGenuine(verified, language, address) : renderNotGenuine(language);
  return renderPage({
    language,
    name: `${nameOf(verified, PAGE_WORDS[language])} - Holdfast`,
    style: { sheet: SHEET_PATH },
    header: renderGenericHeader({ logo: 'Holdfast' }),
    ...(verified.genuine && address && { before: renderLanguages(address, language, page.languages) }),
    content: html`${found}
<p class="hf-body"><a class="hf-link" href="${site}/check?language=${language}">${page.otherwise}</a></p>`,
  });
}
