/** What a log line says for the deployment to raise an alarm over it, by the alarm's heading in the runbook. */
export const ALARMING = {
  'call-waiting': 'a call waits',
  'emergency-unseen': 'emergency unseen',
  'endpoint-failing': 'endpoint failing',
  'filing-burst': 'filing burst',
  'messages-undelivered': 'message undelivered',
  'on-call-untested': 'on call not reached by its test',
  'orders-unhastened': 'order not hastened',
  'provider-freed': 'provider freed by silence',
  'review-without-reviewer': 'review without reviewer',
  'reviews-defaulted': 'review defaulted',
  'scan-failed': 'file not scanned',
  'self-test-unacknowledged': 'self test not acknowledged',
  'share-nearly-used': 'share nearly used',
  'validation-disowned': 'validation disowned',
} as const;
