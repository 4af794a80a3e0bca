/** Something that a run found wrong on a page, and that is known. */
export interface Failure {
  /** Whose pages: `persons`, `public` for anyone, or `desks` of officials. */
  readonly site: string;
  /** Its path. */
  readonly page: string;
  /** As the tool that found it calls it. */
  readonly rule: string;
  /** Of the success criterion of WCAG behind the rule: `A`, `AA`, or `none` where it is good practice alone. */
  readonly level: string;
}

/** What a run of every page in every language looked at, and found. The run writes it; nobody else does. */
export interface RunRecord {
  /** `YYYY-MM-DD`, UTC. */
  readonly ranOn: string;
  /** By name, each with its version. */
  readonly tools: Readonly<Record<string, string>>;
  /** Sets of rules that axe was asked for. */
  readonly rules: readonly string[];
  readonly languages: readonly string[];
  /** Pixels. */
  readonly widths: readonly number[];
  readonly schemes: readonly string[];
  /** How many pages there are, and how often one was looked at in another state or language. */
  readonly sites: readonly { readonly site: string; readonly pages: number; readonly views: number }[];
  readonly failures: readonly Failure[];
}

/** What machines cannot see. Whoever tests some of it with people says so in `people-tested.ts`. */
export const FOR_PEOPLE_ALONE = [
  'screen-readers',
  'reading-order',
  'braille',
  'magnifiers',
  'switch-access',
  'voice-control',
  'plain-language',
  'native-speakers',
] as const;
export type ForPeopleAlone = (typeof FOR_PEOPLE_ALONE)[number];

/** A test by people with disabilities, of both sites. */
export interface PeopleTested {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Who led it: a name, or an organisation. */
  readonly by: string;
  /** What of the list it covered. */
  readonly covered: readonly ForPeopleAlone[];
  /** Where its report can be read. */
  readonly report: string;
}
