import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocumentProxy } from 'unpdf';

/** What a person gets who copies all text out of a PDF, page by page, by each of two programs that share no code. */
export const EXTRACTORS = {
  'pdf.js': readByPdfJs,
  PDFium: readByPdfium,
} as const satisfies Record<string, (pdf: Uint8Array) => Promise<string>>;

/** As Firefox has it. */
async function readByPdfJs(pdf: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true }); // else µ comes back as μ
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  await document.loadingTask.destroy();
  return pages.join('\n');
}

/** As Chrome has it. */
async function readByPdfium(pdf: Uint8Array): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = Array.from(document.pages(), (page) => page.getText());
  document.destroy();
  library.destroy();
  return pages.join('\n').replaceAll('\r\n', '\n');
}
