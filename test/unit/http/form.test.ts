import { describe, expect, it } from 'vitest';
import { readForm } from '../../../shared/http/pages/form.ts';
import { apiEvent } from '../../support/http-events.ts';
import { countProcessorMs, PROCESSOR_AT_MOST_MS } from '../../support/processor.ts';

const read = (body: string) =>
  readForm({
    ...apiEvent({ method: 'POST', route: '/', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    body,
    isBase64Encoded: false,
  });

describe('a form', () => {
  it('has each field as often as it was sent, in its order', () => {
    expect(read('kinds=a&text=x%20y&kinds=b&&kinds')).toEqual({ kinds: ['a', 'b', ''], text: ['x y'] });
  });

  it('of one field sent as often as there is room for costs little', () => {
    const body = 'a&'.repeat(32_768);
    expect(countProcessorMs(() => read(body))).toBeLessThan(PROCESSOR_AT_MOST_MS);
    expect(read(body)['a']).toHaveLength(32_768);
  });

  it.each(['__proto__', 'constructor', 'toString'])('has a field called %s like any other', (name) => {
    const fields = read(`${name}=a&${name}=b`);
    expect(Object.hasOwn(fields, name)).toBe(true);
    expect(Object.entries(fields)).toEqual([[name, ['a', 'b']]]);
  });
});
