import type { Page, Response } from 'playwright-core';
import { bringAxe, findBarriers, findOverhang, findPale, type Level, type Wrong } from '../hosted/chromium.ts';
import { findLostInForcedColours } from './forced-colours.ts';
import { listFaults } from './html-faults.ts';
import type { Fields, Scene } from './story.ts';
import type { World } from './worlds.ts';

/** Pixels. 320 is the narrowest that WCAG asks for (1.4.10). */
export const PHONE_WIDTHS = [320, 390] as const;
export const DESKTOP_WIDTH = 1_280;
const HEIGHT = 800;

/** A form as the browser itself sends it, of the fields that are given, whether a page shows them or not. */
const submit = (action: string, fields: Fields): string => `{
  const form = document.createElement('form');
  form.method = 'post';
  form.action = ${JSON.stringify(action)};
  for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}`;

/** Where a scene is, in this world. */
export const addressOf = ({ named }: Pick<World, 'named'>, open: string): string =>
  open.replaceAll(/\{(\w+)\}/g, (all, name: string) => named.get(name) ?? all);

/** Brings a browser to a scene. @returns the answer that is shown in the end. */
export async function goTo(page: Page, world: World, scene: Scene, language: string): Promise<Response> {
  const { open, sent, before } = scene;
  await before?.(world);
  const url = `${world.served.address}${addressOf(world, open)}${open.includes('?') ? '&' : '?'}language=${language}`;
  if (sent === undefined) {
    const response = await page.goto(url);
    if (!response) throw new Error(`${open} was not answered`);
    return response;
  }
  const fields = typeof sent === 'function' ? await sent(world) : sent;
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && Math.trunc(response.status() / 100) !== 3,
  );
  const loaded = page.waitForEvent('load');
  await page.evaluate(submit(url, fields));
  await loaded;
  return await answered;
}

/** A page that is answered with another status is another page. */
export const ANOTHER_PAGE = 'status';

const wrong = (rule: string, level: Level, text: string): Wrong => ({ rule, level, text });
const seen = (where: string, found: readonly Wrong[]): readonly Wrong[] =>
  found.map((one) => ({ ...one, text: `${where}: ${one.text}` }));

/** WCAG 1.4.10 and 1.4.4. */
const REFLOW = ['reflow', 'AA'] as const;
const RESIZE = ['resize-text', 'AA'] as const;

/** What is wrong with a page at one width, as axe and the eye see it. */
async function findAt(page: Page, width: number): Promise<readonly Wrong[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  const overhang = await findOverhang(page);
  return [
    ...seen(`at ${width}`, await findBarriers(page)),
    ...(overhang > 0 ? [wrong(...REFLOW, `${overhang} pixels too wide at ${width}`)] : []),
  ];
}

/** Words that fade while the system is dark. */
async function findDark(page: Page): Promise<readonly Wrong[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const pale = await findPale(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return seen('in the dark', pale);
}

/** Enlarged to twice its size, by the browser or by its letters alone, a page is read without moving it sideways. */
async function findEnlarged(page: Page): Promise<readonly Wrong[]> {
  await page.setViewportSize({ width: DESKTOP_WIDTH / 2, height: HEIGHT / 2 }); // what the browser’s own zoom leaves
  const zoomed = await findOverhang(page);
  await page.setViewportSize({ width: DESKTOP_WIDTH, height: HEIGHT });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  const spelled = await findOverhang(page);
  await page.evaluate('document.documentElement.style.fontSize = ""');
  return [
    ...(zoomed > 0 ? [wrong(...RESIZE, `${zoomed} pixels too wide at 200 %`)] : []),
    ...(spelled > 0 ? [wrong(...RESIZE, `${spelled} pixels too wide with letters of 200 %`)] : []),
  ];
}

/** Everything that is wrong with what a browser shows; nothing, as it has to be. @param widths at which axe looks. */
export async function findWrong(
  page: Page,
  response: Response,
  {
    language,
    status,
    widths,
  }: { readonly language: string; readonly status: number; readonly widths: readonly number[] },
): Promise<readonly Wrong[]> {
  const found: Wrong[] = [];
  if (response.status() !== status) found.push(wrong(ANOTHER_PAGE, 'none', `answered with ${response.status()}`));
  const isInLanguage = (await page.locator('html').getAttribute('lang')) === language;
  if (!isInLanguage) found.push(wrong('language', 'A', `not in ${language}`)); // WCAG 3.1.1
  found.push(...listFaults(await response.text()).map(({ rule, text }) => wrong(rule, 'none', text)));
  await bringAxe(page);
  for (const width of widths) found.push(...(await findAt(page, width)));
  const lost = await findLostInForcedColours(page);
  return [
    ...found,
    ...(await findDark(page)),
    ...lost.map((one) => wrong('forced-colours', 'none', one)),
    ...(await findEnlarged(page)),
  ];
}
