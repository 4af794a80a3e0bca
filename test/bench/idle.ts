import type { Host } from '../../infra/local/host/host.ts';
import { callsOf, control, quiet } from './stack.ts';

const TICKS = 5;

export interface TickCost {
  readonly calls: number;
  readonly units: number;
}

/** The most that one of several ticks costs now; nothing must be due. @throws Error when they did not run. */
export async function costOfATick(host: Host): Promise<TickCost> {
  await quiet(host);
  await control(host, 'DELETE /calls');
  for (let i = 0; i < TICKS; i += 1) await control(host, 'POST /clock', { advance: 'PT0S' });
  const ticks = (await callsOf(host)).byRequest.filter(({ functionName }) => functionName === 'sweep-due');
  if (ticks.length < TICKS) throw new Error(`only ${ticks.length} ticks ran`);
  return {
    calls: Math.max(...ticks.map(({ total }) => total)),
    units: Math.max(...ticks.map(({ readUnits, writeUnits }) => readUnits + writeUnits)),
  };
}
