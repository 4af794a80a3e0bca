import { renderSpelled } from '../../../components/code.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import type { PagePath } from '../../../steps/links.ts';
import type { Answers } from '../../api.ts';
import type { DeskVisitor } from '../../step.ts';
import { findBreak, listCommits, listNotes, type Recorded } from './record.ts';
import { createTeller, joinLines, renderHeading, renderParagraph, renderSmallHeading, sayCode } from './tell.ts';

type History = Answers['GET /v1/orders/{orderId}/history'];

const BY = {
  officer: 'order.by.officer',
  overseer: 'order.by.overseer',
  provider: 'order.by.provider',
  person: 'order.by.person',
  system: 'order.by.system',
  time: 'order.by.time',
} as const;

const isKnown = (by: string): by is keyof typeof BY => Object.hasOwn(BY, by);

interface Page {
  readonly visitor: DeskVisitor;
  /** What each sealed id opens to. */
  readonly officials: Readonly<Record<string, string>>;
}

function renderEntry(
  { visitor, officials }: Page,
  entry: Recorded,
  heading: 'order.history.entry' | 'order.history.note',
): Markup {
  const { words } = visitor;
  const { number, at, types, by, person, digest } = entry;
  const named = person === undefined ? undefined : officials[person];
  const who = isKnown(by)
    ? html`${words.text(by === 'provider' && person !== undefined ? 'order.by.provider-person' : BY[by])}${named === undefined ? undefined : html` (${named})`}`
    : undefined;
  return html`${renderSmallHeading(words.say(heading, { number: `${number}` }))}
<p class="hf-body">${joinLines(
    html`<time datetime="${at}">${createTeller(visitor)(at)}</time>`,
    ...types.map((type) => sayCode(visitor, 'event', type)),
    who && words.say('order.history.by', { who }),
    html`${words.text('order.fact.digest')}: ${renderSpelled(digest)}`,
  )}</p>`;
}

/** What was looked at here, and how to look at the rest: whoever doubts us does not ask us. */
function renderVerification({ words }: DeskVisitor, entries: readonly (readonly Recorded[])[], file: string): Markup {
  const broken = entries.map(findBreak).find((one) => one !== undefined);
  const count = entries.reduce((sum, { length }) => sum + length, 0);
  const said = broken
    ? renderInsetText({ text: words.say('order.history.broken', { number: `${broken.number}` }) })
    : renderParagraph(words.say('order.history.linked', { count: `${count}` }));
  return html`${said}
${renderParagraph(words.text('order.history.how'))}
<p class="hf-body"><code>npm run verify -- history.json</code></p>
<p class="hf-body"><a class="hf-link" href="${file}">${words.text('order.history.file')}</a></p>`;
}

/** Where a page of the record stands, and the same page as a file. */
interface Places {
  readonly page: PagePath;
  readonly file: PagePath;
}

/** What leads to the same page of the record. */
export const behind = (cursor: string | null | undefined): string =>
  cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';

/** A page of the record of an order: how anybody verifies it, each entry, and the way on. */
export function renderRecord(visitor: DeskVisitor, history: History, { page: here, file }: Places): Markup {
  const { words, query } = visitor;
  const [commits, notes] = [listCommits(history), listNotes(history)];
  const page: Page = { visitor, officials: history.officials };
  return html`${renderHeading(visitor, 'order.history.verify')}
${renderVerification(visitor, [commits, notes], `${file}${behind(query['cursor'])}`)}
${renderHeading(visitor, 'order.times')}
${commits.map((entry) => renderEntry(page, entry, 'order.history.entry'))}
${notes.length === 0 ? undefined : renderHeading(visitor, 'order.history.notes')}
${notes.map((entry) => renderEntry(page, entry, 'order.history.note'))}
${history.next === null ? undefined : html`<p class="hf-body"><a class="hf-link" href="${here}${behind(history.next)}">${words.text('order.next-page')}</a></p>`}`;
}
