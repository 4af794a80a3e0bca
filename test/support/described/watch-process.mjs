// `node --import <this>`: a host of its own tells of each thing that is not as the OpenAPI document says, a line on standard error.
// Whatever Node runs npm loads it too: it may need nothing but that until something was answered.
import { subscribe } from 'node:diagnostics_channel';

const EXCHANGES = 'holdfast.local.exchange';

subscribe(EXCHANGES, async (exchange) => {
  const { findUndescribed, UNDESCRIBED } = await import('./watch.ts');
  for (const fault of findUndescribed(exchange)) process.stderr.write(`${UNDESCRIBED}${fault}\n`);
});
