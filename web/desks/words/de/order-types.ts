import type { ORDER_TYPES as ENGLISH } from '../en/order-types.ts';

export const ORDER_TYPES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'order.type.ip_with_timestamp': 'IP-Adresse zu einem Zeitpunkt',
  'order.type.phone': 'Telefonnummer',
  'order.type.email': 'E-Mail-Adresse',
  'order.type.imei': 'IMEI-Nummer',
  'order.type.imsi': 'IMSI',
  'order.type.mac': 'MAC-Adresse',
  'order.type.user_or_unique_id': 'Nutzername oder eindeutige Kennung',
  'order.type.service_name': 'Dienst',
  'order.type.other': 'anderes',
  'order.type.account': 'Konto',
};
