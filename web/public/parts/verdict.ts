import { fillSentence } from '../../../shared/documents/languages.ts';
import {
  findDoubtTitle,
  findTestTitle,
  PAGE_WORDS,
  type PageWords,
} from '../../../shared/documents/verification-words.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellMoment } from '../../steps/dates.ts';
import { linkTo } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import type { Shown, Visitor, WordKey } from '../step.ts';

/** What somebody asked about: what stands on a paper, a PDF, or a signed certificate. */
export type CheckedFrom = 'typed' | 'pdf' | 'signed';

type Verification = Answers['POST /v1/verifications'];
type Genuine = Extract<Verification, { readonly genuine: true }>;

const UNKNOWN = {
  typed: 'check.unknown',
  pdf: 'check.unknown-file',
  signed: 'check.unknown-signed',
} as const satisfies Record<CheckedFrom, WordKey>;

const paragraph = (text: string | Markup): Markup => html`<p class="hf-body">${text}</p>`;

/** The names of the directory stand in no language of ours. */
const renderName = (name: string): Markup => html`<span lang="">${name}</span>`;

function renderFiler(
  { id, name, state, filesFor, findings }: Genuine['filedBy'],
  { findings: said }: PageWords,
): Markup {
  const filer = [name, state, id].filter((part) => part !== null).join(', ');
  const principals = filesFor.map((one) => html`<br>${renderName(`${one.name}, ${one.id}`)}`);
  const differences = [...new Set(findings.map(({ code }) => said[code]))];
  return html`${renderName(filer)}${principals}${differences.map((difference) => html`<br><strong>${difference}</strong>`)}`;
}

function renderFound(visitor: Visitor, found: Genuine): Markup {
  const { language } = visitor;
  const words: PageWords = PAGE_WORDS[language];
  const { page, status, laws, doubt } = words;
  const spoken = fillSentence(page.version, { version: `${found.version}` });
  const moment = (at: string): string => spellMoment(language, Date.parse(at), 'UTC');
  const rows: readonly (readonly [string, string | Markup])[] = [
    [page.reference, renderSpoken(found.reference)],
    [page.basis, laws[`basis.${found.instrument}`]],
    [page['filed-by'], renderFiler(found.filedBy, words)],
    [page.issued, moment(found.issuedAt)],
    [page.status, status[found.status]],
    ...(found.doubt
      ? [
          [
            doubt['doubt.label'],
            fillSentence(doubt[`doubt.${found.doubt.status}`], { moment: moment(found.doubt.since) }),
          ] as const,
        ]
      : []),
    [page.document, isHeld(found) ? spoken : `${spoken} ${found.laterVersionExists ? page.later : page.latest}`],
    [page.checked, moment(found.checkedAt)],
  ];
  return renderSummaryList({ rows: rows.map(([key, text]) => ({ key: { text: key }, value: { text } })) });
}

const renderEdge = (text: string, isGood: boolean): Markup =>
  html`<p class="hf-verdict${isGood ? ' hf-verdict--yes' : ''}">${text}</p>`;

/** Whoever reads the certificate of an order that is held has received it: nobody is told to ask for it. */
const isHeld = ({ doubt }: Genuine): boolean => doubt?.status === 'held';

const titleOf = ({ inForce, laterVersionExists }: Genuine): WordKey => {
  if (!inForce) return 'check.over';
  return laterVersionExists ? 'check.newer' : 'check.in-force';
};

function showGenuine(visitor: Visitor, found: Genuine): Shown {
  const { language, words } = visitor;
  const said: PageWords = PAGE_WORDS[language];
  const { page, doubt } = said;
  const key = titleOf(found);
  const title = findTestTitle(said, found) ?? findDoubtTitle(said, found.doubt?.status) ?? words.text(key);
  const verdict = found.inForce ? page['in-force'] : page['not-in-force'];
  return {
    title,
    back: '/check',
    content: html`<h1 class="hf-heading-l">${title}</h1>
${
  found.test &&
  html`${paragraph(said.test['test.text'])}
`
}${renderEdge(isHeld(found) ? doubt['doubt.verdict'] : verdict, found.inForce && !isHeld(found))}
${key === 'check.newer' && !isHeld(found) ? paragraph(words.text('check.newer-text')) : undefined}
${renderFound(visitor, found)}
<h2 class="hf-heading-m">${words.text('check.proves')}</h2>
${paragraph(words.text(`check.proves-${found.speaksFor}`))}
${paragraph(page['own-word'])}
${paragraph(words.text('check.proves-not'))}
${renderAgain(visitor)}`,
  };
}

function showUnknown(visitor: Visitor, from: CheckedFrom): Shown {
  const { language, words } = visitor;
  const { page } = PAGE_WORDS[language];
  const advice = from === 'typed' ? 'check.advice-typed' : 'check.advice-file';
  return {
    title: page['not-genuine'],
    back: '/check',
    content: html`<h1 class="hf-heading-l">${page['not-genuine']}</h1>
${renderEdge(words.text(UNKNOWN[from]), false)}
${paragraph(words.text(advice))}
${renderAgain(visitor)}`,
  };
}

const renderAgain = (visitor: Visitor): Markup =>
  html`<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/check')}">${visitor.words.text('check.again')}</a></p>`;

/** What a check comes to, in plain words: no more than the API tells, whatever was asked. */
export const showVerdict = (visitor: Visitor, verified: Verification, from: CheckedFrom): Shown =>
  verified.genuine ? showGenuine(visitor, verified) : showUnknown(visitor, from);
