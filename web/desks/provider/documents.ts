import type { DeskVisitor, Outcome } from '../step.ts';
import { ofOrder, orderIdIn } from './read.ts';
import { findReceipt } from './receipt.ts';

const FILES = {
  'certificate.pdf': 'application/pdf',
  'certificate.jws': 'application/jose',
} as const;

const isFile = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);

async function sendDocument(visitor: DeskVisitor): Promise<Outcome> {
  const { askForDocument, named, kept } = visitor;
  const orderId = orderIdIn(visitor);
  const file = named['file'] ?? '';
  if (file === 'receipt.jws') {
    const receipt = findReceipt(kept, orderId);
    if (receipt === undefined) return { goTo: `/provider/orders/${orderId}/objections` };
    return { document: { type: 'application/jose', bytes: new TextEncoder().encode(receipt), name: file } };
  }
  if (!isFile(file)) return { goTo: `/provider/orders/${orderId}` };
  const { type, bytes } = await askForDocument('GET /v1/provider/orders/{orderId}/certificate', FILES[file], {
    named: { orderId },
  });
  return { document: { type, bytes, name: file } };
}

/** One document, to be kept. A certificate is read by it, as by its page. */
export const document = ofOrder({ show: sendDocument });
