import type { LawWords } from '../en/laws.ts';

export const ES_LAWS: LawWords = {
  'basis.EU-EPOC-PR': 'Reglamento (UE) 2023/1543 de la Unión Europea: orden europea de conservación.',
  'basis.US-2703f':
    'Derecho de los Estados Unidos: título 18, sección 2703(f) del United States Code, una solicitud de conservar registros.',
  'basis.COE-29':
    'Convenio del Consejo de Europa sobre la Ciberdelincuencia (Convenio de Budapest), artículo 29: la solicitud de un Estado a otro de conservar datos almacenados.',
  'basis.CA-487.012':
    'Derecho de Canadá: Código Penal (Criminal Code), artículo 487.012, un requerimiento de la policía o de otro funcionario público para conservar datos informáticos.',
};
