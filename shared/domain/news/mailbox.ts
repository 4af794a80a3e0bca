import type { MailAddress } from '../directory/reach.ts';
import type { NewsReader } from './endpoint.ts';

/** Where news go by mail, and who reads there. */
export interface Mailbox extends Omit<MailAddress, 'id'> {
  readonly reader: NewsReader['kind'];
}
