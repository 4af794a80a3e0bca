/** The check cannot be played as it was asked for. The message says what to type or start instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
