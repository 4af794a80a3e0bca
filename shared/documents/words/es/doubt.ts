import type { DoubtWords } from '../en/doubt.ts';

export const ES_DOUBT: DoubtWords = {
  'doubt.held-title': 'Dictada, pero en suspenso',
  'doubt.withdrawn-title': 'Retirada, porque nadie la confirmó',
  'doubt.verdict':
    'No actúe ahora según esta orden. Proveedores: no borren nada de lo que ya conservan, no hagan nada más por esta orden y esperen el próximo mensaje.',
  'doubt.label': '¿La dictó la autoridad?',
  'doubt.held': 'En suspenso desde el {moment}. Se está comprobando si la propia autoridad dictó esta orden.',
  'doubt.confirmed': 'Estuvo en suspenso. El {moment} una segunda persona de la autoridad confirmó que es válida.',
  'doubt.undone': 'Estuvo en suspenso. Nadie más compartió la duda, y sigue adelante desde el {moment}.',
  'doubt.received':
    'Estuvo en suspenso. El proveedor la recibió el {moment}, antes de que nadie respondiera, y desde entonces está en vigor.',
  'doubt.withdrawn': 'Estuvo en suspenso, y nadie la confirmó. Por eso se retiró el {moment}.',
};
