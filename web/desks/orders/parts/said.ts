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

function readSaid(entry: unknown, holder: 'value' | 'words'): Said {
  const held = memberOf(entry, holder);
  return {
    about: textOf(memberOf(entry, 'about')),
    at: textOf(memberOf(entry, 'at')),
    texts: [textOf(held), ...TEXTS.map((name) => textOf(memberOf(held, name)))].filter((text) => text !== ''),
  };
}

/** By what a provider says something: all else was explained on the issuing side. */
const BY_PROVIDER: readonly string[] = ['order.not-executed', 'clarification.requested', 'notice.relayed'];

const renderOne = (visitor: DeskVisitor, { about, at, texts }: Said, tell: Tell): Markup =>
  html`${renderSmallHeading(html`${sayCode(visitor, 'event', about)}${at === '' ? undefined : html`, ${tell(at)}`}`)}
${texts.map(renderWritten)}`;

/** What the provider asked, or why it does not execute something; why a validation was refused, or an order ended: the latest page of it. */
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
  const said = listExplanations(order).filter(({ about, texts }) => BY_PROVIDER.includes(about) && texts.length > 0);
  if (said.length === 0) return undefined;
  return html`${renderHeading(visitor, 'order.said-asked')}${said.map((one) => renderOne(visitor, one, tell))}`;
}

/** Everything that was written on the order, as it was written. */
export function renderSaid(visitor: DeskVisitor, order: Order, tell: Tell): Markup {
  const explained = listExplanations(order).filter(({ about }) => !BY_PROVIDER.includes(about));
  const statements = [...explained, ...listStatements(order)].filter(({ texts }) => texts.length > 0);
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
