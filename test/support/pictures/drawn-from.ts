import { createHash } from 'node:crypto';
import { Browser } from '../browser.ts';
import { DeskBrowser, OFFICIALS } from '../desks/desk.ts';
import { addressOf } from '../paged/look.ts';
import type { Scene } from '../paged/story.ts';
import { makeWorld, type World } from '../paged/worlds.ts';
import type { Picture } from './pictures.ts';

/** The one language that is drawn. */
export const LANGUAGE = 'en';

/** Goes to a scene without a browser that draws. @returns the page that is shown in the end. */
async function goTo(
  browser: Pick<Browser | DeskBrowser, 'get' | 'post'>,
  world: World,
  { open, sent, before }: Scene,
): Promise<string> {
  await before?.(world);
  const url = `${addressOf(world, open)}?language=${LANGUAGE}`;
  const fields = typeof sent === 'function' ? await sent(world) : sent;
  const answered = fields === undefined ? await browser.get(url) : await browser.post(url, fields);
  return answered.status === 303 ? (await browser.get(answered.location)).html : answered.html;
}

/** By which a form that is sent twice is one request: another each time it is shown. */
const FORM_KEY = /(name="(?:key|once)" type="hidden" value|type="hidden" name="(?:key|once)" value)="[^"]*"/g;

/** The same in a list that a script keeps up to date, and digests. */
const IN_LIST = /(data-slot="(?:spoken|reference)">)[^<]*/g;
const DIGEST = /[0-9a-f]{64}|(?:[0-9a-f] ){63}[0-9a-f]/g;

/** What an address, or a script, finds an order or a filing by: drawn by lot. */
const ID = /(?:ord|fil)_[0-9a-z]{26}/g;

/** Numbers that are drawn by lot, as they are spoken and as they are seen. */
const BY_LOT = /<span class="hf-visually-hidden">[^<]*<\/span><strong aria-hidden="true">[^<]*<\/strong>/g;

/** Somebody who opened the case, or signed in at a desk, where that comes first. */
async function openBrowser(
  world: World,
  { site, entered, as = 'officer' }: Pick<Picture, 'site' | 'entered' | 'as'>,
): Promise<Browser | DeskBrowser> {
  if (site === 'desks') {
    const desk = new DeskBrowser(world.desks);
    if (entered) await desk.signIn(OFFICIALS[as]);
    return desk;
  }
  const browser = new Browser(site === 'persons' ? world.pages : world.publicPages);
  if (entered) await goTo(browser, world, { open: '/', sent: { code: world.code } });
  return browser;
}

/** The page that is drawn, as its HTML. It names its sheet by a digest, so it is another as soon as the sheet is. */
export async function readDrawn({ world: name, site, entered, as, scenes }: Picture): Promise<string> {
  const world = await makeWorld(name, site);
  try {
    const browser = await openBrowser(world, { site, entered, as });
    let html = '';
    for (const scene of scenes) html = await goTo(browser, world, scene);
    return html
      .replaceAll(FORM_KEY, '$1=""')
      .replaceAll(ID, '')
      .replaceAll(DIGEST, '')
      .replaceAll(IN_LIST, '$1')
      .replaceAll(BY_LOT, '<strong></strong>');
  } finally {
    await world.served.stop();
  }
}

/** What a picture says of the page it was drawn from. */
export const digestOf = async (picture: Picture): Promise<string> =>
  createHash('sha256')
    .update(await readDrawn(picture))
    .digest('hex');
