import type { Officer } from '../../domain/actor.ts';
import { type OrderId, orderNotFound } from '../../domain/ids.ts';
import { recordedIdOf } from '../../domain/officials.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { isSandbox, type SandboxStep } from '../../domain/sandbox.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';
import { bringPaper, type PaperDeps } from '../filing/bring-paper.ts';
import { actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { fileNumberOf, SANDBOX_OFFICER } from './file-test-order.ts';
import { directoryOfSandbox } from './sandbox-directory.ts';
import { composeSandboxExtension, composeSandboxRequest, type Earlier } from './sandbox-forms.ts';

export interface PlayDeps extends Omit<PaperDeps, 'directory'> {
  readonly directory: Pick<Directory, 'provider'>;
  readonly officials: Pick<OfficialKeys, 'open'>;
}

export interface StepRequest {
  readonly provider: string;
  readonly messageId: string;
  readonly orderId: OrderId;
  readonly step: SandboxStep;
}

const PAPERS = {
  extension: { type: 'extend', compose: composeSandboxExtension },
  'production-request': { type: 'continue', compose: composeSandboxRequest },
} as const;

/**
 * Does to a test order what its authority would do. The same request again is the same step.
 *
 * @throws HoldfastError `order-not-found` for an order that is no test order of this provider; what the step would be refused with to any
 * authority; `provider-unknown`.
 */
export async function playStep(
  deps: PlayDeps,
  { provider, messageId, orderId, step }: StepRequest,
): Promise<StoredCommit> {
  const { state } = (await loadOrder(deps.orders, orderId)).commit;
  if (!isSandbox(state) || state.provider !== provider) throw orderNotFound();
  const by = await recordOfficer(deps, state);
  const frame = { orderId, by, idempotencyKey: `${provider} ${messageId}`, body: { step } };
  if (step === 'release') {
    const command = { type: 'release', reason: 'no-longer-needed' } as const;
    return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decideForAuthority }, deps, { ...frame, command });
  }
  const entry = await deps.directory.provider(provider);
  const { type, compose } = PAPERS[step];
  const earlier: Earlier = { name: entry.name, fileNumber: fileNumberOf(orderId), issuedAt: state.issuedAt };
  const certificate = compose(earlier, deps.clock.now());
  return await bringPaper(
    { ...deps, directory: directoryOfSandbox(entry) },
    { ...frame, command: { type }, instrument: 'EU-EPOC-PR', content: certificate, shown: { certificate } },
  );
}

async function recordOfficer({ officials }: PlayDeps, { orderId }: OrderState): Promise<Officer> {
  const key = await officials.open(orderId);
  return { ...SANDBOX_OFFICER, person: recordedIdOf(key, orderId, SANDBOX_OFFICER.person) };
}
