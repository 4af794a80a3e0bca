import type { ListedUnsaid } from '../../domain/order/readings/listed-unsaid.ts';
import type { UnsaidList } from '../../ports/oversight/unsaid-list.ts';
import type { Page } from '../../ports/page.ts';
import { type Counted, countByFiler } from './count-by-filer.ts';

/** A page of what was left unsaid, the latest found first, with how many there are of whoever filed each order. */
export async function readUnsaidProtections(
  list: UnsaidList,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'findings', Counted<ListedUnsaid>>> {
  const { findings, next } = await list.latest(limit, cursor);
  return { findings: await countByFiler(list, findings), next };
}
