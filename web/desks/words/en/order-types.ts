/** What kind of identifier a target is. */
export const ORDER_TYPES = {
  'order.type.ip_with_timestamp': 'IP address at a moment',
  'order.type.phone': 'telephone number',
  'order.type.email': 'mail address',
  'order.type.imei': 'IMEI number',
  'order.type.imsi': 'IMSI',
  'order.type.mac': 'MAC address',
  'order.type.user_or_unique_id': 'user or unique id',
  'order.type.service_name': 'service',
  'order.type.other': 'other',
  'order.type.account': 'account',
} as const;
