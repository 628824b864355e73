import type { client as english } from '../en/client.js';

export const client: typeof english = {
  find: 'Buscar en esta tabla',
  anyValue: 'todos',
  blank: '(vacío)',
  count: '{shown} de {all} filas',
  countOne: '{shown} de 1 fila',
  countCut: '{shown} de las {all} filas de esta página; {total} en total',
  csvAll: 'CSV, todas las filas',
  csvThese: 'CSV, estas {all} filas',
  csvShown: 'CSV, filas mostradas',
  reset: 'Restablecer',
  openAll: 'Abrir todo',
  closeAll: 'Cerrar todo',
  saveSvg: 'Guardar como SVG',
  savePng: 'Guardar como PNG',
  pngFailed: 'Este navegador no pudo dibujar el PNG. Guarde el SVG.',
  figureKeys: 'Las flechas del teclado o el puntero leen las marcas de esta figura. Esc termina.',
  figureKeysGo:
    'Las flechas del teclado o el puntero leen las marcas de esta figura. Enter o un segundo clic lleva a los detalles. Esc termina.',
  json: 'Informe JSON',
  jsonFailed: 'El informe dentro de esta página está dañado y no se guardó. Pida la página de nuevo.',
};
