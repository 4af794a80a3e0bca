import type { PersonActor, ProviderActor } from '../../domain/actor.ts';
import { isFiledBy } from '../../domain/order/decisions/challenge.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import type { ContentReader } from '../order/content-lists.ts';
import { readContent } from '../order/content-pages.ts';
import type { ContentPage } from '../order/page-draft.ts';
import type { OpenDeps, OpenedPart } from '../order/sealed-parts.ts';
import { listKnowable } from '../order/statements.ts';

/** What was said of one side's own objections. */
export interface ObjectionParts {
  /** In objections, withdrawals and decisions, with the names of attachments, and those votes of panels that a decision rests on. */
  readonly parts: readonly OpenedPart[];
  /** The latest messages. */
  readonly messages: Pick<ContentPage, 'parts' | 'before'>;
}

const WHOLE: ReadonlySet<PartName> = new Set(['challenge', 'withdrawal', 'decision', 'vote', 'attachment']);

/** Nothing that is between a reviewer and somebody else, or under another code of the case. */
export const toObjectingReader = ({ rights }: OrderState, by: PersonActor | ProviderActor): ContentReader => ({
  name: by.kind === 'provider' ? `provider ${by.provider}` : `person ${by.under ?? ''}`,
  lists: ['messages'],
  reviews: rights.challenges
    .filter((one) => isFiledBy(one, by))
    .flatMap(({ review, appeal }) => (appeal ? [review, appeal.review] : [review])),
});

/**
 * Opens what was said of somebody's own objections; nothing once the record is erased.
 *
 * @param stored the state on record. @param state the same with everything time has done since.
 */
export async function openObjectionParts(
  deps: OpenDeps,
  stored: OrderState,
  state: OrderState,
  by: PersonActor | ProviderActor,
): Promise<ObjectionParts> {
  if (state.phase.kind === 'erased') return { parts: [], messages: { parts: [], before: null } };
  const reader = toObjectingReader(state, by);
  const { whole, pages } = await readContent(deps, { reader, stored, state }, ({ part }) => WHOLE.has(part));
  return { parts: listKnowable(reader, state, whole), messages: pages.messages };
}
