import type { timeline as english } from '../en/timeline.js';
import { formatNumber } from '../numbers.js';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

export const timeline: typeof english = {
  title: (name) => `Inclusiones en las listas a lo largo del tiempo: ${name}`,
  nothing: (name) => `En los datos disponibles aquí no consta ninguna inclusión de ${name}.`,
  takeaway: ({ name, asOf, what, rows, first, ended, toCome }) => {
    const counted =
      what === 'countries' ? count(rows, 'país', 'países') : count(rows, 'producto', 'productos');
    const holds =
      rows === 0
        ? `Al ${asOf}, ninguna declaración sobre ${name} está vigente en los datos disponibles aquí`
        : `Al ${asOf}, las listas nombran ${counted} para ${name}${first === null ? '' : `; la inclusión más antigua es de ${first}`}`;
    const others = [
      ...(ended > 0 ? [`${count(ended, 'declaración ha terminado', 'declaraciones han terminado')}`] : []),
      ...(toCome > 0 ? [`${count(toCome, 'no ha comenzado', 'no han comenzado')}`] : []),
    ];
    return `${[holds, ...others].join('; ')}.`;
  },
  list: { TVPRA: 'TVPRA', EO13126: 'EO 13126', downstream: 'derivados', CBP: 'CBP', UFLPA: 'UFLPA' },
  state: { holds: 'sigue en la lista', ended: 'terminada', 'to-come': 'no ha comenzado' },
  asOf: (day) => `al ${day}`,
  since: (from) => `desde ${from}`,
  fromOn: (from) => `a partir de ${from}`,
  fromTo: (from, to) => `${from} a ${to}`,
  unknown: 'inicio no conocido',
  noEnd: 'sin fin indicado',
  notStated: 'explotación no indicada',
  edition: (edition) => `edición ${edition}`,
  caption: (name) => `Todas las declaraciones de las listas sobre ${name}`,
  columns: {
    list: 'Lista',
    exploitation: 'Listado por',
    from: 'Desde',
    to: 'Hasta',
    state: 'Estado',
    edition: 'Edición',
  },
  legend: {
    blunt: 'se conoce el año o el mes',
    day: 'se conoce el día',
    unknown: 'inicio no conocido',
    open: 'sigue en la lista',
  },
  howToRead:
    'Un inicio del que solo se conoce el año se dibuja el 1 de enero. Un fin del que solo se conoce el año se dibuja al final de ese año.',
  several:
    'Cuando una lista nombra juntas varias formas de explotación, las líneas comienzan con la más antigua de ellas.',
  downstream:
    'En la lista de productos derivados, la explotación es la del insumo listado, no la del producto hecho con él.',
  unknownBegins: 'Un anillo en el borde izquierdo indica que la fuente no da un inicio que pueda leerse.',
  left: (rows, statements) =>
    `No están en la figura, pero sí en la tabla: ${count(rows, 'fila', 'filas')} y ${count(statements, 'declaración', 'declaraciones')}.`,
};
