import { printNotice } from '../../documents/notice/as-print.ts';
import type { PrintableNotice } from '../../documents/notice/printable.ts';
import { composePrint } from '../../documents/print.ts';
import type { Printable } from '../../documents/printable.ts';
import { paintDrawing } from './paint.ts';
import type { ReadFont } from './type/fonts.ts';
import { Setter } from './type/setter.ts';
import { typesetPrint } from './typeset.ts';

/** Prints documents as PDF in fonts of one family, each embedded as far as it is used. */
export class PdfPrinter {
  readonly #api: string;
  readonly #setter: Setter;

  /**
   * @param api the public address of the interface, without a trailing slash: the code on paper leads there.
   * @param read the bytes of a font by its file name; asked for when something is first set in it.
   */
  constructor(api: string, read: ReadFont) {
    this.#api = api;
    this.#setter = new Setter(read);
  }

  /** @returns the bytes of one PDF. */
  async print(printable: Printable | PrintableNotice): Promise<Uint8Array> {
    const page = 'notice' in printable ? printNotice(printable) : composePrint(printable, this.#api);
    return paintDrawing(typesetPrint(page, this.#setter), page);
  }
}
