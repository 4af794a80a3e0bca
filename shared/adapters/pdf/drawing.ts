import type { Cluster } from './type/shape.ts';

/** A document as it will be drawn. Lengths are points; x runs right and y down from the upper left corner of a page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From the top of a line to where its letters stand, in sizes. */
  readonly ascent: number;
  /** What is read aloud and searched, parents before their children. */
  readonly elements: readonly Element[];
  readonly pages: readonly (readonly GraphicsObject[])[];
}

/** A node of the document's structure (ISO 32000-2, 14.8), which a screen reader follows whatever the page looks like. */
export interface Element {
  readonly tag: 'Document' | 'Part' | 'H1' | 'H2' | 'H3' | 'P' | 'Span' | 'Link' | 'Figure';
  /** Its parent's place in the list; `null` for the root. */
  readonly parent: number | null;
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** What is read in place of its objects, where those are no text or break a word. */
  readonly actual?: string;
  /** ISO 639-1, where it is not the document's. */
  readonly language?: string;
}

/** A line of text, or what of it stands in one column. */
export interface Text {
  readonly kind: 'text';
  readonly element: number | null;
  readonly x: number;
  /** The top of the line. */
  readonly y: number;
  readonly size: number;
  /** As it is read. */
  readonly text: string;
  /** From left to right. */
  readonly clusters: readonly Cluster[];
  readonly width: number;
  readonly link?: string;
}

/** One thing drawn. `element` is its place in the structure; `null`: it only decorates, and is not read aloud. */
export type GraphicsObject =
  | Text
  /** An empty square. */
  | {
      readonly kind: 'box';
      readonly element: number | null;
      readonly x: number;
      readonly y: number;
      readonly side: number;
    }
  /** A matrix of squares, row by row; `true` is black. */
  | {
      readonly kind: 'matrix';
      readonly element: number | null;
      readonly x: number;
      readonly y: number;
      readonly side: number;
      readonly squares: readonly (readonly boolean[])[];
    }
  | {
      readonly kind: 'rule';
      readonly element: null;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly dotted: boolean;
    };
