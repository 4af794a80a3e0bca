import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { BriefOrder, BriefOrderRef } from '../../../shared/domain/order/readings/listed-brief-order.ts';
import type { BriefOrderList } from '../../../shared/ports/oversight/brief-order-list.ts';
import { MemoryCountedRows } from './memory-counted-rows.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}$/;

export class MemoryBriefOrderList extends MemoryCountedRows<BriefOrderRef, BriefOrder> implements BriefOrderList {
  constructor() {
    super(({ endedAt, orderId }) => `${toRfc3339(endedAt)}#${orderId}`, CURSOR);
  }

  async latest(limit: number, cursor?: string) {
    const { rows: orders, next } = this.page(limit, cursor);
    return { orders, next };
  }
}
