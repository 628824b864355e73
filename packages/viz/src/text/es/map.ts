import type { map as english } from '../en/map.js';
import { formatNumber } from '../numbers.js';

const COUNTED = {
  listings: ['inclusión en lista', 'inclusiones en listas'],
  findings: ['hallazgo', 'hallazgos'],
} as const;
const countries = (number: number): string => `${formatNumber(number)} ${number === 1 ? 'país' : 'países'}`;

export const map: typeof english = {
  title: { listings: 'De dónde vienen los productos listados', findings: 'De dónde vienen los hallazgos' },
  takeaway: {
    none: 'Ningún país figura en estos datos.',
    from: { listings: 'Los productos listados vienen de', findings: 'Los hallazgos vienen de' },
    countries,
    allUnknown: 'no se conoce ningún valor.',
    one: (name, interval) => `${name}: ${interval}.`,
    largest: (name, interval) => `el de mayor extremo superior es ${name}: ${interval}.`,
    allZero: 'el valor es $0 en ambos extremos.',
    unknown: (number) => `De ${countries(number)} no se conoce ningún valor.`,
  },
  place: (name, count, what, amount) =>
    `${name}: ${formatNumber(count)} ${COUNTED[what][count === 1 ? 0 : 1]}; ${amount}`,
  amount: (low, high) => `como mínimo ${low}, como máximo ${high}`,
  counted: { listings: 'Inclusiones en listas', findings: 'Hallazgos' },
  tableCaption: 'Países, primero el de mayor extremo superior',
  legend: {
    most: 'Tono y anillo: como máximo',
    under: (limit) => `menos de ${limit}`,
    between: (low, high) => `de ${low} a menos de ${high}`,
    over: (limit) => `${limit} o más`,
    zero: '$0',
    reading: 'Disco en el anillo: como mínimo',
    both: 'ambos extremos en un tramo',
    apart: 'extremos en tramos distintos',
    noDisc: 'como mínimo $0',
    unknown: 'valor no conocido',
    plain: 'no está en estos datos',
    largest: (number) => (number === 1 ? 'El país' : `Los ${formatNumber(number)} mayores`),
    low: 'Como mínimo',
    high: 'Como máximo',
  },
  notes: {
    reading:
      'El anillo es el extremo superior del valor; el disco dentro de él, el inferior. Los tamaños son los tramos de la leyenda, no áreas. Donde los símbolos se taparían, se apartan y una línea lleva al lugar.',
    plain: 'La tierra sin tono no está en estos datos. Eso no dice nada de lo que viene de allí.',
    zero: (number) =>
      `${countries(number)} ${number === 1 ? 'tiene' : 'tienen'} $0 en ambos extremos: los datos no registran valor. Eso no demuestra que no entró nada.`,
    unknown: (number) =>
      `${countries(number)} no ${number === 1 ? 'tiene' : 'tienen'} valor conocido: tierra rayada y un anillo discontinuo con un signo de interrogación. No conocido no es $0.`,
    unplaced: (names) => `No están en el mapa, pero sí en la tabla: ${names}.`,
    leftOut: (number) => `${formatNumber(number)} más en la tabla que en el mapa.`,
    boundaries:
      'Las fronteras dibujadas no tienen necesariamente carácter oficial. Chipre del Norte y Somalilandia no tienen código de país y se dibujan como tierra sin tono.',
  },
};
