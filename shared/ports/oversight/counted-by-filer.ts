/** A list of oversight's that tells how often an officer is in it. */
export interface CountedByFiler {
  /** How many rows there are of an authority's orders. @param officer of those that this person filed. */
  count(authority: string, officer?: string): Promise<number>;
}
