import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import { classify, prepareAsking } from '../../support/policy/ask.ts';
import { playScene, type Scene, STANDING } from '../../support/policy/scene.ts';
import { type Answer, RULES, type Rule } from '../../support/policy/table.ts';
import { drawTriples, type Triple } from '../../support/policy/triples.ts';
import { rememberStored } from '../../support/refusals.ts';

/** How many times somebody asks something of a thing, no two of them alike. */
const TRIPLES = 100_000;
/** Milliseconds: it takes some seconds of a core, and a busy machine gives it few of them. */
const PATIENCE = { timeout: 900_000 };

let scene: Scene;
let findDifference: (triple: Triple) => Promise<readonly [what: string, example: string] | undefined>;
const { stackTraceLimit } = Error;

beforeAll(async () => {
  scene = await playScene();
  scene.stack.log.isBrief = true;
  Error.stackTraceLimit = 0; // nearly all are refused, and nobody reads where
  findDifference = compare(prepareAsking(scene));
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** Whoever may do these does them, and others would find another scene: they are tried by those alone who may not. */
const MOVES =
  /^POST (?:\/v1\/filings$|.*(?:\/word|searches\/\S+\/confirmation|readings\/\S+\/confirmation|of a stranger\))$)/;

const said = ({ rule, asker, thing }: Triple): Answer => rule.who(asker, thing, STANDING);

/** What the code answers otherwise than the documents say; `undefined` where they agree. */
const compare =
  (askOf: ReturnType<typeof prepareAsking>): typeof findDifference =>
  async (triple) => {
    const { rule, asker, thing } = triple;
    const ask = await askOf(rule, thing);
    const answered = await ask(asker);
    const [got, expected] = [classify(answered, thing), said(triple)];
    if (got === expected) return undefined;
    const what = `${rule.action} is ${expected}, and was ${got} by ${answered.status}`;
    return [what, `${JSON.stringify({ asker, thing })} ${answered.text.slice(0, 300)}`];
  };

async function listDifferences(triples: readonly Triple[]): Promise<(readonly [string, string])[]> {
  const wrong = new Map<string, string>();
  for (const triple of triples) {
    const found = await findDifference(triple);
    if (found) wrong.set(...found);
  }
  return [...wrong];
}

describe('who may do what on whose object', () => {
  it(`is as the documents say, in ${TRIPLES} cases, and what is refused leaves nothing`, PATIENCE, async () => {
    const drawn = drawTriples(scene, TRIPLES, fc.readConfigureGlobal().seed ?? 0);
    const refused = Map.groupBy(
      drawn.filter((triple) => said(triple) !== 'allowed'),
      ({ rule }): Rule => rule,
    );
    for (const [{ action }, triples] of refused) {
      const assertNothingStored = await rememberStored(scene.stack);
      expect(await listDifferences(triples), action).toEqual([]);
      await assertNothingStored();
    }
    const allowed = drawn.filter((triple) => said(triple) === 'allowed' && !MOVES.test(triple.rule.action));
    expect(await listDifferences(allowed)).toEqual([]);
    for (const answer of ['allowed', 'refused', 'absent']) {
      expect(drawn.filter((triple) => said(triple) === answer).length).toBeGreaterThan(TRIPLES / 100);
    }
    expect(scene.stack.log.lines.filter((line) => line.includes('"failed"'))).toEqual([]);
  });

  it('is said of every address that has one', () => {
    const named = new Set(RULES.map(({ action }) => action.replace(/ \(.+\)$/, '')));
    const served = Object.values(ROUTES).flatMap((routes) => Object.keys(routes));
    expect([...named].filter((action) => !served.includes(action))).toEqual([]);
    expect(named.size).toBeGreaterThan(75);
  });
});
