import type { FilerFinding } from '../record/filer.ts';
import type { OrderState } from '../record/state.ts';

/** The registered authority that filed an order. All else that a document says of it is the filer's own word. */
export interface FiledBy {
  /** Its id in the directory. */
  readonly id: string;
  /** As the directory had it when the order was filed; `null` where an earlier version filed it, which kept no name. */
  readonly name: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly state: string | null;
  /** Other authorities that the form names, and for which the directory says that it files. */
  readonly filesFor: readonly { readonly id: string; readonly name: string }[];
  /** What the form says of it otherwise than the directory. */
  readonly findings: readonly FilerFinding[];
}

export const readFiledBy = ({ authority, places, filer }: OrderState): FiledBy => ({
  id: authority,
  name: filer?.name ?? null,
  state: places.reply.state,
  filesFor: (filer?.filesFor ?? []).map(({ id, name }) => ({ id, name })),
  findings: filer?.findings ?? [],
});
