import { describe, expect, it } from 'vitest';
import { DeskBrowser, OFFICIALS } from '../../support/desks/desk.ts';
import { DESK_STORIES } from '../../support/paged/desks/scenes.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { addressOf } from '../../support/paged/look.ts';
import type { Scene, Story } from '../../support/paged/story.ts';
import { makeWorld, type World } from '../../support/paged/worlds.ts';

/** Goes to a scene as a browser does that draws nothing. @returns what is wrong there. */
async function findWrong(
  browser: DeskBrowser,
  world: World,
  { open, sent, before, status = 200 }: Scene,
): Promise<readonly string[]> {
  await before?.(world);
  const url = addressOf(world, open);
  const fields = typeof sent === 'function' ? await sent(world) : sent;
  const seen = await (fields === undefined ? browser.visit(url) : browser.submit(url, fields));
  const faults = seen.status === status ? [] : [`answered with ${seen.status}`];
  return [...faults, ...findFaults(seen.html)].map((fault) => `${open}${sent ? ', sent' : ''}: ${fault}`);
}

async function play({ world: name, as = 'officer', entered, scenes }: Story): Promise<readonly string[]> {
  const world = await makeWorld(name, 'desks');
  try {
    const browser = new DeskBrowser(world.desks);
    if (entered) await browser.signIn(OFFICIALS[as]);
    const wrong: (readonly string[])[] = [];
    for (const scene of scenes) wrong.push(await findWrong(browser, world, scene));
    return wrong.flat();
  } finally {
    await world.served.stop();
  }
}

describe('every page of the desks is answered as it should be, in correct HTML', () => {
  it.each(Object.entries(DESK_STORIES))('%s', async (_, story) => {
    expect(await play(story)).toEqual([]);
  });
});
