import { DAY_MS, HOUR_MS } from '../instant.ts';

/** What the sandbox gives to whoever comes: nobody there is known, and nobody is behind what they are sent. */
export const SANDBOX_POLICY = {
  /**
   * So many providers register in an hour, all callers together. Policy: a class tries it at once, and an address that somebody wants to have
   * flooded gets little of it.
   */
  sandboxRegistrationsPerHour: 100,

  /**
   * So many test orders one provider of the sandbox gets on a day (UTC), that of each registration among them. Policy: a life is played in
   * minutes, and a day of trying takes some dozens.
   */
  sandboxOrdersPerDay: 50,

  /**
   * So many test orders are filed in an hour, to all providers of the sandbox together. Policy: keys cost nothing, so that a figure for each key bounds
   * nobody who makes new ones; as many again as there are registrations leave a class room to play.
   */
  sandboxOrdersPerHour: 200,

  /**
   * So many pieces of files, and files, are taken in an hour to objections against test orders, of everybody together. Policy: sending a file can be
   * tried, and nobody keeps theirs here.
   */
  sandboxFileStepsPerHour: 60,

  /**
   * A registration is usable until this many days after the day it was made or made again; then the key opens nothing. Policy: a project is
   * paused for a holiday, and what was forgotten ends by itself.
   */
  sandboxUsableForMs: 30 * DAY_MS,

  /**
   * A message of a test order is tried for so long. Policy: whoever tries things out looks at once; an address that was named by somebody else is left
   * alone soon.
   */
  sandboxTriedForMs: HOUR_MS,
} as const;
