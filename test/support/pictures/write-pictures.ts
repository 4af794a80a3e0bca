/**
 * `npm run pictures`: draws the main pages into `docs/pictures`, each as small as its colours allow, with what it was drawn from. The clock
 * stands, and numbers that are drawn by lot are always the same ones, so the same picture comes of the same page.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../hosted/chromium.ts';
import { goTo } from '../paged/look.ts';
import { visit } from '../paged/play.ts';
import { digestOf, LANGUAGE } from './drawn-from.ts';
import { FOLDER, renderList } from './list-pictures.ts';
import { packPng } from './pack-png.ts';
import { PICTURES, type Picture } from './pictures.ts';

/** Pixels: what is below is left out. */
const HIGHEST = 1_100;

/** Numbers that people are told, with the same letters in each. */
const STAND_IN = `for (const number of document.querySelectorAll('strong[aria-hidden=true]')) {
  number.textContent = number.textContent.replace(/[0-9A-Z]/g, (_, place) => 'Q7XK2M9F'[place % 8]);
}`;

async function drawPage(page: Page): Promise<Buffer> {
  await page.evaluate(STAND_IN);
  const { width } = page.viewportSize() ?? { width: 0 };
  const full = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(full, HIGHEST) };
  return packPng(await page.screenshot({ animations: 'disabled', fullPage: true, clip }));
}

const draw = (browser: Browser, { width, scenes, ...begun }: Picture): Promise<Buffer> =>
  visit(browser, { ...begun, language: LANGUAGE }, async (page, world) => {
    await page.setViewportSize({ width, height: 800 });
    for (const scene of scenes) await goTo(page, world, scene, LANGUAGE);
    return await drawPage(page);
  });

const browser = await openChromium();
const digests: Record<string, string> = {};
try {
  for (const picture of PICTURES) {
    const file = `${picture.name}.png`;
    writeFileSync(new URL(file, FOLDER), await draw(browser, picture));
    digests[file] = await digestOf(picture);
  }
} finally {
  await browser.close();
}
for (const file of readdirSync(FOLDER)) if (file.endsWith('.png') && !(file in digests)) rmSync(new URL(file, FOLDER));
writeFileSync(new URL('pictures.json', FOLDER), `${JSON.stringify(digests, undefined, 2)}\n`);
writeFileSync(new URL('README.md', FOLDER), renderList(PICTURES));
