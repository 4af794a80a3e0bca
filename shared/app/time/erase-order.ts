import type { OrderState } from '../../domain/order/record/state.ts';
import type { AttachmentEraser } from '../../ports/case/attachment-store.ts';
import type { NewsAddressEraser } from '../../ports/case/news-addresses.ts';
import type { AnswerEraser } from '../../ports/delivery/delivery-store.ts';
import type { DemandEraser } from '../../ports/filing/demand-register.ts';
import type { KeyEraser } from '../../ports/key-vault.ts';
import type { ImprintIndex } from '../../ports/overlap/imprint-index.ts';
import type { MarkIndex } from '../../ports/overlap/mark-index.ts';
import type { OverlapList } from '../../ports/overlap/overlap-list.ts';

export interface EraseDeps {
  readonly eraser: KeyEraser;
  readonly attachments: AttachmentEraser;
  readonly marks: Pick<MarkIndex, 'forget'>;
  readonly imprints: Pick<ImprintIndex, 'forget'>;
  readonly overlaps: Pick<OverlapList, 'forget'>;
  readonly demands: DemandEraser;
  readonly answers: AnswerEraser;
  readonly newsAddresses: NewsAddressEraser;
}

/** Leaves nothing that opens an order, or finds it by what it holds; once is as good as twice. Ids of officials end on their own. */
export async function eraseOrder(deps: EraseDeps, state: OrderState): Promise<void> {
  const { orderId } = state;
  await deps.eraser.destroy(orderId);
  await deps.attachments.forget(orderId);
  await deps.marks.forget(orderId);
  await deps.imprints.forget(state);
  await deps.overlaps.forget(state);
  await deps.demands.forget(orderId);
  await deps.answers.forgetAnswers(orderId);
  await deps.newsAddresses.forgetAddresses(orderId);
}
