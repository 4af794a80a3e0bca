import { compactVerify, createLocalJWKSet } from 'jose';
import { PEOPLE } from '../base/people.ts';
import type { Mail, StoryClient } from './client.ts';
import { must, type Steps } from './steps.ts';

/** Two weeks after issue a notice is owed; a day more, so that it has gone out. */
const UNTIL_NOTICE = 'P15D';
const REVIEWERS = PEOPLE.filter(({ role }) => role === 'reviewer').map(({ person }) => person);
const OBJECTION = { grounds: ['wrong-person'], requestedOutcome: 'end-the-hold', text: 'This account is not mine.' };
const TOLD = 'The account is the one the order means; the hold is short and nobody reads the data meanwhile.';
const DECISION = { outcome: 'affirm', reasons: 'The account was compared with the grounds.', forTheOtherSide: TOLD };

/**
 * The person concerned is told, objects, and gets an independent answer.
 *
 * @throws StoryError naming the first step that did not happen as it must.
 */
export async function objectTo(client: StoryClient, steps: Steps, id: string): Promise<void> {
  const { caseCode } = await awaitMail(client, steps, id);
  const session = await client.openCase(caseCode);
  const { reference } = await client.ownCase(session);
  steps.seen('case', `${reference} opened with the code of the notice, without an account`);
  const { challenge, filedAt, receipt } = await client.object(session, OBJECTION);
  steps.seen('objection', `${challenge} on record`, filedAt);
  const { payload } = await compactVerify(receipt, createLocalJWKSet(await client.keys()));
  const { type } = JSON.parse(Buffer.from(payload).toString());
  must('receipt', type === 'holdfast-receipt', `it is of type ${type}`);
  steps.seen('receipt', 'its signature verifies with the published keys');
  await decide(client, steps, id);
  const [one] = (await client.ownCase(session)).challenges;
  must('answer', one?.first.decision === TOLD, `the case says ${one?.first.status}`);
  steps.seen('answered', `${one.first.outcome}, with reasons the person can read`, one.first.closedAt);
}

/** The notice as it reached the user of the provider. */
export async function awaitMail(client: StoryClient, steps: Steps, id: string): Promise<Mail> {
  const now = await client.moveClock({ advance: UNTIL_NOTICE });
  steps.seen('clock', `moved ${UNTIL_NOTICE} ahead`, now);
  const mail = await steps.await('notice', async () => (await client.mail(id)).at(-1));
  steps.seen('notice', `passed on by the provider, in ${Object.keys(mail.texts).join(', ')}`, mail.deliveredAt);
  return mail;
}

/** Whoever the objection was drawn to decides on it. */
async function decide(client: StoryClient, steps: Steps, id: string): Promise<void> {
  await client.moveClock({ advance: 'PT2M' }); // a tick, at the latest
  const drawn = await steps.await('review', async () => {
    for (const person of REVIEWERS) {
      const review = (await client.reviews(person)).find(({ orderId, kind }) => orderId === id && kind === 'challenge');
      if (review) return { person, review: review.id };
    }
    return undefined;
  });
  steps.seen('review', 'drawn by lot to somebody of another house');
  await client.decide(drawn.person, drawn.review, DECISION);
}
