import type { ORDER_TYPES as ENGLISH } from '../en/order-types.ts';

export const ORDER_TYPES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'order.type.ip_with_timestamp': 'adres IP w danej chwili',
  'order.type.phone': 'numer telefonu',
  'order.type.email': 'adres e-mail',
  'order.type.imei': 'numer IMEI',
  'order.type.imsi': 'IMSI',
  'order.type.mac': 'adres MAC',
  'order.type.user_or_unique_id': 'użytkownik lub niepowtarzalny identyfikator',
  'order.type.service_name': 'usługa',
  'order.type.other': 'inne',
  'order.type.account': 'konto',
};
