import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import type { NoticeDocument, NoticeLanguage } from '../../domain/order/readings/notice-document.ts';

/** Puts a document on paper, laid out like the form its instrument gives. */
export interface DocumentPrinter {
  /**
   * @returns the bytes of one PDF.
   * @throws HoldfastError `service-unavailable` when it cannot be printed now.
   */
  print(document: CertificateDocument): Promise<Uint8Array>;
  /**
   * The notice for the person concerned.
   *
   * @returns the bytes of one PDF.
   * @throws HoldfastError `service-unavailable` when it cannot be printed now.
   */
  printNotice(notice: NoticeDocument, language: NoticeLanguage): Promise<Uint8Array>;
}
