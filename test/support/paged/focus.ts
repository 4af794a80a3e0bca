import type { Page } from 'playwright-core';

/** What a keyboard has reached, and how the page shows it. */
export interface Focused {
  /** Its id, of a choice its name and value, or else what it says; empty where nothing has the focus. */
  readonly name: string;
  /** Whether it, or what stands for it, looks otherwise than without the focus. */
  readonly isSeen: boolean;
  /** Pixels from the top of the page; `undefined` where it stays in its place while the page moves. */
  readonly top: number | undefined;
}

/**
 * Compares how what has the focus is drawn with and without it. A choice is drawn by its label, before which its ring stands. Without a
 * script of the page: the focus is taken away and given back within one step, so nothing of it is seen.
 */
const READ = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return { name: '', isSeen: false };
  const DRAWN = ['outline', 'boxShadow', 'backgroundColor', 'borderColor', 'borderWidth', 'color', 'position'];
  const draw = () => [[one], [one, '::before'], ...(one.labels ? [...one.labels].map((label) => [label, '::before']) : [])]
    .map(([element, part]) => { const style = getComputedStyle(element, part); return DRAWN.map((name) => style[name]).join(); }).join();
  const focused = draw();
  one.blur();
  const left = draw();
  one.focus({ focusVisible: true });
  const stays = (element) => element && (['fixed', 'sticky'].includes(getComputedStyle(element).position) || stays(element.parentElement));
  const name = (['radio', 'checkbox'].includes(one.type) ? one.name + '=' + one.value : one.id) || one.textContent.trim().replace(/\\s+/g, ' ');
  return { name, isSeen: focused !== left, top: stays(one) ? undefined : one.getBoundingClientRect().top + scrollY };
})()`;

const readFocus = (page: Page): Promise<Focused> => page.evaluate<Focused>(READ);

/** More than any page has to be reached. */
const MOST_TABS = 80;

/** Goes by Tab to what is called so. @returns everything it came by, the last of which is it. @throws Error where it is not reached. */
export async function tabTo(page: Page, isIt: (name: string) => boolean): Promise<readonly Focused[]> {
  const passed: Focused[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await readFocus(page);
    passed.push(focused);
    if (isIt(focused.name)) return passed;
  }
  throw new Error(`not reached, only ${passed.map(({ name }) => name).join(' · ')}`);
}

/** What is wrong with a way by Tab: something not to be seen where it has the focus, or one that leads back up. */
export const findLost = (passed: readonly Focused[]): readonly string[] =>
  passed.flatMap(({ name, isSeen, top }, place) => {
    const before = passed.slice(0, place).findLast((one) => one.top !== undefined)?.top ?? 0;
    return [
      ...(isSeen ? [] : [`${name} is not seen to have the focus`]),
      ...(top !== undefined && top < before - LINE ? [`${name} stands above what came before it`] : []),
    ];
  });

/** Pixels within which two things stand in one line. */
const LINE = 40;
