import type { FindingWords, VerificationWords } from '../en/verification.ts';

export const ES_FINDINGS: FindingWords = {
  'name-not-registered': 'Un nombre que el directorio no tiene para ella',
  'free-mailbox': 'Un buzón de correo de un tipo que cualquiera puede abrir',
  'mail-not-registered': 'Una dirección de correo de un dominio que el directorio no tiene para ella',
  'foreign-telephone': 'Un teléfono de un país que el directorio no tiene para ella',
  'validator-not-registered': 'Una autoridad validadora que el directorio no conoce',
};

export const ES_VERIFICATION: VerificationWords = {
  genuine: 'Auténtico',
  'not-genuine': 'No auténtico',
  'in-force': 'En vigor ahora: los datos se tienen que conservar.',
  'not-in-force': 'No está en vigor ahora: esta orden no pide conservar nada.',
  compare:
    'Hay un documento registrado con esta dirección. Compare lo siguiente con el papel: quien copia una dirección en otro papel no puede cambiar lo que está escrito aquí.',
  reference: 'Referencia',
  basis: 'Base legal',
  'filed-by': 'Presentada por',
  issued: 'Dictada',
  status: 'Estado de la orden',
  document: 'Este documento',
  checked: 'Comprobado',
  filer: '{filer}, según el directorio de autoridades.',
  'files-for': 'Presenta en nombre de {authority}.',
  differs: 'El documento dice otra cosa:',
  'own-word':
    'Todos los demás nombres, direcciones y números del documento son solo la palabra de quien lo presentó. Para preguntar a la autoridad, use un número que conozca por otro medio.',
  version: 'Habla de la versión {version} del registro.',
  later: 'Desde entonces se ha comunicado al proveedor una versión posterior: pida de nuevo el certificado.',
  latest: 'No se ha comunicado al proveedor ninguna posterior.',
  exact: 'Texto exacto',
  certificate:
    'Cada nombre y cada identificador figura, letra por letra, en el certificado firmado. Quien puede leer la orden lo obtiene en {authority} (autoridades, con sesión iniciada) o en {provider} (proveedores, con una petición firmada).',
  unknown: 'Esta dirección no es de ningún documento registrado.',
  advice:
    'Si la ha escrito a mano, compare cada signo con el papel. Si es correcta, no actúe según el documento: llame a la autoridad a un número que conozca por otro medio, no a uno que dé el documento.',
  otherwise: 'Comprobar un documento por su archivo, o por lo que pone en él',
  languages: 'Idioma',
};
