import type { LawFigure, PolicyFigure } from '../../../shared/contracts/api/public/policy.ts';
import { type Content, html, type Markup } from '../../components/markup.ts';
import { renderTable } from '../../components/table.ts';
import { spellFigure, spellLength } from '../quantities.ts';
import type { Step, Visitor } from '../step.ts';
import { tellBounds } from '../words/bounds.ts';

/** Those that are about whoever reads come first. */
const GROUPS = [
  'persons',
  'notice',
  'objections',
  'holds',
  'authorities',
  'providers',
  'oversight',
  'delivery',
] as const satisfies readonly PolicyFigure['group'][];

const PERIODS = [
  'initial',
  'extension',
  'clarification',
  'ex-post-validation',
  'enforcement-decision',
  'review-filing',
  'review-decision',
] as const;

/** Its words stay whole. */
const FIGURE = 'hf-table__figure';
const headFigure = (text: string) => ({ text, classes: FIGURE }) as const;

/** What the API says in English alone. */
const inEnglish = (text: string): Markup => html`<span lang="en">${text}</span>`;

const renderWhat = (what: Content, note: Content | undefined): Markup =>
  html`${what}${note === undefined ? undefined : html`<br><span class="hf-hint">${note}</span>`}`;

function renderGroup(visitor: Visitor, group: (typeof GROUPS)[number], figures: readonly PolicyFigure[]): Markup {
  const { language, words } = visitor;
  return renderTable({
    caption: words.text(`figures.${group}`),
    captionClasses: 'hf-table__caption--m',
    head: [{ text: words.text('figures.what') }, headFigure(words.text('figures.figure'))],
    rows: figures
      .filter((figure) => figure.group === group)
      .map((figure) => {
        const told = tellBounds(language, figure);
        const what = told.language === language ? told.text : inEnglish(told.text);
        const { after } = figure;
        const note = after === undefined ? undefined : words.say('figures.after', { law: inEnglish(after) });
        return [{ text: renderWhat(what, note) }, { text: spellFigure(visitor, figure), classes: FIGURE }];
      }),
  });
}

function spellPeriod({ words }: Visitor, { period, variant }: LawFigure): Content {
  const known = PERIODS.find((one) => one === period);
  const spelled = known === undefined ? inEnglish(period) : words.text(`figures.period.${known}`);
  return variant === undefined ? spelled : words.say(`figures.${variant}`, { period: spelled });
}

function renderLaw(visitor: Visitor, [first, ...others]: readonly [LawFigure, ...LawFigure[]]): Markup {
  const { words } = visitor;
  return renderTable({
    caption: inEnglish(first.title),
    captionClasses: 'hf-table__caption--s',
    head: [{ text: words.text('figures.law-period') }, headFigure(words.text('figures.figure'))],
    rows: [first, ...others].map((figure) => [
      { text: renderWhat(spellPeriod(visitor, figure), inEnglish(`${figure.citation} (${figure.mark})`)) },
      { text: spellLength(visitor, figure), classes: FIGURE },
    ]),
  });
}

/** Law by law, in the order of the answer. */
function groupByLaw(figures: readonly LawFigure[]): readonly (readonly [LawFigure, ...LawFigure[]])[] {
  const groups = new Map<string, [LawFigure, ...LawFigure[]]>();
  for (const figure of figures) {
    const group = groups.get(figure.law);
    if (group) group.push(figure);
    else groups.set(figure.law, [figure]);
  }
  return [...groups.values()];
}

/** The figures that bind: Holdfast's own, and those of each law that was read. */
export const figures: Step = {
  show: async (visitor) => {
    const { words, ask } = visitor;
    const policy = await ask('GET /v1/policy');
    return {
      title: words.text('figures.title'),
      back: '/',
      content: html`<h1 class="hf-heading-l">${words.text('figures.title')}</h1>
<p class="hf-body">${words.text('figures.intro')}</p>
<h2 class="hf-heading-m">${words.text('figures.own')}</h2>
<p class="hf-body">${words.text('figures.elapsed')}</p>
${GROUPS.map((group) => renderGroup(visitor, group, policy.figures))}
<h2 class="hf-heading-m">${words.text('figures.law')}</h2>
<p class="hf-body">${words.text('figures.law-intro')}</p>
<p class="hf-body">${words.text('figures.law-counted')}</p>
${groupByLaw(policy.law).map((group) => renderLaw(visitor, group))}`,
    };
  },
};
