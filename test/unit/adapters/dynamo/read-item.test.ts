import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readItem } from '../../../../shared/adapters/dynamo/read-item.ts';

const Item = z.object({ attempts: z.int().check(z.maximum(5)), url: z.string() });

it('hands on an item of the right form', () => {
  expect(readItem(Item, { attempts: 2, url: 'https://provider.example' }, 'delivery')).toEqual({
    attempts: 2,
    url: 'https://provider.example',
  });
});

it('says in its cause where a damaged item is wrong and what stood to be there', () => {
  const read = () => readItem(Item, { attempts: 6 }, 'delivery');
  expect(read).toThrow(
    expect.objectContaining({
      code: 'record-damaged',
      message: 'a stored delivery has not the form of one',
      cause: expect.objectContaining({
        issues: [
          expect.objectContaining({ path: ['attempts'], message: 'Too big: expected number to be <=5' }),
          expect.objectContaining({ path: ['url'], message: 'Invalid input: expected string, received undefined' }),
        ],
      }),
    }),
  );
});
