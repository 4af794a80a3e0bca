import { html, type Markup } from '../../../components/markup.ts';
import { renderWritten } from '../../../steps/passages.ts';
import type { DeskVisitor } from '../../step.ts';
import { memberOf, textOf } from './members.ts';
import { type Order, renderBullets, renderHeading, renderSmallHeading, sayCode, type Tell } from './tell.ts';

/** Members that hold what somebody wrote. */
const TEXTS: readonly string[] = [
  'question',
  'explanation',
  'text',
  'reason',
  'reasons',
  'proof',
  'answer',
  'lateReason',
];

interface Said {
  readonly about: string;
  readonly at: string;
  readonly texts: readonly string[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const readSaid = (entry: unknown, holder: 'value' | 'words'): Said => ({
  about: textOf(memberOf(entry, 'about')),
  at: textOf(memberOf(entry, 'at')),
  texts: TEXTS.map((name) => textOf(memberOf(memberOf(entry, holder), name))).filter((text) => text !== ''),
});

const renderOne = (visitor: DeskVisitor, { about, at, texts }: Said, tell: Tell): Markup =>
  html`${renderSmallHeading(html`${sayCode(visitor, 'event', about)}${at === '' ? undefined : html`, ${tell(at)}`}`)}
${texts.map(renderWritten)}`;

/** What the provider asked, or why it does not execute something: the latest page of it. */
const listExplanations = ({ content }: Order): readonly Said[] =>
  listOf(content?.['explanations']).map((entry) => readSaid(entry, 'value'));

/** What the parties and reviewers wrote besides messages, which have a page of their own. */
const listStatements = ({ content }: Order): readonly Said[] =>
  listOf(content?.['statements'])
    .map((entry) => readSaid(entry, 'words'))
    .filter(({ about }) => about !== 'message.sent');

/** What was found of later papers when they came, in the words of the API. */
const listFindings = ({ content }: Order): readonly string[] =>
  listOf(content?.['forms']).flatMap((form) =>
    listOf(memberOf(form, 'findings')).map((finding) => textOf(memberOf(finding, 'detail'))),
  );

/** What the provider wrote, for whoever answers it. */
export function renderAskedByProvider(visitor: DeskVisitor, order: Order, tell: Tell): Markup | undefined {
  const said = listExplanations(order).filter(({ texts }) => texts.length > 0);
  if (said.length === 0) return undefined;
  return html`${renderHeading(visitor, 'order.said-asked')}${said.map((one) => renderOne(visitor, one, tell))}`;
}

/** Everything that was written on the order, as it was written. */
export function renderSaid(visitor: DeskVisitor, order: Order, tell: Tell): Markup {
  const statements = listStatements(order).filter(({ texts }) => texts.length > 0);
  const findings = listFindings(order);
  return html`${renderAskedByProvider(visitor, order, tell)}
${statements.length === 0 ? undefined : renderHeading(visitor, 'order.said')}
${statements.map((one) => renderOne(visitor, one, tell))}
${
  findings.length === 0
    ? undefined
    : html`${renderHeading(visitor, 'order.said-findings')}${renderBullets(findings.map((text) => html`<span lang="en">${text}</span>`))}`
}`;
}
