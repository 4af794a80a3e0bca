/** What stands on paper, in reading order, before anything is measured. `depth` counts steps of indentation from 0. */
export type Block =
  | { readonly kind: 'title' | 'section' | 'paragraph' | 'small' | 'strong'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
  /** A blank; `null` where nothing was entered. `own` marks the words of whoever filled in the form. */
  | {
      readonly kind: 'line';
      readonly label: string;
      readonly value: string | null;
      readonly depth: number;
      readonly own: boolean;
    }
  /** Text of whoever filled in the form, without a label. */
  | { readonly kind: 'words'; readonly text: string | null }
  | { readonly kind: 'box'; readonly ticked: boolean; readonly label: string; readonly depth: number }
  /** A square code that leads to `address`, which is printed beside it below `words`. */
  | { readonly kind: 'code'; readonly address: string; readonly words: string };
