import type { TrueTypeFont } from './truetype.ts';

/** pdfkit takes a font that is open already as well; its types leave that out. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: TrueTypeFont): this;
    }
  }
}
