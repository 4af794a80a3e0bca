import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { spellDay } from '../../steps/dates.ts';
import { linkTo } from '../../steps/links.ts';
import type { Reason } from '../accessibility/explained.ts';
import { STATEMENT, type Statement } from '../accessibility/statement.ts';
import type { Step, Visitor, WordKey } from '../step.ts';

const REASONS = ['non-compliance', 'disproportionate-burden', 'out-of-scope'] as const satisfies readonly Reason[];

/** What the statement needs of whoever reads it. */
type Reader = Pick<Visitor, 'language' | 'words' | 'operator' | 'enforcement'>;

const join = ({ language }: Reader, texts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(texts);

function renderStatus(visitor: Reader, { status, standards, peopleTested }: Statement): Markup {
  const { language, words } = visitor;
  const tested =
    peopleTested === null
      ? undefined
      : {
          day: spellDay(language, peopleTested.on),
          by: peopleTested.by,
          report: html`<a class="hf-link" href="${peopleTested.report}">${peopleTested.report}</a>`,
        };
  return html`<h2 class="hf-heading-m">${words.text('accessibility.status')}</h2>
<p class="hf-body">${words.say(`accessibility.status.${status}`, { standards: join(visitor, standards) })}</p>
<p class="hf-body">${words.text('accessibility.never-more')}</p>
${tested && html`<p class="hf-body">${words.say('accessibility.people-tested', tested)}</p>`}`;
}

/** What fails on one page: in words, and by its rules. */
function renderFailing({ language, words }: Reader, failing: Statement['nonAccessible']): Markup {
  const said = failing.find((failure) => failure.said)?.said?.[language];
  const rules = failing.map(({ rule, level }) => `${rule} (${level})`).join(', ');
  return html`${said && html`<p class="hf-body">${said}</p>`}<p class="hf-body">${words.say('accessibility.rules', { rules })}</p>`;
}

/** What fails, page by page. */
function renderBarriers(visitor: Reader, { nonAccessible }: Statement, reason: Reason): Markup {
  const { words } = visitor;
  const failing = nonAccessible.filter((failure) => failure.reason === reason);
  const pages = [...new Set(failing.map(({ page }) => page))];
  return html`<h3 class="hf-heading-s">${words.text(`accessibility.${reason}`)}</h3>
${
  pages.length === 0
    ? html`<p class="hf-body">${words.text(`accessibility.${reason}-none`)}</p>`
    : renderSummaryList({
        rows: pages.map((page) => ({
          key: { text: page },
          value: {
            text: renderFailing(
              visitor,
              failing.filter((failure) => failure.page === page),
            ),
          },
        })),
      })
}`;
}

/** What is said of the pages of each site. */
const RAN: Readonly<Record<string, WordKey>> = {
  persons: 'accessibility.ran.persons',
  public: 'accessibility.ran.public',
  desks: 'accessibility.ran.desks',
};

function renderPrepared(visitor: Reader, { run }: Statement): Markup {
  const { language, words } = visitor;
  const number = new Intl.NumberFormat(language);
  const tools = Object.entries(run.tools).map(([name, version]) => `${name} ${version}`);
  const ran = run.sites.map(({ site, pages, views }) =>
    words.say(RAN[site] ?? 'accessibility.ran.public', {
      pages: number.format(pages),
      views: number.format(views),
    }),
  );
  const looked = [
    ...ran,
    words.say('accessibility.ran.widths', { widths: run.widths.join(', ') }),
    words.text('accessibility.ran.schemes'),
    words.say('accessibility.ran.tools', { tools: tools.join(', ') }),
  ];
  return html`<h2 class="hf-heading-m">${words.text('accessibility.prepared')}</h2>
<p class="hf-body">${words.say('accessibility.method', { day: spellDay(language, run.ranOn) })}</p>
<ul class="hf-list hf-list--bullet">${looked.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function renderContacts(visitor: Reader): Markup {
  const { words, operator, enforcement } = visitor;
  return html`<h2 class="hf-heading-m">${words.text('accessibility.feedback')}</h2>
<p class="hf-body">${words.say('accessibility.feedback-write', { ...operator })}</p>
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/difficulty')}">${words.text('accessibility.feedback-count')}</a></p>
<h2 class="hf-heading-m">${words.text('accessibility.enforcement')}</h2>
<p class="hf-body">${words.say('accessibility.enforcement-text', { ...enforcement })}</p>`;
}

/** The statement in words, part by part as Implementing Decision (EU) 2018/1523 has them. */
export const renderStatement = (visitor: Reader, statement: Statement): Markup => {
  const { words, operator } = visitor;
  return html`<h1 class="hf-heading-l">${words.text('accessibility.title')}</h1>
<p class="hf-body">${words.say('accessibility.commitment', { name: operator.name })}</p>
<p class="hf-body">${words.text('accessibility.scope')}</p>
${renderStatus(visitor, statement)}
<h2 class="hf-heading-m">${words.text('accessibility.barriers')}</h2>
${REASONS.map((reason) => renderBarriers(visitor, statement, reason))}
${
  statement.notTested.length > 0
    ? html`<h2 class="hf-heading-m">${words.text('accessibility.not-tested')}</h2>
<p class="hf-body">${words.text('accessibility.not-tested-intro')}</p>
<ul class="hf-list hf-list--bullet">${statement.notTested.map((one) => html`<li>${words.text(`accessibility.not-tested.${one}`)}</li>`)}</ul>`
    : undefined
}
${renderPrepared(visitor, statement)}
${renderContacts(visitor)}
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/accessibility.json')}">${words.text('accessibility.data')}</a></p>`;
};

/** How accessible the pages are, by the last run. */
export const accessibility: Step = {
  show: (visitor) => ({
    title: visitor.words.text('accessibility.title'),
    back: '/',
    content: renderStatement(visitor, STATEMENT),
  }),
};
