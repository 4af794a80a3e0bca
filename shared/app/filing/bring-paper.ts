import { asOfficer } from '../../domain/actor.ts';
import { checkPaper } from '../../domain/filing/check-paper.ts';
import type { OrderOnPaper, PaperFacts, PaperSigner, PaperType } from '../../domain/filing/paper.ts';
import { composePaperRecord, type KeptExtension } from '../../domain/filing/paper-record.ts';
import { refuseRepeatedGrounds } from '../../domain/filing/repeated-grounds.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { authoriseCommand, requireRole } from '../../domain/order/decide.ts';
import type { Decision } from '../../domain/order/decisions/decision.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import type { OrderEvent } from '../../domain/order/record/events.ts';
import type { PaperFinding } from '../../domain/order/record/paper-finding.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Directory } from '../../ports/directory.ts';
import { type ActDeps, type ActRequest, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { type OpenedPart, openParts } from '../order/sealed-parts.ts';
import { instrumentOf } from './instrument-of.ts';

/** Reads what stands on papers, whatever their form. */
export interface PaperReader {
  readonly readOrderPaper: (instrument: InstrumentId, certificate: unknown) => OrderOnPaper;
  readonly readLaterPaper: (instrument: InstrumentId, type: PaperType, paper: unknown) => PaperFacts;
  /** Pointers to what repeats the grounds in the members of a request that its provider will read. */
  readonly listRepeats: (grounds: unknown, shown: Readonly<Record<string, unknown>>) => string[];
}

export interface PaperDeps extends ActDeps {
  readonly directory: Directory;
  readonly papers: PaperReader;
}

type AnswerType = 'answer-clarification' | 'withdraw';

/** A command with words for the provider, or with a paper that is signed. */
interface Bringing<T extends PaperType | AnswerType> extends ActRequest<T> {
  /** What of the request the provider will read, by its member; none where it stays with the issuing side. */
  readonly shown: Readonly<Record<string, unknown>>;
}

/**
 * Brings a later paper to an order: an extension, the word that the data were asked for, a validation. It is held against the record as
 * the first paper was against the law: what cannot be right is refused, what may be right is found, on record in the event it causes.
 *
 * @throws HoldfastError what `actOnOrder`, then `checkPaper` refuses, and `invalid-request` for what repeats the grounds.
 */
export async function bringPaper(deps: PaperDeps, { shown, ...request }: Bringing<PaperType>): Promise<StoredCommit> {
  const kept = await openKept(deps, request);
  const signer = await deps.directory.authority(asOfficer(request.by).authority);
  const decision: Decision<PaperType> = (law, state, command, by, now) => {
    const readFacts = (): PaperFacts => deps.papers.readLaterPaper(state.instrument, command.type, request.content);
    const isUnsent = command.type === 'continue' && readFacts().isUnsent;
    const events = decideForAuthority(law, state, isUnsent ? { ...command, unsent: true } : command, by, now);
    refuseRepeatedGrounds(deps.papers.listRepeats(kept.grounds, shown));
    const facts = readFacts();
    const record = composeRecord(deps.papers, state, kept, signer);
    return noteFindings(events, checkPaper(instrumentOf(state), command.type, facts, record, now));
  };
  return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decision }, deps, request);
}

/**
 * Answers a provider's question, or its word that the order cannot be executed. The answer is no paper that is signed, but the provider
 * reads it.
 *
 * @throws HoldfastError what `actOnOrder` refuses, and `invalid-request` for what repeats the grounds.
 */
export async function answerProvider(
  deps: PaperDeps,
  { shown, ...request }: Bringing<AnswerType>,
): Promise<StoredCommit> {
  const kept = await openKept(deps, request);
  const decision: Decision<AnswerType> = (law, state, command, by, now) => {
    const events = decideForAuthority(law, state, command, by, now);
    refuseRepeatedGrounds(deps.papers.listRepeats(kept.grounds, shown));
    return events;
  };
  return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decision }, deps, request);
}

/** What is sealed of an order that a later request is held against. */
interface Kept {
  readonly certificate: unknown;
  readonly grounds: unknown;
  readonly extensions: readonly OpenedPart[];
}

/** Nothing is opened for anybody who may not give the command. */
async function openKept(
  deps: PaperDeps,
  {
    orderId,
    by,
    command,
  }: Pick<ActRequest, 'orderId' | 'by'> & { readonly command: CommandOf<PaperType | AnswerType> },
): Promise<Kept> {
  const row = AUTHORITY_ROWS[command.type];
  requireRole(row, by);
  const { state } = (await loadOrder(deps.orders, orderId)).commit;
  authoriseCommand(row, state, command, by);
  const parts = await openParts(deps, state, ['certificate', 'grounds', 'form']);
  const find = (wanted: OpenedPart['part']): unknown => parts.find(({ part }) => part === wanted)?.value ?? null;
  return {
    certificate: find('certificate'),
    grounds: find('grounds'),
    extensions: parts.filter(({ part, about }) => part === 'form' && about === 'order.extended'),
  };
}

function composeRecord(papers: PaperReader, state: OrderState, kept: Kept, signer: PaperSigner) {
  const extensions = kept.extensions.map(({ commit: { at }, value }): KeptExtension => {
    const { signed, said } = papers.readLaterPaper(state.instrument, 'extend', value);
    const fileNumbers = said.filter(({ field }) => field === 'file-number' || field === 'order-file-number');
    return { at, signedOn: signed.day, fileNumbers: fileNumbers.map((one) => one.value) };
  });
  return composePaperRecord(state, papers.readOrderPaper(state.instrument, kept.certificate), signer, extensions);
}

/** Findings stand in the event that the paper causes. */
const noteFindings = (events: readonly OrderEvent[], findings: readonly PaperFinding[]): OrderEvent[] =>
  events.map((event) => {
    if (findings.length === 0) return event;
    switch (event.type) {
      case 'order.extended':
      case 'order.continued':
      case 'validation.granted':
        return { ...event, findings };
      default:
        return event;
    }
  });
