import type { Logger } from '@aws-lambda-powertools/logger';
import { createWorker } from '../../../functions/inspect-files/worker.ts';
import { createDocumentReader } from '../../../shared/adapters/files/document-reader.ts';
import { createFileInspector } from '../../../shared/adapters/files/inspector.ts';
import type { WholeRef } from '../../../shared/domain/attachments/attachment.ts';
import type { DocumentReading } from '../../../shared/domain/order/readings/document-reading.ts';
import type { Look, WholeInspector } from '../../../shared/ports/case/whole-inspector.ts';
import type { DocumentReader } from '../../../shared/ports/document/document-reader.ts';
import { lambdaContext } from '../http-events.ts';
import type { MemoryAttachments } from './memory-attachments.ts';
import { Outage } from './outage.ts';

const isReading = (answer: Look | DocumentReading): answer is DocumentReading =>
  typeof answer === 'object' && 'verdict' in answer;

/** The function that looks into files, on files in memory, called without a network. */
export class LocalInspector implements WholeInspector, DocumentReader {
  readonly outage: Outage = new Outage();
  /** What happens just before it looks. */
  before: (ref: WholeRef) => Promise<void> = async () => undefined;
  readonly #look: (event: unknown) => Promise<Look | DocumentReading>;

  constructor(files: MemoryAttachments, log: Logger) {
    const deps = { files, inspector: createFileInspector(), documents: createDocumentReader() };
    const worker = createWorker(deps, log);
    this.#look = async (event) => await worker(JSON.parse(JSON.stringify(event)), lambdaContext());
  }

  async inspect(ref: WholeRef): Promise<Look> {
    this.outage.check();
    await this.before(ref);
    const answer = await this.#look(ref);
    if (isReading(answer)) throw new Error('that is said of a document');
    return answer;
  }

  async read(pdf: Uint8Array): Promise<DocumentReading> {
    this.outage.check();
    const answer = await this.#look({ document: Buffer.from(pdf).toString('base64') });
    if (!isReading(answer)) throw new Error('that is said of a file');
    return answer;
  }
}
