import guards from '../../samples/guards.json' with { type: 'json' };
import inputs from '../../samples/real-inputs.json' with { type: 'json' };

/** What real people wrote and what was always refused or kept, one array for each kind of input. A row says nothing of one that is left out. */
interface Input {
  readonly id: string;
  readonly why: string;
}

export interface Identifier {
  readonly type: string;
  readonly value: string;
  readonly timestamp?: string | undefined;
}

export interface IdentifierInput extends Input, Identifier {
  readonly form: string;
  readonly wanted: {
    readonly normalised?: string | undefined;
    /** Codes of findings. */
    readonly found?: readonly string[] | undefined;
    readonly readAs?: string | undefined;
    readonly refused?: string | undefined;
    /** Part of the sentence of a refusal. */
    readonly says?: string | undefined;
  };
}

export interface MeetingInput extends Input {
  readonly one: Identifier;
  readonly other: Identifier;
}

/** Members of a form: what stands at each pointer, and what is wanted of it. */
export interface FormInput extends Input {
  readonly form: string;
  readonly edits: Readonly<Record<string, unknown>>;
  readonly wanted: {
    /** What is kept at each pointer. */
    readonly kept?: Readonly<Record<string, unknown>> | undefined;
    /** Findings, each by its code and its pointer; left out: they are not looked at. */
    readonly found?: readonly (readonly string[])[] | undefined;
    readonly readAs?: string | undefined;
    readonly refused?: string | undefined;
    /** The pointer of a refusal. */
    readonly at?: string | undefined;
    /** Part of its sentence. */
    readonly says?: string | undefined;
  };
}

export interface TextInput extends Input {
  readonly text: string;
  readonly kept: string;
}

export interface RefusedTextInput extends Input {
  readonly text: string;
  /** As the header has it. */
  readonly language?: string | undefined;
  readonly says: string;
}

/** What is copied out of the print of a form. */
export interface PrintedInput extends Input {
  readonly form: string;
  readonly edits: Readonly<Record<string, unknown>>;
  /** What every field of prose is full of. */
  readonly filled?: string | undefined;
  /** Each as both readers of PDF have it. */
  readonly copied: readonly string[];
}

export interface CodeInput extends Input {
  /** What stands around `{code}`. */
  readonly around?: string | undefined;
  /** What is typed instead of a symbol. */
  readonly instead?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface AttachmentInput extends Input {
  /** Which of the files that `SAMPLE_FILES` makes. */
  readonly file: string;
  /** As it is announced. */
  readonly type: string;
  readonly wanted: {
    /** As what. */
    readonly taken?: string | undefined;
    /** The reason of a refusal. */
    readonly refused?: string | undefined;
  };
}

export const IDENTIFIERS: readonly IdentifierInput[] = [...inputs.identifiers, ...guards.identifiers];
export const MEETINGS: readonly MeetingInput[] = inputs.meetings;
/** Texts of a form are taken, each kept with line ends of one kind; of other members more may be wanted. */
export const MEMBERS: readonly FormInput[] = [
  ...inputs.filings.map(({ kept, ...row }) => ({ ...row, wanted: { kept } })),
  ...inputs.members,
];
export const TEXTS: readonly TextInput[] = inputs.texts;
export const REFUSED_TEXTS: readonly RefusedTextInput[] = guards.texts;
export const COMPLAINTS = inputs.complaints;
export const ATTACHMENT_NAMES = inputs.attachmentNames;
export const EXPLANATIONS = inputs.explanations;
export const DEADLINES = inputs.deadlines;
export const PRINTED: readonly PrintedInput[] = inputs.printed;
export const CODES: readonly CodeInput[] = inputs.codes;
export const REFUSED_CODES: readonly CodeInput[] = guards.codes;
export const ATTACHMENTS: readonly AttachmentInput[] = [...inputs.attachments, ...guards.attachments];
