import { DAY_MS, HOUR_MS } from '../instant.ts';

/** What oversight and registrars may see and change, and who looked. */
export const OVERSIGHT_POLICY = {
  /**
   * The ids of officers, validators and reviewers open this long after the end of the hold, then what opens them is destroyed. Policy: who
   * did what has to be answerable for as long as somebody can be called to account for it, and ten years is as long as an ordinary claim
   * against a State, or its officials' discipline, is commonly open; beyond that the record needs to show that two were not the same
   * person, and not who they were. Not verified State by State.
   */
  officialsReadableAfterEndMs: 3_653 * DAY_MS,

  /**
   * A search of oversight that no second person confirms within this time ends. Policy: who shares an office meets within a day; what was
   * asked for longer ago is asked for anew, with the reason of that day.
   */
  searchConfirmedWithinMs: DAY_MS,

  /** So long after it was confirmed what a search finds can be read. Policy: a week to check and to come back with a question. */
  searchReadForMs: 7 * DAY_MS,

  /**
   * Who searched for what and why is kept this long. Policy: as long as the complaint that it may serve, so that oversight can be asked
   * about the one for as long as about the other.
   */
  searchKeptMs: 730 * DAY_MS,

  /**
   * A reading of sealed text that no second person confirms within this time ends. Policy: as a search does, and for the same reason.
   */
  readingConfirmedWithinMs: DAY_MS,

  /**
   * So long after it was confirmed the text of an order can be read. Policy: two days are enough to read an order from end to end and to
   * come back once; whoever has another question of it has another reason.
   */
  readingOpenForMs: 2 * DAY_MS,

  /**
   * So many answers with text one reading gives. Policy: more than the longest order has pages, read by both people; beyond that
   * somebody copies, and each is on the order's record.
   */
  readingAnswersAtMost: 200,

  /** Who asked to read which order is in the list of readings this long. Policy: as long as a search is, for the same questions. */
  readingKeptMs: 730 * DAY_MS,

  /**
   * A change of the directory that no second registrar approves within this time ends. Policy: a week is as long as somebody is away;
   * what was proposed longer ago rests on what the register said then.
   */
  directoryChangeAnsweredWithinMs: 7 * DAY_MS,

  /**
   * A change that could lead messages elsewhere, or let somebody else act, comes into force this long after it was approved: until then
   * the contacts that stand can object. Policy: two days reach a desk over a weekend's night, and hold up no provider that moves for long.
   */
  directoryCoolingMs: 48 * HOUR_MS,

  /**
   * Who saw data of persons through an office is on record this long, counted from the end of the month. Policy: an order's own record is
   * readable for a year after its end, and whoever learns of it then needs time to ask who looked; after three years nobody asks, and
   * the log is itself about people.
   */
  consultationsKeptMs: 3 * 365 * DAY_MS,

  /** So many consultations of their order, the latest, are counted for a person. Policy: beyond a thousand the number says no more. */
  consultationsCounted: 1_000,
} as const;
