import type { FieldFault, Typed } from '../../steps/typed.ts';
import { typedIn } from '../../steps/typed.ts';
import { type Body, compose } from '../orders/commands/compose.ts';
import { memberOf } from '../orders/parts/members.ts';
import type { DeskVisitor } from '../step.ts';
import type { Composed } from './act.ts';
import { DATA, FATE, HELD, listAsked } from './decision-fields.ts';

const FATE_OF = new RegExp(`^${FATE}-(t\\d{1,3})$`);

/** A target as somebody ticked it: staying with these data, or going. */
type Ticked =
  | { readonly id: string; readonly categories: readonly string[] }
  | { readonly id: string; readonly drop: true };

/** Fields in which several things can be ticked: a form that is shown once more has them as one text. */
const TICKED = new RegExp(`^(?:${DATA}-t\\d{1,3}|${HELD}|knownAndNotSaid-targets)$`);

export const unfoldTicked = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, values]) => [
      name,
      TICKED.test(name) ? values.flatMap((text) => text.split(' ')).filter((one) => one !== '') : values,
    ]),
  );

const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(1));

/**
 * The targets that were ticked, in the order of the form. One with a single kind of data has no boxes: what stays of it stands in a field
 * that is not seen.
 */
function listTicked(typed: Typed): readonly Ticked[] {
  return Object.keys(typed)
    .flatMap((name): Ticked[] => {
      const id = FATE_OF.exec(name)?.[1];
      if (id === undefined) return [];
      switch (typedIn(typed, name)) {
        case 'stays':
          return [{ id, categories: typed[`${DATA}-${id}`] ?? [] }];
        case 'goes':
          return [{ id, drop: true }];
        default:
          return [];
      }
    })
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** Once one target is ticked, every other has to be: its provider may delete what goes. */
function listOpen({ words, typed }: DeskVisitor, ticked: readonly Ticked[]): readonly FieldFault[] {
  if (ticked.length === 0) return [];
  const named = new Set(ticked.map(({ id }) => id));
  const open = (typed[HELD] ?? []).filter((id) => !named.has(id));
  const bare = ticked.filter((one) => 'categories' in one && one.categories.length === 0);
  return [
    ...open.map((id) => ({ field: `${FATE}-${id}`, text: words.say('review.open-target', { id }) })),
    ...bare.map(({ id }) => ({ field: `${DATA}-${id}`, text: words.say('review.no-data', { id }) })),
  ];
}

/** The decision that a form amounts to. */
export function composeDecision(visitor: DeskVisitor): Composed {
  const { typed } = visitor;
  const { body, unreadable } = compose(visitor, listAsked(visitor), typed);
  if (body['outcome'] !== 'amend') return { body, open: unreadable };
  const targets = listTicked(typed);
  const endsAt = memberOf(body['amendment'], 'endsAt');
  const amendment = { ...(targets.length > 0 && { targets }), ...(endsAt !== undefined && { endsAt }) };
  return { body: { ...body, amendment }, open: [...unreadable, ...listOpen(visitor, targets)] };
}

const TARGET = /^\/amendment\/targets\/(\d+)(\/categories)?/;

/** Where the form asks for what a place in the request holds. */
export function placeOfDecision(pointer: string, { amendment }: Body): string {
  const [, index, categories] = TARGET.exec(pointer) ?? [];
  const targets = memberOf(amendment, 'targets');
  const id = index === undefined || !Array.isArray(targets) ? undefined : memberOf(targets[Number(index)], 'id');
  if (typeof id === 'string') return `/${categories ? DATA : FATE}/${id}`;
  return pointer === '/amendment' || pointer === '/amendment/targets' ? `/${FATE}` : pointer;
}
