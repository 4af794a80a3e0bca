const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T,]+(\d{1,2}):(\d\d)(?::(\d\d))?$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[ ,]+(\d{1,2}):(\d\d)(?::(\d\d))?$/;

const MINUTE_MS = 60_000;

/** How far the clocks of a zone are ahead of UTC, minutes. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

const padded = (n: number): string => `${n}`.padStart(2, '0');

const spellOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${padded(hours)}:${padded(rest)}`;
};

/** A moment as a log or a spreadsheet writes it, RFC 3339: one without an offset is of this zone. `undefined` for what is none. */
export function readMoment(text: string, zone: string): string | undefined {
  const trimmed = text.trim();
  if (RFC_3339.test(trimmed))
    return /T\d\d:\d\d(?:Z|[+-])/i.test(trimmed) ? trimmed.replace(/(T\d\d:\d\d)/i, '$1:00') : trimmed;
  const [, ...yearFirst] = YEAR_FIRST.exec(trimmed) ?? [];
  const [, d, m, y, ...time] = DAY_FIRST.exec(trimmed) ?? [];
  const found = yearFirst.length > 0 ? yearFirst : y === undefined ? [] : [y, m, d, ...time];
  if (found.length === 0) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.map((part) => Number(part ?? 0));
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (wall.getUTCDate() !== day || wall.getUTCHours() !== hour || wall.getUTCMonth() !== month - 1) return undefined;
  const before = offsetAt(wall.getTime(), zone);
  const offset = offsetAt(wall.getTime() - before * MINUTE_MS, zone); // the zone may have changed its clocks between the two
  return `${wall.toISOString().slice(0, 19)}${spellOffset(offset)}`;
}
