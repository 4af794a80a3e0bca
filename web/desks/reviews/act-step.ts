import type { Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import { type Body, listFaults, placeFaults } from '../orders/commands/compose.ts';
import { listFields } from '../orders/commands/field.ts';
import type { Refused } from '../orders/commands/refusals.ts';
import type { DeskStep, DeskVisitor, Outcome } from '../step.ts';
import type { ReviewAct, ReviewForm } from './act.ts';
import { isOpen, REVIEWERS, type Review, reviewIdOf, withReview } from './asked.ts';
import { isPressed, showCheck, showClosed, showForm } from './form-page.ts';
import { showGone } from './gone.ts';
import { TOLD_HERE } from './refusals.ts';

/** What stands before a form, asked for beside the review. */
export type Before = (visitor: DeskVisitor) => Promise<Markup>;

/** How an act is sent: who sends it twice, sends it once. */
export function toAsked({ named, typed, createKey }: DeskVisitor, body: Body) {
  const key = typedIn(typed, 'key');
  return {
    named: { reviewId: reviewIdOf({ named }) },
    body,
    key: key === '' ? createKey() : key,
    version: Number(typedIn(typed, 'version')),
  };
}

/** The faults that a contract or the API found, at the fields of the form. */
function place({ visitor, act, review, typed }: ReviewForm, body: Body, faults: ApiRefusal['faults']): Refused {
  const { placeOf = (pointer: string) => pointer } = act;
  const moved = faults.map((fault) => ({ ...fault, pointer: placeOf(fault.pointer, body) }));
  return placeFaults(visitor, listFields(act.fields(visitor, review)), typed, moved);
}

const isTyped = (typed: Typed): boolean => typedIn(typed, 'version') !== '';

interface StepOptions {
  readonly before?: Before;
  /** What is shown of a review that is over, where that is more than how it ended. @param first what stands before the form. */
  readonly showOver?: (visitor: DeskVisitor, first: Markup | undefined) => Outcome;
}

/** The page of an act: its form, a look at what will be sent, and sending it. */
export function createActStep(act: ReviewAct, { before, showOver }: StepOptions = {}): DeskStep {
  const showAs = async (
    visitor: DeskVisitor,
    review: Review,
    changes: Partial<ReviewForm> = {},
    first = before?.(visitor),
  ): Promise<Outcome> => {
    const typed = isTyped(visitor.typed) ? visitor.typed : (act.prefill?.(review) ?? {});
    return showForm({ visitor, review, act, typed, ...changes }, await first);
  };

  /** What was refused, beside what was typed; of what is over, that it is. */
  const showRefused = (visitor: DeskVisitor, body: Body, refusal: ApiRefusal): Promise<Outcome> | Outcome =>
    refusal.code === 'review-not-yours'
      ? showGone(visitor)
      : withReview(visitor, (review) => {
          if (refusal.code === 'review-closed') return showClosed(visitor, review, true);
          if (refusal.code === 'version-mismatch')
            return isOpen(review) ? showAs(visitor, review, { isChanged: true }) : showClosed(visitor, review, true);
          const form = { visitor, review, act, typed: visitor.typed };
          return showAs(visitor, review, { refused: { ...place(form, body, refusal.faults), refusal } });
        });

  const told = ['version-mismatch', 'review-closed', 'review-not-yours', ...TOLD_HERE] as const;

  async function send(visitor: DeskVisitor): Promise<Outcome> {
    const { body } = act.compose(visitor);
    const asked = visitor.ask(`POST /v1/reviews/{reviewId}/${act.act}`, toAsked(visitor, body));
    const answer = await unlessRefused(asked, ...told);
    return answer instanceof ApiRefusal ? await showRefused(visitor, body, answer) : act.done(visitor);
  }

  async function check(visitor: DeskVisitor, review: Review): Promise<Outcome> {
    const { typed } = visitor;
    if (!isOpen(review)) return showClosed(visitor, review, true);
    if (typedIn(typed, 'version') !== `${review.order.version}`)
      return await showAs(visitor, review, { isChanged: true });
    if (isPressed(typed, 'change')) return await showAs(visitor, review);
    const form: ReviewForm = { visitor, review, act, typed };
    const { body, open } = act.compose(visitor);
    const found = place(form, body, listFaults(act.read, body));
    const known = new Set(open.map(({ field }) => field));
    const faults = [...open, ...found.faults.filter(({ field }) => !known.has(field))];
    if (faults.length > 0 || found.others.length > 0)
      return await showAs(visitor, review, { refused: { faults, others: found.others } });
    if (!act.tryOut) return showCheck(form);
    const tried = await unlessRefused(act.tryOut(form, body), ...told);
    return tried instanceof ApiRefusal ? await showRefused(visitor, body, tried) : showCheck(form, tried);
  }

  const unfold = (visitor: DeskVisitor): DeskVisitor =>
    act.unfold ? { ...visitor, typed: act.unfold(visitor.typed) } : visitor;

  return {
    roles: REVIEWERS,
    show: (asked) => {
      const visitor = unfold(asked);
      const first = before?.(visitor); // beside the review, not after it
      first?.catch(() => undefined); // where both fail, the review says why
      return withReview(visitor, async (review) => {
        if (isOpen(review)) return await showAs(visitor, review, {}, first);
        return showOver && !isTyped(visitor.typed)
          ? showOver(visitor, await first)
          : showClosed(visitor, review, false);
      });
    },
    take: (asked) => {
      const visitor = unfold(asked);
      if (isPressed(visitor.typed, 'send')) return send(visitor);
      return withReview(visitor, (review) => check(visitor, review));
    },
  };
}
