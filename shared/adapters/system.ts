import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { instant } from '../domain/instant.ts';
import type { Clock, Randomness } from '../ports/clock.ts';

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  async until(at) {
    for (let left = at - Date.now(); left > 0; left = at - Date.now()) await delay(left); // a timer may ring a little early
  },
};

export const systemRandomness: Randomness = { bytes: (count) => randomBytes(count) };
