/** The API at its public address, as a provider sees it. */
export interface SelfTestApi {
  /** Its published keys: JSON. @throws HoldfastError `service-unavailable`. */
  readKeys(): Promise<unknown>;
  /** Sends a signed statement. @throws HoldfastError `service-unavailable` unless it is taken. */
  state(headers: Readonly<Record<string, string>>, body: string): Promise<void>;
}
