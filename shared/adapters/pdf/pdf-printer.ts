import { printNotice } from '../../documents/notice/as-print.ts';
import type { PrintableNotice } from '../../documents/notice/printable.ts';
import { composePrint } from '../../documents/print.ts';
import type { Printable } from '../../documents/printable.ts';
import { paintDrawing } from './paint.ts';
import { createTypeface, type Typefaces } from './typeface.ts';
import { typesetPrint } from './typeset.ts';

/** Prints documents as PDF in two faces of one family, both embedded as far as they are used. */
export class PdfPrinter {
  readonly #api: string;
  readonly #faces: Typefaces;

  /**
   * @param api the public address of the interface, without a trailing slash: the code on paper leads there.
   * @param fonts the bytes of two files: Noto Sans, regular and bold.
   */
  constructor(api: string, fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array }) {
    this.#api = api;
    this.#faces = {
      regular: createTypeface(fonts.regular),
      bold: createTypeface(fonts.bold),
    };
  }

  /** @returns the bytes of one PDF. */
  async print(printable: Printable | PrintableNotice): Promise<Uint8Array> {
    const page = 'notice' in printable ? printNotice(printable) : composePrint(printable, this.#api);
    return paintDrawing(typesetPrint(page, this.#faces), page, this.#faces);
  }
}
