import type { FileFault } from '../../../domain/attachments/inspection.ts';

/** Thrown deep inside a reader, and made a verdict where the inspection began. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
