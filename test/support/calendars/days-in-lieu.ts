const DAY_MS = 86_400_000;

/** A day off, `YYYY-MM-DD`; `fixed` where it has the same date in every year. */
interface DayOff {
  readonly day: string;
  readonly fixed: boolean;
}

/** The working days that stand in for holidays of fixed date on a weekend: for each the first that is left, in the order of the holidays. */
export function listDaysInLieu(off: readonly DayOff[]): string[] {
  const taken = new Set(off.map(({ day }) => day));
  const inLieu: string[] = [];
  for (const { day } of off.filter((one) => one.fixed && isWeekend(one.day)).toSorted(byDay)) {
    let next = dayAfter(day);
    while (taken.has(next) || isWeekend(next)) next = dayAfter(next);
    taken.add(next);
    inLieu.push(next);
  }
  return inLieu;
}

const byDay = (one: DayOff, other: DayOff): number => one.day.localeCompare(other.day);

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
