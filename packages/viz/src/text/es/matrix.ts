import type { matrix as english } from '../en/matrix.js';
import { formatNumber } from '../numbers.js';

export const matrix: typeof english = {
  title: {
    risk: 'Productos por país: explotación y riesgo',
    amount: 'Productos por país: explotación y valor',
  },
  nothing: 'No hay pares de producto y país que mostrar.',
  takeaway: (pairs, goods, countries, forced) =>
    `${pairs} de ${goods} y ${countries}: ${formatNumber(forced)} con trabajo forzoso`,
  high: (pairs) => `, ${formatNumber(pairs)} de riesgo alto`,
  most: (country, pairs) => `; ${country} es el país con más (${formatNumber(pairs)})`,
  unknown: (pairs) => `; no se conoce el valor de ${formatNumber(pairs)}`,
  pair: { one: 'par', many: 'pares' },
  good: { one: 'producto', many: 'productos' },
  country: { one: 'país', many: 'países' },
  line: { one: 'línea', many: 'líneas' },
  otherCountries: 'más',
  otherGoods: 'Más productos',
  otherCountriesOf: (good, pairs) =>
    `${good}: ${formatNumber(pairs)} más de países no dibujados; véase la tabla`,
  otherGoodsOf: (country, pairs) =>
    `${country}: ${formatNumber(pairs)} más de productos no dibujados; véase la tabla`,
  otherOfBoth: (pairs) => `${formatNumber(pairs)} más de productos y países no dibujados; véase la tabla`,
  exploitation: 'Explotación',
  risk: 'Riesgo',
  lines: 'Líneas',
  shape: {
    circle: 'trabajo infantil',
    square: 'trabajo forzoso',
    diamond: 'trabajo infantil y trabajo forzoso',
    triangle: 'trabajo infantil forzoso o en servidumbre',
    hexagon: 'explotación no indicada',
  },
  corner: 'además, trabajo infantil forzoso o en servidumbre',
  noRisk: 'riesgo no indicado',
  hollow: 'figura hueca: no se conoce el valor',
  classes: 'Número y color: como máximo',
  under: (limit) => `menos de ${limit}`,
  from: (limit) => `${limit} o más`,
  between: (low, high) => `de ${low} a ${high}`,
  zero: '$0',
  lowBar: 'barra inferior: como mínimo, de 1 a 5 partes según las mismas cinco clases',
  noLowBar: 'sin barra: como mínimo $0, puede no haber nada',
  drawn: {
    risk: (pairs, goods, countries) =>
      `Se dibujan ${goods}, los de mayor riesgo, y ${countries}, los de mayor riesgo entre esos productos. ${pairs} más en la tabla.`,
    amount: (pairs, goods, countries) =>
      `Se dibujan ${goods} y ${countries}, los de extremo superior más alto. ${pairs} más en la tabla.`,
  },
  amountsInTable: 'Los valores, como mínimo y como máximo, están en la tabla.',
  doNotAdd: 'Los productos pueden compartir códigos del HTS: los valores no deben sumarse.',
  codes: 'Los países se indican con su código ISO; la tabla tiene sus nombres.',
};
