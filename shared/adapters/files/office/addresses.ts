/** What a reader follows on a click alone. */
export const isFollowed = (address: string): boolean =>
  /^\s*(?:https?:|mailto:|tel:|#)/i.test(address) || address.trim() === '';

/** An address of something outside the file itself: with a scheme, of another machine, or from the root of this one. */
export const isElsewhere = (address: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(address);
