import type { assessments as english } from '../en/assessments.js';
import { formatNumber } from '../numbers.js';

const CHANGES = {
  up: 'un nivel inferior',
  down: 'un nivel superior',
  same: 'el mismo nivel con otras palabras',
};

/** All of the years from the first to the last are meant. */
const yearsOf = (years: readonly string[]): string =>
  years.length > 2 ? `${years[0]} a ${years.at(-1)}` : years.join(', ');

export const assessments: typeof english = {
  title: (country) =>
    `Evaluación del DOL de los esfuerzos contra las peores formas de trabajo infantil: ${country}`,
  nothing: (country) => `La fuente disponible aquí no tiene ninguna evaluación de ${country}.`,
  takeaway: ({ country, level, year, since, before, change, after }) => {
    const parts = [
      `La última evaluación de ${country} es “${level}”, de ${year}${since === year ? '' : `, igual que en todas las filas desde ${since}`}`,
    ];
    if (before !== null)
      parts.push(
        `antes era “${before.level}” en ${before.year}${change === null ? '' : `, ${CHANGES[change]}`}`,
      );
    return `${parts.join('; ')}.${after.length === 0 ? '' : ` No hay fila para ${yearsOf(after)}.`}`;
  },
  noRow: 'sin fila en la fuente',
  blank: '(vacío)',
  point: (country, year, level) => `${country} ${year}: ${level}`,
  caption: (country) => `Evaluaciones de ${country} por año, tal como las publicó el DOL`,
  columns: { year: 'Año', level: 'Nivel', source: 'Fuente' },
  howToRead:
    'Los niveles van del mejor, arriba, hacia abajo, con las palabras del DOL en inglés. La línea une años consecutivos.',
  qualified:
    'Un punto hueco debajo de un nivel tiene ese nivel con palabras que el DOL añadió. Esas palabras no forman otro nivel.',
  withoutRow:
    'Una cruz es un año sin fila: el DOL no evaluó el país, o la fuente disponible aquí no la contiene.',
  otherWords:
    'Las palabras que no son ninguno de los niveles conocidos tienen su propia franja, abajo, sin orden.',
  left: (years) =>
    years === 1
      ? '1 año anterior está solo en la tabla.'
      : `${formatNumber(years)} años anteriores están solo en la tabla.`,
};
