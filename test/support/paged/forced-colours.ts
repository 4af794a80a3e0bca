import type { Page } from 'playwright-core';

/**
 * What stands out by its background alone while the system chooses the colours: then there is none. Words are read in any colour; what
 * has none needs an edge, and what is pressed or filled in needs an edge or a line below.
 */
const FIND = `(() => {
  const isShown = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().width > 1;
  const hasEdge = (element, part) => {
    const style = getComputedStyle(element, part);
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    return sides.some((side) => style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0)
      || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  };
  const isLined = (element) => getComputedStyle(element).textDecorationLine.includes('underline');
  const name = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
  const found = [];
  for (const one of document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')) {
    if (!isShown(one)) continue;
    const labels = one.labels ? [...one.labels] : [];
    const drawn = hasEdge(one) || isLined(one) || [...one.querySelectorAll('*')].some(isLined) || labels.some((label) => hasEdge(label, '::before'));
    if (!drawn && !one.closest('header')) found.push(name(one) + ' has no edge');
    if (one.checked && !labels.some((label) => hasEdge(label, '::after'))) found.push(name(one) + ' is not seen to be chosen');
  }
  for (const one of document.querySelectorAll('body *')) {
    if (!isShown(one) || one.textContent.trim() !== '' || one.matches('input, select, textarea, svg, svg *, br, wbr')) continue;
    if (getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)' && !hasEdge(one)) found.push(name(one) + ' is a background');
  }
  return found;
})()`;

/** The colours of words and of the page behind them. */
const READ = `[getComputedStyle(document.querySelector('main h1, main p, main label')).color, getComputedStyle(document.body).backgroundColor]`;

/** What is lost where the system chooses the colours, in the light and in the dark. */
export async function findLostInForcedColours(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    found.push(...(await page.evaluate<readonly string[]>(FIND)));
    const [words, behind] = await page.evaluate<readonly [string, string]>(READ);
    if (words === behind) found.push(`words are ${words} like what is behind them`);
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return found.map((one) => `in forced colours: ${one}`);
}
