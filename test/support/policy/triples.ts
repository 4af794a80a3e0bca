import { Draws } from '../../simulation/engine/draws.ts';
import { drawingFor } from './askers.ts';
import type { Scene } from './scene.ts';
import { type Asker, RULES, type Rule, type Thing } from './table.ts';

/** Somebody, what they ask, and of what. */
export interface Triple {
  readonly rule: Rule;
  readonly asker: Asker;
  readonly thing: Thing;
}

/** So many may be drawn again in a row before it is taken for granted that there is no other. */
const PATIENCE = 10_000;

/**
 * Triples at random, no two of them alike: what was asked before says nothing new.
 *
 * @throws Error where there are not so many.
 */
export function drawTriples({ things, sessions }: Scene, count: number, seed: number): readonly Triple[] {
  const draws = new Draws(`triples ${seed}`);
  const pairs = RULES.flatMap((rule) => {
    const draw = drawingFor(rule.action, Object.keys(sessions));
    return things.filter(({ kind }) => kind === rule.about).map((thing) => ({ rule, thing, draw }));
  });
  const known = new Set<string>();
  const triples: Triple[] = [];
  for (let again = 0; triples.length < count; again += 1) {
    if (again > PATIENCE) throw new Error(`there are ${triples.length} triples, and no ${count}`);
    const place = draws.below(pairs.length);
    const pair = pairs[place];
    if (pair === undefined) throw new Error('there is nothing to ask');
    const asker = pair.draw(draws);
    const named = `${place} ${Object.values(asker).join('\n')}`;
    if (known.has(named)) continue;
    known.add(named);
    again = 0;
    triples.push({ rule: pair.rule, asker, thing: pair.thing });
  }
  return triples;
}
