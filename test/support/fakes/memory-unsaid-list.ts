import { spellReviewRef } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ListedUnsaid, ListedUnsaidRef } from '../../../shared/domain/order/readings/listed-unsaid.ts';
import type { UnsaidList } from '../../../shared/ports/oversight/unsaid-list.ts';
import { MemoryCountedRows } from './memory-counted-rows.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

export class MemoryUnsaidList extends MemoryCountedRows<ListedUnsaidRef, ListedUnsaid> implements UnsaidList {
  constructor() {
    super((ref) => `${toRfc3339(ref.foundAt)}#${spellReviewRef(ref)}`, CURSOR);
  }

  async latest(limit: number, cursor?: string) {
    const { rows: findings, next } = this.page(limit, cursor);
    return { findings, next };
  }
}
