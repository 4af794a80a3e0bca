import type { DocumentReading } from '../../domain/order/readings/document-reading.ts';

/** Reads in the document information of a PDF which order and digest it speaks of. It needs no key and no table: nothing but the bytes. */
export interface DocumentReader {
  /**
   * Never rejects for what stands in a file: that is a verdict.
   *
   * @throws HoldfastError `service-unavailable` when nobody could look.
   */
  read(pdf: Uint8Array): Promise<DocumentReading>;
}
