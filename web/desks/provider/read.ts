import { targetsOf } from '../../../shared/contracts/forms/targets-of.ts';
import { html } from '../../components/markup.ts';
import { ApiRefusal } from '../../steps/ask.ts';
import { renderOwnWords } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import { sayType } from '../orders/parts/targets.ts';
import { joinLines } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';

/** An order as its provider reads it. The first time is receipt. */
export type Read = Answers['GET /v1/provider/orders/{orderId}/certificate'];
export type ReadOrder = Read['order'];
export type Target = ReadOrder['targets'][number];

/** Whose desk it is. */
export const PROVIDERS: readonly string[] = ['provider'];

export const orderIdIn = ({ named }: Pick<DeskVisitor, 'named'>): string => named['order'] ?? '';

/** Reads the certificate: that is on record, and the first time it starts the period. */
export const readOrder = (visitor: DeskVisitor): Promise<Read> =>
  visitor.ask('GET /v1/provider/orders/{orderId}/certificate', { named: { orderId: orderIdIn(visitor) } });

/** Whether anything has to be kept for it, or will have to be. */
export const isAlive = ({ status }: Pick<ReadOrder, 'status'>): boolean =>
  status === 'issued' || status === 'running' || status === 'continued';

/** What each target is called where one is chosen: the identifier as it was filed, and where it stands. */
export function nameTargets(
  { words }: DeskVisitor,
  { order, certificate }: Read,
): readonly { readonly target: Target; readonly text: ReturnType<typeof joinLines> }[] {
  const named = new Map(targetsOf(order.instrument, certificate).map(({ id, value }) => [id, value]));
  return order.targets.map((target) => {
    const { id, type, status, categories } = target;
    return {
      target,
      text: joinLines(
        html`${renderOwnWords(named.get(id) ?? id)} ${words.say('provider.target', {
          id,
          type: sayType({ words }, type),
          status: words.text(`order.target.${status}`),
        })}`,
        categories.length === 0
          ? undefined
          : words.say('order.target-data', {
              categories: categories.map((category) => words.text(`order.category.${category}`)).join(', '),
            }),
      ),
    };
  });
}

const GONE = 410;

const showErased = ({ words }: DeskVisitor): Shown => ({
  title: words.text('provider.erased'),
  status: GONE,
  content: html`<h1 class="hf-heading-l">${words.text('provider.erased')}</h1>
<p class="hf-body">${words.text('provider.erased-text')}</p>
<p class="hf-body"><a class="hf-link" href="/">${words.text('fault.home')}</a></p>`,
});

type Act = NonNullable<DeskStep['take']>;

/** A page about one order, which most often reads it: where its record is erased there is nothing to read any more, and it says so. */
export function ofOrder({ show, take }: Pick<DeskStep, 'show' | 'take'>): DeskStep {
  const unlessErased =
    (act: Act): Act =>
    async (visitor): Promise<Outcome> => {
      try {
        return await act(visitor);
      } catch (error) {
        if (error instanceof ApiRefusal && error.code === 'order-erased') return showErased(visitor);
        throw error;
      }
    };
  return { roles: PROVIDERS, show: unlessErased(show), ...(take && { take: unlessErased(take) }) };
}
