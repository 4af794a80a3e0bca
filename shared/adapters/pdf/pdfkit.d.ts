import type { Font, Subset } from 'fontkit';

/** The parts of pdfkit that its types leave out. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** It takes a font that fontkit has opened; its types know files alone. */
      registerFont(name: string, font: Font): this;
      /** The font at hand, as it will be embedded: by a glyph's number in the subset, its width in thousandths of a size and its letters. */
      readonly _font: {
        readonly id: string;
        readonly subset: Subset;
        readonly widths: number[];
        readonly unicode: number[][];
        ref(): unknown;
      };
      /** The element of the structure that is being drawn. */
      readonly _currentStructureElement?: unknown;
    }

    interface PDFAnnotation {
      /** @param structParent the element that the link belongs to. */
      link(x: number, y: number, w: number, h: number, url: string, options: { readonly structParent: unknown }): this;
    }
  }
}
