import fc, { type Arbitrary } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../shared/deployment/routes.ts';
import { ask, classify } from '../../support/policy/ask.ts';
import { ANYONE, SIGNERS, sessionsOf, TOKENS } from '../../support/policy/askers.ts';
import { playScene, type Scene, STANDING } from '../../support/policy/scene.ts';
import { type Answer, type Asker, RULES, type Rule, type Thing } from '../../support/policy/table.ts';
import { rememberStored } from '../../support/refusals.ts';

/** How many times somebody asks something of a thing: with each run as many as take seconds, and more where it is wished. */
const TRIPLES = Number(process.env['POLICY_TRIPLES'] ?? 20_000);
/** Milliseconds: a million of them take half an hour. */
const PATIENCE = { timeout: 3_600_000 };
/** So many are asked at once, and one refused in each such batch is looked at for what it left. */
const AT_ONCE = 500;

let scene: Scene;
beforeAll(async () => {
  scene = await playScene();
});

interface Triple {
  readonly rule: Rule;
  readonly asker: Asker;
  readonly thing: Thing;
}

function triples(): Arbitrary<Triple> {
  const sessions = sessionsOf(Object.keys(scene.sessions));
  const askersOf = ({ action }: Rule): Arbitrary<Asker> => {
    if (action.includes(' /v1/provider/')) return SIGNERS;
    if (action.includes(' /v1/cases/')) return sessions;
    return /\/v1\/(?:verifications|policy)/.test(action) ? ANYONE : TOKENS;
  };
  return fc.oneof(
    ...RULES.map((rule) =>
      fc.record({
        rule: fc.constant(rule),
        asker: askersOf(rule),
        thing: fc.constantFrom(...scene.things.filter(({ kind }) => kind === rule.about)),
      }),
    ),
  );
}

/** Whoever may do these does them, and others would find another scene: they are tried by those alone who may not. */
const MOVES =
  /^POST (?:\/v1\/filings$|.*(?:\/word|searches\/\S+\/confirmation|readings\/\S+\/confirmation|of a stranger\))$)/;

const said = ({ rule, asker, thing }: Triple): Answer => rule.who(asker, thing, STANDING);

/** What the code answers otherwise than the documents say; `undefined` where they agree. */
async function findDifference(triple: Triple): Promise<readonly [what: string, example: string] | undefined> {
  const { rule, asker, thing } = triple;
  const answered = await ask(scene, rule, asker, thing);
  const got = classify(answered, thing);
  if (got === said(triple)) return undefined;
  const what = `${rule.action} is ${said(triple)}, and was ${got} by ${answered.status}`;
  return [what, `${JSON.stringify({ asker, thing })} ${answered.text.slice(0, 300)}`];
}

describe('who may do what on whose object', () => {
  it(`is as the documents say, in ${TRIPLES} cases, and what is refused leaves nothing`, PATIENCE, async () => {
    const wrong = new Map<string, string>();
    const sampled = fc
      .sample(triples(), TRIPLES)
      .filter((triple) => said(triple) !== 'allowed' || !MOVES.test(triple.rule.action));
    for (let from = 0; from < sampled.length; from += AT_ONCE) {
      const batch = sampled.slice(from, from + AT_ONCE);
      const refused = batch.find((triple) => said(triple) !== 'allowed');
      const assertNothingStored = refused && (await rememberStored(scene.stack));
      const first = refused && (await findDifference(refused));
      await assertNothingStored?.();
      const found = [first, ...(await Promise.all(batch.map(findDifference)))];
      for (const [what, example] of found.flatMap((one) => (one ? [one] : []))) wrong.set(what, example);
    }
    expect([...wrong]).toEqual([]);
    for (const answer of ['allowed', 'refused', 'absent']) {
      expect(sampled.filter((triple) => said(triple) === answer).length).toBeGreaterThan(TRIPLES / 50);
    }
  });

  it('is said of every address that has one', () => {
    const named = new Set(RULES.map(({ action }) => action.replace(/ \(.+\)$/, '')));
    const served = Object.values(ROUTES).flatMap((routes) => Object.keys(routes));
    expect([...named].filter((action) => !served.includes(action))).toEqual([]);
    expect(named.size).toBeGreaterThan(75);
  });
});
