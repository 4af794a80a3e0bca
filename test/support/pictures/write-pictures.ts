/** `npm run pictures`: draws what README shows, the case of the sample order on a telephone. The clock stands, so the same page comes of it. */
import { writeFileSync } from 'node:fs';
import { openChromium } from '../hosted/chromium.ts';
import { goTo } from '../paged/look.ts';
import { makeWorld } from '../paged/worlds.ts';

/** Pixels. */
const TELEPHONE = { width: 390, height: 1_100 };
const FOLDER = new URL('../../../docs/pictures/', import.meta.url);

const world = await makeWorld('fresh');
const browser = await openChromium();
try {
  const context = await browser.newContext({ viewport: TELEPHONE });
  const page = await context.newPage();
  await page.goto(world.served.address);
  await goTo(page, world, { open: '/', sent: { code: world.code } }, 'en');
  await goTo(page, world, { open: '/case' }, 'en');
  writeFileSync(new URL('case.png', FOLDER), await page.screenshot({ animations: 'disabled' }));
} finally {
  await browser.close();
  await world.served.stop();
}
