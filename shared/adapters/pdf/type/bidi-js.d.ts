/** The part of bidi-js that setting text needs; its own types describe another form of module than the one that Node loads. */
declare module 'bidi-js' {
  interface Bidi {
    /** @returns the level of each UTF-16 unit, and of each paragraph. */
    getEmbeddingLevels(text: string): {
      readonly levels: Uint8Array;
      readonly paragraphs: readonly { readonly level: number }[];
    };
  }

  export default function createBidi(): Bidi;
}
