/** A format takes longer to make than fifty offsets to read; most who come one after the other read times in few zones. */
const KEPT_AT_MOST = 20;
const MADE = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const made =
    MADE.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  if (MADE.size >= KEPT_AT_MOST) MADE.clear();
  MADE.set(timeZone, made);
  return made;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in ms; whole minutes. */
export function readOffset(at: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(at);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}
