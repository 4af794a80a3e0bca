import type { Browser, Page } from 'playwright-core';
import type { Failure } from '../../../web/public/accessibility/record.ts';
import type { Wrong } from '../hosted/chromium.ts';
import { ANOTHER_PAGE, findWrong, goTo } from './look.ts';
import type { SiteName } from './served-pages.ts';
import { isStated } from './stated.ts';
import type { Story } from './story.ts';
import { makeWorld, signInAt, type World, type WorldName } from './worlds.ts';

interface Play {
  /** Of each scene, by its place in the story. */
  readonly languageOf: (place: number) => string;
  /** Pixels. */
  readonly widths: readonly number[];
}

export interface Played {
  /** What is wrong and not stated, each with the scene it was seen in. */
  readonly wrong: readonly string[];
  /** What of it no statement could excuse: the page was not the one that was meant. */
  readonly broken: readonly string[];
  /** All that is wrong with pages that were. */
  readonly failures: readonly Failure[];
  readonly asked: ReadonlySet<string>;
}

/** Where a visit begins. */
interface Begun {
  readonly world: WorldName;
  /** Whose pages; those for persons, where it is left out. */
  readonly site?: SiteName;
  /** Whether the case is opened first. */
  readonly entered?: boolean;
  /** Who sits at a desk. */
  readonly as?: Story['as'];
  readonly language?: string;
}

/** Does something in a browser of its own, on the pages of a case of its own. With script on, which the pages have none of: axe needs it. */
export async function visit<T>(
  browser: Browser,
  { world: name, site, entered = true, language = 'en', as }: Begun,
  work: (page: Page, world: World) => Promise<T>,
): Promise<T> {
  const world = await makeWorld(name, site);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(world.served.address); // what is posted is taken from our own pages alone
    if (entered && site === 'desks') await context.addCookies(await signInAt(world, as));
    else if (entered) await goTo(page, world, { open: '/', sent: { code: world.code } }, language);
    return await work(page, world);
  } finally {
    await context.close();
    await world.served.stop();
  }
}

type Seen = Omit<Played, 'asked'>;

/** What was seen of one scene. @param name the scene, as whoever reads of it finds it. */
function sortSeen(found: readonly Wrong[], name: string, { site, page }: Pick<Failure, 'site' | 'page'>): Seen {
  const told = ({ text }: Wrong): string => `${name}: ${text}`;
  const failing = found.filter(({ rule }) => rule !== ANOTHER_PAGE);
  return {
    wrong: found.filter(({ rule }) => !isStated({ site, page, rule })).map(told),
    broken: found.filter(({ rule }) => rule === ANOTHER_PAGE).map(told),
    failures: failing.map(({ rule, level }) => ({ site, page, rule, level })),
  };
}

/** Goes through a story, looking at each scene. */
export const play = (browser: Browser, { scenes, ...begun }: Story, { languageOf, widths }: Play): Promise<Played> =>
  visit(browser, { ...begun, language: languageOf(0) }, async (page, world) => {
    const seen: Seen[] = [];
    for (const [place, scene] of scenes.entries()) {
      const language = languageOf(place);
      const response = await goTo(page, world, scene, language);
      await scene.unfold?.(page);
      const found = await findWrong(page, response, { language, status: scene.status ?? 200, widths });
      const name = `${scene.open}${scene.sent === undefined ? '' : ', sent'} (${place + 1}), ${language}`;
      seen.push(sortSeen(found, name, { site: begun.site ?? 'persons', page: scene.open }));
    }
    return {
      wrong: seen.flatMap(({ wrong }) => wrong),
      broken: seen.flatMap(({ broken }) => broken),
      failures: seen.flatMap(({ failures }) => failures),
      asked: world.served.asked,
    };
  });
