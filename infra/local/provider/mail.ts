/** What a user of the demonstration provider was told. In memory alone: a case code is shown once. */
export interface Mail {
  readonly orderId: string;
  /** RFC 3339, UTC. */
  readonly deliveredAt: string;
  readonly caseCode: string;
  /** The notice, by language. */
  readonly texts: Readonly<Record<string, string>>;
}
