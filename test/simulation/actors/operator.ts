import type { Act } from './act.ts';

/** Nobody does anything: time passes. */
export const wait: Act = async () => 'nothing';

/** What no run managed is put back. */
export const redrive: Act = async ({ world }) => {
  const moved = Object.values(world.machines.queues).reduce((sum, queue) => sum + queue.redrive(world.now), 0);
  return `puts ${moved} parked messages back`;
};

/** Runs that stood still go on, whoever did their work meanwhile. */
export const resume: Act = async ({ world }) => {
  world.ledger.register.resumedIn = world.step;
  return `${await world.gate.resume()} runs go on`;
};
