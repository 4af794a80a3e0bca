/**
 * Working keys that change with time, each derived from one that never leaves its service: everybody who may use that one derives the same.
 */
export interface PeriodKeys {
  /** @param period its number, such as that of the hour. @returns 32 bytes. @throws HoldfastError `service-unavailable`. */
  keyOf(period: number): Promise<Uint8Array>;
}
