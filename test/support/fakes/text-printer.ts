import type { CertificateDocument } from '../../../shared/domain/order/readings/certificate-document.ts';
import type { NoticeDocument, NoticeLanguage } from '../../../shared/domain/order/readings/notice-document.ts';
import type { DocumentPrinter } from '../../../shared/ports/document/document-printer.ts';
import { Outage } from './outage.ts';

/** Prints a document's JSON between the first and the last line of a PDF: a test can read what was printed. */
export class TextPrinter implements DocumentPrinter {
  readonly outage: Outage = new Outage();
  readonly printed: CertificateDocument[] = [];
  readonly notices: NoticeDocument[] = [];

  async print(document: CertificateDocument): Promise<Uint8Array> {
    this.outage.check();
    this.printed.push(document);
    return Buffer.from(`%PDF-1.7\n${JSON.stringify(document)}\n%%EOF`);
  }

  async printNotice(notice: NoticeDocument, language: NoticeLanguage): Promise<Uint8Array> {
    this.outage.check();
    this.notices.push(notice);
    return Buffer.from(`%PDF-1.7\n${JSON.stringify({ language, ...notice })}\n%%EOF`);
  }
}
