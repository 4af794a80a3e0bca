import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import type { Answers } from '../api.ts';
import type { DeskVisitor, GoneOn } from '../step.ts';
import { type Journey, type Kept, listNames, pathOf, sentName } from './journey.ts';
import { one } from './parts.ts';

type Sent = Answers['POST /v1/filings'];

/** What the last page needs to know, whenever it is opened. Nothing of the persons concerned: the API has the order. */
function keepSent({ key, instrument }: Journey, sent: Sent, isDraftLeft: boolean): Kept {
  const became =
    'orders' in sent
      ? {
          orders: sent.orders.map(({ id }) => id),
          references: sent.orders.map(({ reference }) => reference),
          warnings: (sent.warnings ?? []).map(({ detail }) => detail),
          unverified: sent.unverified ?? [],
        }
      : { waits: one(sent.id), until: one(sent.until), because: sent.because };
  return {
    [sentName(key)]: { instrument: one(instrument), ...became, ...(isDraftLeft && { draft: one('left') }) },
  };
}

/** Whoever has filed a draft deletes it. @returns whether it is still there: a colleague changed it since, and decides. */
async function deleteDraft(visitor: DeskVisitor, { draft }: Journey): Promise<boolean> {
  if (!draft) return false;
  const { id: draftId, version } = draft;
  const deleted = await unlessRefused(
    visitor.ask('DELETE /v1/drafts/{draftId}', { named: { draftId }, version }),
    'draft-changed',
    'draft-unknown',
  );
  return deleted instanceof ApiRefusal && deleted.code === 'draft-changed';
}

/** Files it. Whatever fails after that is done again by sending it again, under the same key. @throws ApiRefusal for what is not filed. */
export async function sendFiling(visitor: DeskVisitor, journey: Journey, body: unknown): Promise<GoneOn> {
  const sent = await visitor.ask('POST /v1/filings', { body, key: journey.idempotencyKey });
  const isDraftLeft = await deleteDraft(visitor, journey);
  return {
    goTo: pathOf(journey.key, 'sent'),
    keep: keepSent(journey, sent, isDraftLeft),
    forget: listNames(journey),
  };
}
