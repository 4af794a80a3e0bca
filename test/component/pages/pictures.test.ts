import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import kept from '../../../docs/pictures/pictures.json' with { type: 'json' };
import { digestOf } from '../../support/pictures/drawn-from.ts';
import { FOLDER, renderList } from '../../support/pictures/list-pictures.ts';
import { packPng } from '../../support/pictures/pack-png.ts';
import { PICTURES } from '../../support/pictures/pictures.ts';

const readPicture = (name: string): Buffer => readFileSync(new URL(name, FOLDER));

/** Bytes of all of them together: they come with every clone. */
const MOST_BYTES = 500_000;

describe('the pictures in docs', () => {
  it.each(PICTURES.map((picture) => [picture.name, picture] as const))(
    '%s was drawn from the page as it is; if not: npm run pictures',
    async (name, picture) => {
      expect({ [`${name}.png`]: await digestOf(picture) }).toEqual({ [`${name}.png`]: Object(kept)[`${name}.png`] });
    },
  );

  it('are those of the table, each listed with what is to be seen', () => {
    const files = PICTURES.map(({ name }) => `${name}.png`);
    expect(readdirSync(FOLDER).sort()).toEqual([...files, 'README.md', 'pictures.json'].sort());
    expect(Object.keys(kept).sort()).toEqual([...files].sort());
    expect(readPicture('README.md').toString()).toBe(renderList(PICTURES));
  });

  it('are small', () => {
    const bytes = PICTURES.reduce((sum, { name }) => sum + readPicture(`${name}.png`).length, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});

it('what is no picture as a browser draws it, is not packed', () => {
  expect(() => packPng(readPicture('start.png'))).toThrow('not a picture as a browser draws it'); // it is packed already
});
