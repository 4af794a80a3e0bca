import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../support/files.ts';
import { openChromium } from '../support/hosted/chromium.ts';
import { fillDesk } from '../support/paged/desks/duty.ts';
import { goTo } from '../support/paged/look.ts';
import { visit } from '../support/paged/play.ts';
import type { SiteName } from '../support/paged/served-pages.ts';
import type { Scene } from '../support/paged/story.ts';
import type { WorldName } from '../support/paged/worlds.ts';
import { Workers } from '../support/workers.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** What is read on paper; closed parts and what is not printed are no part of it. */
const readPaper = (page: Page): Promise<string> => page.evaluate<string>('document.body.innerText');

/** Shows scenes one after the other, and the last of them as it is printed. */
const print = (
  world: WorldName,
  scenes: readonly Scene[],
  site: SiteName = 'persons',
): Promise<{ readonly text: string; readonly sheets: number }> =>
  visit(browser, { world, site }, async (page, made) => {
    for (const scene of scenes) await goTo(page, made, scene, 'en');
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4' });
    return { text: await readPaper(page), sheets: pdf.toString('latin1').split(/\/Type ?\/Page\b(?!s)/).length - 1 };
  });

/** What leads elsewhere, or is pressed. */
const NOT_PRINTED = ['Leave this page quickly', 'Deutsch', 'Skip to the content', '(/'];

const OBJECTION: readonly Scene[] = [
  { open: '/objection', sent: { grounds: 'not-my-data' } },
  { open: '/objection/words', sent: { text: 'It was my aunt’s.' } },
  { open: '/objection/outcome', sent: { outcome: 'end-the-hold' } },
  { open: '/objection/needs', sent: { interpreter: 'fr' } },
];

describe('on paper', () => {
  it.each<{
    readonly what: string;
    readonly world: WorldName;
    readonly scenes: readonly Scene[];
    readonly kept: readonly string[];
  }>([
    {
      what: 'the case',
      world: 'objected',
      scenes: [{ open: '/case' }],
      kept: [
        'Your case',
        'Some of your data are frozen',
        'Frozen since',
        'Frozen until',
        'Regulation (EU)',
        'Your objection of',
      ],
    },
    {
      what: 'the receipt of an objection',
      world: 'fresh',
      scenes: [...OBJECTION, { open: '/objection/check', sent: {} }],
      kept: ['Your objection was received', 'c1', 'Received', 'Come back', 'eyJ'],
    },
    {
      what: 'the receipt of an appeal',
      world: 'decided',
      scenes: [{ open: '/appeal', sent: { challenge: 'c1', text: 'No.', key: 'appeal' } }],
      kept: ['Your appeal was received', 'Received on', 'An answer is due by', 'Your objection of', 'come back'],
    },
    {
      what: 'a file that was added',
      world: 'objected',
      scenes: [
        { open: '/files', sent: { challenge: 'c1', name: 'My lease' } },
        {
          open: '/files/arrived',
          before: async ({ stack: { forms } }) => void (await forms.post({ fields: forms.latest }, jpeg())),
        },
      ],
      kept: ['Your file was added', 'My lease', 'picture', 'Received on'],
    },
    {
      what: 'the answers to check',
      world: 'fresh',
      scenes: [...OBJECTION, { open: '/objection/check' }],
      kept: ['The data are not mine', 'It was my aunt’s.', 'My data should be free again', 'French'],
    },
  ])('$what keeps what matters, and nothing that is pressed', async ({ world, scenes, kept }) => {
    const { text, sheets } = await print(world, scenes);
    expect(kept.filter((one) => !text.includes(one))).toEqual([]);
    expect([...NOT_PRINTED, 'Send my objection', 'Change'].filter((one) => text.includes(one))).toEqual([]);
    expect([1, 2]).toContain(sheets);
  });

  it.each<{
    readonly what: string;
    readonly scenes: readonly Scene[];
    readonly kept: readonly string[];
    readonly most: number;
  }>([
    {
      what: 'the hand-over of a shift',
      scenes: [{ open: '/handover', before: fillDesk }],
      kept: [
        'Hand-over of the shift',
        'Practice',
        'Ada Okafor',
        'move of the contact point',
        'Handed over by',
        'Taken over by',
      ],
      most: 4,
    },
    {
      what: 'an order',
      scenes: [{ open: '/orders/{order}', before: ({ stack }) => new Workers(stack).settle() }],
      kept: ['Practice', 'Its period is running', 'Regulation (EU) 2023/1543', 'prv-demo'],
      most: 6,
    },
  ])('$what of a desk keeps what matters on A4, and nothing that is pressed', async ({ scenes, kept, most }) => {
    const { text, sheets } = await print('busy', scenes, 'desks');
    expect(kept.filter((one) => !text.includes(one))).toEqual([]);
    const pressed = [...NOT_PRINTED.slice(1), 'Sign out', 'Show', 'Release or withdraw', 'History, and how'];
    expect(pressed.filter((one) => text.includes(one))).toEqual([]);
    expect(sheets).toBeLessThanOrEqual(most);
  });
});
