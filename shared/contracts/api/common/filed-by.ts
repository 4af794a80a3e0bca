import * as z from 'zod/mini';
import { FILER_FINDING_CODES } from '../../../domain/order/record/filer.ts';
import { DirectoryId } from '../../border/ids.ts';

/** What a form says of the authority that filed it otherwise than the directory; it never repeats what stood there. */
export const FilerFindingView = z.strictObject({
  code: z.enum(FILER_FINDING_CODES),
  /** RFC 6901 pointer into the filing. */
  pointer: z.string(),
  detail: z.string(),
  rule: z.string(),
});

/** The registered authority that filed an order, by the directory as it was then. All else that a form says of it is the filer's own word. */
export const FiledByView = z.strictObject({
  id: DirectoryId,
  /** `null` where the order was filed with a version that kept no name. */
  name: z.nullable(z.string()),
  /** ISO 3166-1 alpha-2. */
  state: z.nullable(z.string()),
  /** Other authorities that the form names, and for which the directory says that this one files. */
  filesFor: z.array(z.strictObject({ id: DirectoryId, name: z.string() })),
  findings: z.array(FilerFindingView),
});

export type FiledByView = z.infer<typeof FiledByView>;
