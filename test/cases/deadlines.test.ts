import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { DEADLINES } from '../support/inputs/data.ts';
import { holdRow } from '../support/inputs/rows.ts';
import { JSON_TYPE, memberOf } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';

/** The last day of a period that is over at that instant. */
function spellLastDay(end: unknown, zone: string): string {
  const last = Temporal.Instant.from(String(end)).toZonedDateTimeISO(zone).subtract({ nanoseconds: 1 });
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return last.toPlainDate().toLocaleString('en-GB', day).replace(',', '');
}

it.for(DEADLINES)('$id: $why', ({ id, asked, wanted }, context) => {
  const { state, startsAt, zone } = asked;
  const row = { id, kind: 'end of a hold', written: [`${state}, from ${startsAt}`], wanted };
  return holdRow(context, row, async () => {
    const { status, body } = await new Stack().anyone({
      method: 'POST',
      route: '/v1/deadlines',
      headers: JSON_TYPE,
      body: asked,
    });
    expect(status).toBe(200);
    const last = `end of ${spellLastDay(memberOf(body, 'appliedEndsAt'), zone)}`;
    const disputed = memberOf(body, 'disputed');
    if (disputed === undefined) return `${last}, certain`;
    expect(memberOf(disputed, 'laterEndsAt')).toBe(memberOf(body, 'appliedEndsAt'));
    return `${last}; of ${spellLastDay(memberOf(disputed, 'earlierEndsAt'), zone)}, should that be a working day`;
  });
});
