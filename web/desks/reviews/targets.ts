import { targetsOf } from '../../../shared/contracts/forms/targets-of.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import { sayReasons, sayType } from '../orders/parts/targets.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import type { Review } from './asked.ts';

export type Target = Review['order']['targets'][number];

/** The identifiers of an order by the ids of its targets, as they were filed; none once they are erased. */
export const identifiersOf = ({ order, content }: Review): ReadonlyMap<string, string> =>
  new Map(content ? targetsOf(order.instrument, content.certificate).map(({ id, value }) => [id, value]) : []);

/** What a target is called wherever it is chosen or told of: its identifier, and its number in the form. */
export function nameTarget(
  { words }: Pick<DeskVisitor, 'words'>,
  { id, type }: Pick<Target, 'id' | 'type'>,
  identifiers: ReadonlyMap<string, string>,
): Markup {
  const identifier = identifiers.get(id);
  const named = words.say('review.target', { id, type: sayType({ words }, type) });
  return identifier === undefined ? named : html`${renderOwnWords(identifier)} ${named}`;
}

export const spellData = ({ words }: Pick<DeskVisitor, 'words'>, categories: Target['categories']): string =>
  categories.map((category) => words.text(`order.category.${category}`)).join(', ');

/** Where a target stands, in lines. */
export const tellTarget = (visitor: DeskVisitor, target: Target, identifiers: ReadonlyMap<string, string>): Markup => {
  const { words } = visitor;
  const { status, categories, reasons = [] } = target;
  return joinLines(
    html`${nameTarget(visitor, target, identifiers)}: ${words.text(`order.target.${status}`)}`,
    categories.length === 0
      ? undefined
      : words.say('order.target-data', { categories: spellData(visitor, categories) }),
    reasons.length === 0 ? undefined : words.say('order.target-reasons', { reasons: sayReasons(visitor, reasons) }),
  );
};
