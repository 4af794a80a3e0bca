/** What stands on paper, in reading order, before anything is measured. */
export type Block = Heading | Paragraph | FreeText | Blank | Box | Code;

/** How far something is indented, in steps from 0. */
interface Indented {
  readonly depth: number;
}

export interface Heading extends Indented {
  readonly kind: 'title' | 'section' | 'heading';
  readonly text: string;
}

/** What the paper itself says. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'strong' | 'small';
  readonly text: string;
}

/** A name or an identifier: where what is copied off the paper may differ from it, its code points stand below. */
interface Exact {
  readonly exact?: boolean;
}

/** Text of whoever filled in the form, without a label; `null` where there is none. */
export interface FreeText extends Indented, Exact {
  readonly kind: 'free-text';
  readonly text: string | null;
}

/** A blank with its label; `null` where nothing was entered. */
export interface Blank extends Indented, Exact {
  readonly kind: 'blank';
  readonly label: string;
  readonly value: string | null;
  /** Whether the value is as written by whoever filled in the form. */
  readonly own: boolean;
}

export interface Box extends Indented {
  readonly kind: 'box';
  readonly ticked: boolean;
  readonly label: string;
}

/** A square code that leads to `address`, which is printed beside it below `caption`. */
export interface Code {
  readonly kind: 'code';
  readonly address: string;
  readonly caption: string;
}
