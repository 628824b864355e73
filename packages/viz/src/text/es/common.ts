import type { common as english } from '../en/common.js';
import { formatNumber, formatShortUsd } from '../numbers.js';

// The words of the Spanish pages, one for each term of the English. Terms of law and names of lists keep their English
// name, with a Spanish gloss where a page first explains them (page.glossaryRows). Goods stand as the list names them.
//
//   good: producto                      listing: inclusión en lista, inclusiones en listas; listed: listado
//   downstream good: producto derivado  input: insumo
//   line: línea (row: fila)             finding: hallazgo; CBP Finding: determinación (Finding) de CBP
//   meets a list: coincide con una lista
//   judge, screen: evaluar; could not be judged: no se pudo evaluar; verdict: resultado; mended: corregido
//   withhold release order: orden de retención (WRO); action: medida; waived: exceptuado
//   import value behind a listing: valor de las importaciones que corresponde a una inclusión en lista
//   customs value: valor en aduana      imports for consumption: importaciones para consumo
//   grade: precisión del código; exact, basket, partial, bound: exacto, mixto, parcial, límite superior
//   bound: límite (upper end of an interval: extremo superior); limits of the method: limitaciones
//   at least, at most: como mínimo, como máximo; not known: no se sabe, sin valor conocido
//   path, way: vía; step: paso; trace: rastrear; production chain: cadena de producción
//   evidence: evidencia (weak, strong: débil, sólida); proof: prueba; curated: criterio propio
//   statement of a list: declaración    schedule: arancel; digest: resumen criptográfico; baseline: informe de base
//
// Quotation marks and numbers as U.S. agencies write them in Spanish: “ ”, $1,234.50.

export const common: typeof english = {
  risk: { high: 'alto', medium: 'medio', low: 'bajo' },
  riskOf: (risk) => `riesgo ${risk}`,
  exploitation: {
    CL: 'trabajo infantil',
    FL: 'trabajo forzoso',
    FCL: 'trabajo infantil forzoso o en servidumbre',
  },
  list: {
    TVPRA: 'Lista TVPRA',
    EO13126: 'lista de la EO 13126',
    downstream: 'lista de productos derivados',
    CBP: 'orden de CBP',
    UFLPA: 'UFLPA',
  },
  grade: {
    exact: 'exacto',
    basket: 'mixto',
    partial: 'parcial',
    bound: 'límite superior',
    nothing: 'sin importaciones',
  },
  status: {
    finding: 'determinación (Finding) de CBP',
    'active-order': 'orden de retención (WRO)',
    'uflpa-sector': 'sector de la UFLPA',
    'eo-only': 'solo EO 13126',
    none: 'sin medida',
  },
  tier: {
    listed: 'listado',
    ruling: 'resolución',
    norm: 'norma',
    study: 'estudio',
    curated: 'criterio propio',
    model: 'modelo',
  },
  and: 'y',
  notKnown: 'no se sabe',
  none: 'ninguno',
  country: 'País',
  good: 'Producto',
  atLeast: 'Como mínimo (USD)',
  atMost: 'Como máximo (USD)',
  interval: (low, high) =>
    low === high
      ? formatShortUsd(low, 'es')
      : `como mínimo ${formatShortUsd(low, 'es')} y como máximo ${formatShortUsd(high, 'es')}`,
  count: (number, one, many) => `${formatNumber(number)} ${number === 1 ? one : many}`,
  negative: (rows) =>
    `${formatNumber(rows)} ${rows === 1 ? 'fila tiene un valor negativo' : 'filas tienen valores negativos'}, por ejemplo abonos. La figura pone en $0 lo que está por debajo de $0; la tabla tiene los números.`,
  numbers: 'Los números de esta figura',
  moreRows: (number) => `${formatNumber(number)} más en la tabla`,
};
