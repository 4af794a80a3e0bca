/** The filings for which an authority can ask for a second officer, by their hurry: no filing is routine, and an emergency never waits. */
export const SECONDED_CLASSES = ['urgent'] as const;
export type SecondedClass = (typeof SECONDED_CLASSES)[number];

/**
 * Whether an entry of the directory asks that another officer gives the word for a filing before it is issued.
 *
 * @param urgency how much hurry the filing is in.
 * @param entries of the authority whose officer files, and of those it is filed for: one that asks is enough, so that nobody passes by
 * their own entry in another's name.
 */
export const isSecondOfficerAskedFor = (
  urgency: 'emergency' | SecondedClass,
  entries: readonly { readonly secondOfficer?: readonly SecondedClass[] | undefined }[],
): boolean => urgency !== 'emergency' && entries.some(({ secondOfficer = [] }) => secondOfficer.includes(urgency));
