import type { ORDER_TYPES as ENGLISH } from '../en/order-types.ts';

export const ORDER_TYPES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'order.type.ip_with_timestamp': 'dirección IP en un momento',
  'order.type.phone': 'número de teléfono',
  'order.type.email': 'dirección de correo',
  'order.type.imei': 'número IMEI',
  'order.type.imsi': 'IMSI',
  'order.type.mac': 'dirección MAC',
  'order.type.user_or_unique_id': 'usuario o identificador único',
  'order.type.service_name': 'servicio',
  'order.type.other': 'otro',
  'order.type.account': 'cuenta',
};
