import type { page as english } from '../en/page.js';
import { formatNumber } from '../numbers.js';

export const page: typeof english = {
  skip: 'Saltar al contenido',
  contents: 'Contenido',
  figure: (title) => `Figura: ${title}. Las flechas del teclado van de marca en marca.`,
  tableOf: (title) => `Los números de la figura: ${title}`,
  numbersOf: (rows) =>
    `Los números de esta figura en una tabla (${formatNumber(rows)} ${rows === 1 ? 'fila' : 'filas'})`,
  data: 'Datos y método de esta ejecución',
  asOf: 'Listas al',
  rules: 'Reglas',
  tool: 'Herramienta',
  reference: 'Datos de referencia',
  referenceOf: (date, digest) => `${date}, sha256 ${digest}`,
  report: 'Informe JSON',
  reportOf: (name, bytes, digest) => `${name}, ${formatNumber(bytes)} bytes, sha256 ${digest}`,
  reportCarried: 'Esta página lo contiene completo: el botón de abajo lo guarda, byte por byte.',
  reportLeft:
    'Es demasiado grande para esta página, que se hizo a partir de él. Guarde los dos juntos: la página se puede hacer de nuevo con el informe JSON, pero el informe JSON no se puede hacer con la página.',
  source: 'Fuente',
  edition: 'Edición',
  published: 'Publicada',
  retrieved: 'Obtenida',
  sources: (number) =>
    number === 1
      ? 'La única fuente de los datos de referencia, con su edición'
      : `Las ${formatNumber(number)} fuentes de los datos de referencia, con sus ediciones`,
  gaps: (number) => `Lo que se sabe que falta en las fuentes (${formatNumber(number)})`,
  gap: 'Qué falta',
  coverage: 'Cobertura',
  coverageOf: (classified, listed) =>
    `Productos listados que tienen códigos HTS aquí: ${formatNumber(classified)} de ${formatNumber(listed)}.`,
  holes: (names) => `Sin cobertura, por lo que no se puede hallar ninguna línea de ellos: ${names}.`,
  withoutCountry: (names) =>
    `Listados para un país que nuestras fuentes no nombran: ${names}. No se puede hallar ninguna línea de ellos.`,
  ordersByNameOnly: (number) =>
    `${formatNumber(number)} ${number === 1 ? 'orden abarca todo lo que produce un fabricante: solo se puede ver' : 'órdenes abarcan todo lo que produce un fabricante: solo se pueden ver'} por el nombre del fabricante.`,
  ordersUnclassified: (number) =>
    `${formatNumber(number)} ${number === 1 ? 'orden no tiene' : 'órdenes no tienen'} códigos HTS aquí.`,
  method: 'Método, glosario y limitaciones',
  glossary: 'Glosario',
  limits: 'Limitaciones',
  rulesHeading: 'Reglas de riesgo que se aplican aquí',
  rule: 'Regla',
  risk: 'Riesgo',
  sentence: 'Qué dice',
  citation: 'Cita',
  notProof: 'Una inclusión en lista es motivo para examinar, nunca prueba sobre un envío.',
  madeBy: (version) =>
    `Hecho con btt ${version}, de código abierto (Apache-2.0). El mismo informe JSON da la misma página, byte por byte. Esta página no carga nada ni envía nada.`,
  glossaryRows: [
    [
      'inclusión en lista',
      'Un producto y un país que una lista del gobierno de EE. UU. nombra juntos, por trabajo infantil, trabajo forzoso o ambos.',
    ],
    [
      'exacto',
      'El código HTS (Harmonized Tariff Schedule, Arancel Armonizado de EE. UU.) abarca solo el producto listado.',
    ],
    [
      'mixto',
      'El código HTS abarca el producto listado y otros: el código no dice cuál de ellos se importó.',
    ],
    ['parcial', 'El código de la línea es demasiado corto para saberlo.'],
    [
      'riesgo',
      'Con qué urgencia una persona debe examinarlo: alto, medio o bajo, según la primera regla que se aplica. No es una probabilidad.',
    ],
    [
      'como mínimo, como máximo',
      'Como mínimo: códigos que abarcan solo el producto listado. Como máximo: todos los códigos que pueden abarcarlo. La verdad está entre los dos.',
    ],
    [
      'valor en aduana',
      'El precio de los productos cuando se venden para exportarlos a los Estados Unidos, sin derechos de aduana, flete ni seguro. Dólares de EE. UU.',
    ],
    [
      'nivel de evidencia',
      'Qué tan sólida es la evidencia de un paso de producción: listado (ILAB), resolución, norma, estudio, criterio propio, modelo. Una vía es tan sólida como su paso más débil.',
    ],
    [
      'Lista TVPRA',
      'List of Goods Produced by Child Labor or Forced Labor (Lista de bienes producidos con trabajo infantil o trabajo forzoso), Departamento de Trabajo de EE. UU., DOL (22 U.S.C. 7112).',
    ],
    [
      'EO 13126',
      'Executive Order 13126 (Orden Ejecutiva 13126): productos que los contratistas federales deben certificar.',
    ],
    [
      'orden de CBP',
      'Withhold release order (orden de retención, WRO) o Finding (determinación) de U.S. Customs and Border Protection (Oficina de Aduanas y Protección Fronteriza de EE. UU., CBP) (19 U.S.C. 1307).',
    ],
    [
      'UFLPA',
      'Uyghur Forced Labor Prevention Act (Ley de Prevención del Trabajo Forzoso Uigur) (Pub. L. 117-78).',
    ],
  ],
  limitsRows: [
    'Las listas nombran productos y países, no fabricantes ni envíos: la mayoría de los productos de un código listado los fabrican otros.',
    'Que no se haya hallado nada significa solo que ninguna lista de aquí nombra este código y este origen. No dice nada de cómo se fabricaron los productos.',
    'Los códigos HTS de los productos los eligió el Departamento de Trabajo o este proyecto; cada hallazgo dice quién y por qué.',
    'Donde se sabe que a las fuentes les falta algo, la enumeración está en “Datos y método de esta ejecución”.',
  ],
};
