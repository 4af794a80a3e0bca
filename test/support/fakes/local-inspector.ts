import type { Logger } from '@aws-lambda-powertools/logger';
import { createWorker } from '../../../functions/inspect-files/worker.ts';
import { createFileInspector } from '../../../shared/adapters/files/inspector.ts';
import type { WholeRef } from '../../../shared/domain/attachments/attachment.ts';
import type { Look, WholeInspector } from '../../../shared/ports/case/whole-inspector.ts';
import { lambdaContext } from '../http-events.ts';
import type { MemoryAttachments } from './memory-attachments.ts';
import { Outage } from './outage.ts';

/** The function that looks into files, on files in memory, called without a network. */
export class LocalInspector implements WholeInspector {
  readonly outage: Outage = new Outage();
  /** What happens just before it looks. */
  before: (ref: WholeRef) => Promise<void> = async () => undefined;
  readonly #look: (event: unknown) => Promise<Look>;

  constructor(files: MemoryAttachments, log: Logger) {
    const worker = createWorker({ files, inspector: createFileInspector() }, log);
    this.#look = async (event) => await worker(event, lambdaContext());
  }

  async inspect(ref: WholeRef): Promise<Look> {
    this.outage.check();
    await this.before(ref);
    return await this.#look(JSON.parse(JSON.stringify(ref)));
  }
}
