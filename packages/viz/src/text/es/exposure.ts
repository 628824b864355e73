import type { exposure as english } from '../en/exposure.js';
import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;
const listings = (number: number): string => n(number, 'inclusión en lista', 'inclusiones en listas');
const pairsOf = (number: number): string =>
  n(number, 'par de producto listado y país', 'pares de producto listado y país');

export const exposure: typeof english = {
  kicker: 'Better Trade Tool: valor de las importaciones que corresponden a las listas',
  kickerGaps: 'Better Trade Tool: vacíos en la aplicación de la ley',
  titleNational: (period) => `Importaciones de EE. UU. de productos listados, ${period}`,
  titleBy: (by, period) => `Importaciones de EE. UU. de productos listados, por ${by}, ${period}`,
  titleGaps: (period) => `Productos listados por valor de importación y medida, ${period}`,
  by: {
    good: 'producto',
    country: 'país',
    sector: 'sector',
    list: 'lista',
    edition: 'edición',
    chapter: 'capítulo del HTS',
    listing: 'inclusión en lista',
  },
  lead: {
    found: (number, interval, imports) =>
      `A ${listings(number)} corresponden ${interval} de ${imports}, valor en aduana`,
    foundPairs: (pairs, interval, imports) =>
      `A ${pairs} corresponden ${interval} de ${imports}, valor en aduana`,
    share: (low, high) => (low === high ? ` (${low} del total)` : ` (del ${low} al ${high} del total)`),
    noneOfStatus: (statuses) =>
      `Ningún producto listado de esta selección tiene esta medida (${statuses}): eso no quiere decir que nada figure en las listas`,
    nothing:
      'Ninguna lista vigente nombra un producto y un país de esta selección, por lo que no se cuenta nada',
    notKnown: 'No se conoce el valor de ninguna de las inclusiones en listas',
    unknown: (number) => `no se ${number === 1 ? 'pudo' : 'pudieron'} contar ${listings(number)}`,
    bound: (number) => `de ${listings(number)} solo se conoce un límite superior`,
    noneUnknown: 'de cada inclusión en lista se conoce un valor o un límite',
    withoutAction: (interval) =>
      `Fuera del alcance de toda orden, determinación (Finding) o sector de la UFLPA: ${interval}.`,
    pairs: pairsOf,
    unknownPairs: (number) =>
      `no se ${number === 1 ? 'pudo' : 'pudieron'} contar ${formatNumber(number)} de ellos`,
    noneUnknownPairs: 'de cada uno se conoce un valor o un límite',
  },
  values: 'Valores de importación',
  valuesOf: (imports, measure, total) =>
    `${imports}, ${measure}; todas las importaciones del conjunto: ${total}`,
  valuesSource: 'Fuente de los valores',
  valuesDigest: 'Conjunto de valores',
  choice: 'Selección',
  choiceAll: 'todas las inclusiones en listas vigentes',
  options: 'Filas',
  first: (shown, left) =>
    `las primeras ${formatNumber(shown)} por valor; --top omitió ${formatNumber(left)} más`,
  notCountedHeading: 'Lo que no se pudo contar',
  notWhole: (id) =>
    `El conjunto ${id} contiene lo que pidió una consulta: lo que falta en él puede haberse importado, y no se cuenta.`,
  programme: (usd, low) =>
    `${usd} de los capítulos 98 y 99, donde no se nombra el código del producto (de ellos, ${low} de envíos de bajo valor), no corresponden aquí a ninguna inclusión en lista.`,
  atRisk: (goods) =>
    `${n(goods, 'producto está', 'productos están')} en riesgo de contener insumos listados; ILAB no nombra ningún país para ${goods === 1 ? 'él' : 'ellos'}, por lo que no se cuenta nada.`,
  unplaced: (hts, usd, at) =>
    `El código HTS ${hts} de los valores de importación (${usd}) no está en el arancel actual y no se conoce ningún sucesor: ${at === '' ? 'no se cuenta' : `se cuenta en ${at} en su lugar`}.`,
  ordersWithoutCountry: (orders) =>
    `${n(orders, 'orden de CBP no nombra', 'órdenes de CBP no nombran')} ningún país (en su mayoría, sobre buques): no ${orders === 1 ? 'es' : 'son'} medida sobre ningún par.`,
  levelsCaption: 'Inclusiones en listas según cómo se conoce su valor',
  level: 'Cómo se conoce',
  listings: 'Inclusiones en listas',
  levels: {
    code: 'por código HTS',
    'eu-bound':
      'límite de la UE: como máximo, el menor entre el valor de los capítulos del país miembro y el de los códigos de la Unión',
    'chapter-bound': 'límite por capítulo: del país solo se publican los capítulos',
    none: 'no se importó nada del país',
    'not-in-set': 'no se sabe: el conjunto no lo dice',
    'no-code': 'no se sabe: el producto no tiene aquí código HTS',
  },
  meaning:
    'Como mínimo: códigos que abarcan solo los productos listados. Como máximo: cada código que puede abarcarlos. Un código de un país cuenta una sola vez en cualquier total, por lo que las filas pueden sumar más que su total. El valor que corresponde a una inclusión en lista es lo que se importó bajo sus códigos, nunca lo que se fabricó con trabajo infantil o forzoso.',
  top: 'Productos listados de mayor valor',
  topBy: (by) => `De mayor valor, por ${by}`,
  where: 'De dónde viene',
  what: 'Qué productos de qué países',
  gaps: 'Qué se hace al respecto',
  gapsIntro:
    'Cada producto listado de un país una sola vez, según la medida más amplia que lo abarca. Sin medida: como mínimo, los códigos que son solo de los productos y que ninguna orden, determinación (Finding) ni sector de la UFLPA toca; como máximo, cada código que ninguna orden sobre todo el país cierra.',
  gapsLimits:
    'Qué productos abarca una orden o un sector se decidió leyendo su texto. “Sin medida” dice que ninguna de las medidas reunidas aquí abarca el producto: no se examinaron otras leyes.',
  chains: 'Cómo llegan hasta aquí los insumos listados',
  chainsIntro:
    'Pares de un insumo listado y un producto fabricado con él, como los declara ILAB. Lo que se afirma es del insumo, en el país del insumo.',
  chainsNone: 'Ninguna relación de la lista de productos derivados de ILAB coincide con esta selección.',
  rows: 'Todas las filas',
  rowsCaption: (rows) => n(rows, 'fila', 'filas'),
  pairsCaption: (rows) => `${pairsOf(rows)}, primero el de mayor valor sin medida`,
  statusCaption: 'Por la medida más amplia',
  action: 'Medida',
  pairs: 'Pares',
  notKnown: 'No se sabe',
  exploitation: 'Explotación',
  lists: 'Listas',
  since: 'Listado desde',
  withoutLow: 'Sin medida, como mínimo (USD)',
  withoutHigh: 'Sin medida, como máximo (USD)',
  actions: 'Órdenes y sectores',
  known: 'Cómo se sabe',
  codes: 'Códigos',
  grade: 'Precisión del código',
  ofAll: 'De todas las importaciones, como máximo (%)',
  sources: 'Ediciones y fuentes',
  left: 'Omitido, filtrado y exceptuado',
  leftNothing: 'No se filtró nada: se cuentan todas las inclusiones en listas vigentes en la fecha.',
  leftChoice: (choice) => `Solo se seleccionó: ${choice}.`,
  leftRows: (number) =>
    `--top omitió ${n(number, 'fila; los totales la contienen', 'filas; los totales las contienen')}.`,
  noWaivers: 'No se exceptuó nada: btt no conoce excepciones.',
};
