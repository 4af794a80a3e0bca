import type { ORDER_TYPES as ENGLISH } from '../en/order-types.ts';

export const ORDER_TYPES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'order.type.ip_with_timestamp': 'adresse IP à un moment',
  'order.type.phone': 'numéro de téléphone',
  'order.type.email': 'adresse électronique',
  'order.type.imei': 'numéro IMEI',
  'order.type.imsi': 'IMSI',
  'order.type.mac': 'adresse MAC',
  'order.type.user_or_unique_id': 'utilisateur ou identifiant unique',
  'order.type.service_name': 'nom du service',
  'order.type.other': 'autre',
  'order.type.account': 'compte',
};
