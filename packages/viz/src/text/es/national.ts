import type { national as english } from '../en/national.js';
import { formatNumber } from '../numbers.js';

export const national: typeof english = {
  imports: (flow, period) =>
    flow === 'consumption'
      ? `importaciones de EE. UU. para consumo de ${period}`
      : `importaciones generales de EE. UU. de ${period}`,
  customsValue: 'valor en aduana, USD',
  asOf: (day) => `listas al ${day}`,
  notWhole: 'este conjunto no contiene todas las importaciones',
  onlyOf: (choice) => `solo ${choice}`,
  chosen: { countries: 'país', goods: 'producto', statuses: 'medida' },
  firstRows: (shown, all) =>
    `solo las primeras ${formatNumber(shown)} de ${formatNumber(all)} filas del informe`,
  listingsNotKnown: (count) =>
    count === 1
      ? 'no se conoce el valor de 1 inclusión en lista, que no está en ningún importe'
      : `no se conoce el valor de ${formatNumber(count)} inclusiones en listas, que no están en ningún importe`,
  partNotKnown: (count) => `${formatNumber(count)} sin valor conocido`,
  noSector: '(sin sector)',
  chapter: (name) => name.replace(/^Chapter/, 'Capítulo').replace('(begins with: ', '(empieza por: '),
};
