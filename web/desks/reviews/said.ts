import { html, type Markup } from '../../components/markup.ts';
import { renderWritten } from '../../steps/passages.ts';
import { isTongue, nameTongue } from '../../steps/tongues.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { renderBullets, renderSmallHeading, sayCode, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import type { Said } from './asked.ts';

/** Members that hold what somebody wrote, in their order; those without words of their own say what they are by what was done. */
const TEXTS: readonly { readonly member: string; readonly label?: WordKey }[] = [
  { member: 'text' },
  { member: 'reason' },
  { member: 'reasons', label: 'review.said.reasons' },
  { member: 'forTheOtherSide', label: 'review.said.forTheOtherSide' },
  { member: 'lateReason', label: 'review.said.lateReason' },
  { member: 'proof', label: 'review.said.proof' },
];

const WANTED = {
  'end-the-hold': 'review.said.wanted.end-the-hold',
  'narrow-the-hold': 'review.said.wanted.narrow-the-hold',
  other: 'review.said.wanted.other',
} as const satisfies Record<string, WordKey>;
const OUTCOMES = {
  affirm: 'order.outcome.affirm',
  amend: 'order.outcome.amend',
  revoke: 'order.outcome.revoke',
} as const satisfies Record<string, WordKey>;
const CHANNELS = {
  'in-person': 'order.field.channel.in-person',
  letter: 'order.field.channel.letter',
  email: 'order.field.channel.email',
  telephone: 'order.field.channel.telephone',
  'through-counsel': 'order.field.channel.through-counsel',
  other: 'order.field.channel.other',
} as const satisfies Record<string, WordKey>;

const find = (table: Readonly<Record<string, WordKey>>, code: unknown): WordKey | undefined =>
  typeof code === 'string' && Object.hasOwn(table, code) ? table[code] : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Of a vote to change what stands: what would stay of each target, and an earlier end. */
function listAmended({ words }: DeskVisitor, said: unknown, tell: Tell): readonly (string | Markup)[] {
  const amendment = memberOf(said, 'amendment');
  const endsAt = textOf(memberOf(amendment, 'endsAt'));
  const targets = listOf(memberOf(amendment, 'targets')).map((target) =>
    words.say('review.said.stays', {
      id: textOf(memberOf(target, 'id')),
      categories: listOf(memberOf(target, 'categories'))
        .map((one) => sayCategory({ words }, textOf(one)))
        .join(', '),
    }),
  );
  return [
    ...targets,
    ...(targets.length === 0 ? [] : [words.text('review.said.others-go')]),
    ...(endsAt === '' ? [] : [words.say('review.said.ends', { moment: tell(endsAt) })]),
  ];
}

const CATEGORIES = {
  subscriber: 'order.category.subscriber',
  'identification-only': 'order.category.identification-only',
  traffic: 'order.category.traffic',
  content: 'order.category.content',
} as const satisfies Record<string, WordKey>;

const sayCategory = ({ words }: Pick<DeskVisitor, 'words'>, code: string): string => {
  const key = find(CATEGORIES, code);
  return key === undefined ? code : words.text(key);
};

/** What was chosen rather than written. */
function listChosen(visitor: DeskVisitor, said: unknown, tell: Tell): readonly (string | Markup)[] {
  const { words, language } = visitor;
  const wanted = find(WANTED, memberOf(said, 'requestedOutcome'));
  const outcome = find(OUTCOMES, memberOf(said, 'outcome'));
  const channel = find(CHANNELS, memberOf(said, 'channel'));
  const toldAt = textOf(memberOf(said, 'toldAt'));
  const until = textOf(memberOf(said, 'until'));
  const tongue = textOf(memberOf(memberOf(said, 'needs'), 'interpreter'));
  return [
    ...(wanted ? [words.text(wanted)] : []),
    ...(outcome ? [words.say('review.said.outcome', { outcome: words.text(outcome) })] : []),
    ...listAmended(visitor, said, tell),
    ...(channel && toldAt !== ''
      ? [words.say('review.said.told', { moment: tell(toldAt), channel: words.text(channel) })]
      : []),
    ...(until === '' ? [] : [words.say('review.said.until', { moment: tell(until) })]),
    ...(tongue === ''
      ? []
      : [words.say('review.said.interpreter', { tongue: isTongue(tongue) ? nameTongue(language, tongue) : tongue })]),
  ];
}

const renderLabelled = ({ words }: DeskVisitor, label: WordKey | undefined, text: string): Markup | undefined =>
  text === ''
    ? undefined
    : html`${label === undefined ? undefined : html`<p class="hf-body"><strong>${words.text(label)}</strong></p>`}${renderWritten(text)}`;

/** What stands in the words of a statement: what was chosen, and what was written, as it was written. */
export function renderWords(visitor: DeskVisitor, said: unknown, tell: Tell): Markup {
  const chosen = listChosen(visitor, said, tell);
  const needs = textOf(memberOf(memberOf(said, 'needs'), 'accessibility'));
  const unsaid = textOf(memberOf(memberOf(said, 'knownAndNotSaid'), 'reason'));
  return html`${chosen.length === 0 ? undefined : renderBullets(chosen)}
${TEXTS.map(({ member, label }) => renderLabelled(visitor, label, textOf(memberOf(said, member))))}
${renderLabelled(visitor, 'review.said.unsaid', unsaid)}
${renderLabelled(visitor, 'review.said.accessibility', needs)}`;
}

/** One thing that somebody said: what it was, who, in which review, and when. */
export function renderSaid(visitor: DeskVisitor, said: Said, tell: Tell): Markup {
  const { about, by, review, at, words } = said;
  const who = visitor.words.text(`order.party.${by}`);
  const heading = visitor.words.say('review.said.heading', {
    event: sayCode(visitor, 'event', about),
    who,
    review,
    moment: tell(at),
  });
  return html`${renderSmallHeading(heading)}
${renderWords(visitor, words, tell)}`;
}
