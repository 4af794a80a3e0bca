import type { Browser } from 'playwright-core';
import { findWrong, goTo } from './look.ts';
import type { Story } from './scenes.ts';
import type { PageRoute } from './served-pages.ts';
import { makeWorld } from './worlds.ts';

interface Play {
  /** Of each scene, by its place in the story. */
  readonly languageOf: (place: number) => string;
  /** Pixels. */
  readonly widths: readonly number[];
}

export interface Played {
  /** What is wrong, each with the scene it was seen in. */
  readonly wrong: readonly string[];
  readonly asked: ReadonlySet<PageRoute>;
}

/** Goes through a story in a browser, looking at each scene. With script on, which the pages have none of: axe needs it. */
export async function play(browser: Browser, story: Story, { languageOf, widths }: Play): Promise<Played> {
  const world = await makeWorld(story.world);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(world.served.address); // what is posted is taken from our own pages alone
    if (story.entered) await goTo(page, world, { open: '/', sent: { code: world.code } }, languageOf(0));
    const wrong: string[] = [];
    for (const [place, scene] of story.scenes.entries()) {
      const language = languageOf(place);
      const response = await goTo(page, world, scene, language);
      const found = await findWrong(page, response, { language, status: scene.status ?? 200, widths });
      const name = `${scene.open}${scene.sent === undefined ? '' : ', sent'} (${place + 1}), ${language}`;
      wrong.push(...found.map((one) => `${name}: ${one}`));
    }
    return { wrong, asked: world.served.asked };
  } finally {
    await context.close();
    await world.served.stop();
  }
}
