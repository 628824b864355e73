import type { bars as english } from '../en/bars.js';
import { formatNumber } from '../numbers.js';

// Keys of `of` whose words are feminine.
const FEMININE: ReadonlySet<string> = new Set(['list', 'edition', 'listing', 'action', 'other']);

export const bars: typeof english = {
  of: {
    good: { one: 'producto', many: 'productos', head: 'Producto' },
    country: { one: 'país', many: 'países', head: 'País' },
    sector: { one: 'sector', many: 'sectores', head: 'Sector' },
    list: { one: 'lista', many: 'listas', head: 'Lista' },
    edition: { one: 'edición', many: 'ediciones', head: 'Edición' },
    chapter: { one: 'capítulo del HTS', many: 'capítulos del HTS', head: 'Capítulo del HTS' },
    listing: { one: 'inclusión en lista', many: 'inclusiones en listas', head: 'Inclusión en lista' },
    finding: { one: 'hallazgo', many: 'hallazgos', head: 'Hallazgo' },
    supplier: { one: 'proveedor', many: 'proveedores', head: 'Proveedor' },
    file: { one: 'archivo', many: 'archivos', head: 'Archivo' },
    action: { one: 'medida', many: 'medidas', head: 'Medida' },
    risk: { one: 'riesgo', many: 'riesgos', head: 'Riesgo' },
    other: { one: 'fila', many: 'filas', head: 'Fila' },
  },
  title: (one) => `Valor por ${one}: como mínimo y como máximo`,
  nothing: 'No hay filas que mostrar.',
  first: (name, interval, of) =>
    `${name}: ${interval}${of === null ? '' : `, el extremo superior más alto de ${of}`}`,
  allZero: (rows) => `El valor registrado de ${rows} es $0`,
  noneKnown: (rows) => `No se conoce el valor de ${rows}.`,
  andUnknown: (rows) => `; no se conoce el valor de ${formatNumber(rows)} más`,
  unknownOfThem: (rows, of) =>
    `; no se conoce el valor de ${formatNumber(rows)} de ${FEMININE.has(of) ? 'ellas' : 'ellos'}`,
  risk: 'Riesgo',
  note: 'Nota',
  atLeast: 'como mínimo',
  atMost: 'como máximo',
  logScale: 'Escala logarítmica: cada línea vale diez veces la línea anterior.',
  linearScale: 'Escala lineal.',
  legendEnds: 'extremo izquierdo: como mínimo; extremo derecho: como máximo',
  legendSame: 'ambos extremos iguales',
  legendZero: 'como mínimo $0: puede no haber nada',
  left: (rows, unknown) =>
    `${rows} más en la tabla${unknown === 0 ? '' : `; de ${formatNumber(unknown)} no se conoce el valor`}.`,
  doNotAdd: 'Las filas pueden compartir códigos del HTS: no deben sumarse.',
};
