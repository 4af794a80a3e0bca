import type { PdfPrinter } from '../../shared/adapters/pdf/pdf-printer.ts';

/** Everything printing touches. */
export interface Deps {
  readonly printer: Pick<PdfPrinter, 'print'>;
}
