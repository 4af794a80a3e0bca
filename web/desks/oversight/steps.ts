import type { DeskSteps } from '../step.ts';
import { askForSearch } from './ask-for-search.ts';
import { askToRead } from './ask-to-read.ts';
import { complaint } from './complaint.ts';
import { complaints } from './complaints.ts';
import { difficulties } from './difficulties.ts';
import { createListStep } from './list-page.ts';
import { consultations, consultationsOfOrder } from './looked.ts';
import { order, orderHistory, orderHistoryFile } from './order.ts';
import { orders } from './orders.ts';
import { reading } from './reading.ts';
import { readings } from './readings.ts';
import { sealedText } from './sealed-text.ts';
import { search, searchedOrders } from './search.ts';
import { searches } from './searches.ts';

/** The pages of the desk of oversight. */
export const OVERSIGHT_STEPS = {
  '/oversight/complaints': complaints,
  '/oversight/complaints/{complaint}': complaint,
  '/oversight/silences': createListStep('silences'),
  '/oversight/claimed-notices': createListStep('claims'),
  '/oversight/brief-orders': createListStep('brief'),
  '/oversight/unsaid-protections': createListStep('unsaid'),
  '/oversight/orders': orders,
  '/oversight/orders/{order}': order,
  '/oversight/orders/{order}/history': orderHistory,
  '/oversight/orders/{order}/history.json': orderHistoryFile,
  '/oversight/orders/{order}/consultations': consultationsOfOrder,
  '/oversight/orders/{order}/reading': askToRead,
  '/oversight/searches': searches,
  '/oversight/searches/new': askForSearch,
  '/oversight/searches/{search}': search,
  '/oversight/searches/{search}/orders': searchedOrders,
  '/oversight/readings': readings,
  '/oversight/readings/{reading}': reading,
  '/oversight/readings/{reading}/text': sealedText,
  '/oversight/consultations': consultations,
  '/oversight/difficulties': difficulties,
} as const satisfies DeskSteps<string>;
