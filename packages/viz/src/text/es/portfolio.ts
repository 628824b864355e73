import type { portfolio as english } from '../en/portfolio.js';
import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;
const lines = (number: number): string => n(number, 'línea', 'líneas');

export const portfolio: typeof english = {
  countedTwice: (number) =>
    `${formatNumber(number)} ${number === 1 ? 'archivo tiene los mismos bytes que otro y se cuenta' : 'archivos tienen los mismos bytes que otro y se cuentan'} de nuevo, con todas sus líneas; --skip-duplicates los omite.`,
  kicker: 'Better Trade Tool: informe de cartera de archivos',
  title: (files) => `Líneas de importación de ${n(files, 'archivo', 'archivos')}`,
  measure:
    'valor en aduana de las líneas que coinciden con una lista, según los archivos, USD; donde hay líneas sin valor, solo un límite inferior',
  lead: {
    found: (listed, all, files) =>
      `${formatNumber(listed)} de ${lines(all)} en ${n(files, 'archivo', 'archivos')} ${listed === 1 ? 'coincide' : 'coinciden'} con una lista de productos fabricados con trabajo infantil o forzoso`,
    noLines: 'No se contó ninguna línea',
    money: (usd) => `, por ${usd} según los archivos`,
    noMoney: '; ninguna de las líneas indica un valor',
    partly: (missing) =>
      missing === 1
        ? ' (1 línea no indica valor y no está en ninguna suma)'
        : ` (${lines(missing)} no indican valor y no están en ninguna suma)`,
    failed: (files) =>
      files === 1 ? 'no se pudo leer 1 archivo' : `no se pudieron leer ${formatNumber(files)} archivos`,
    noneUnscreened: 'se pudieron evaluar todas las líneas',
  },
  failedAll: (files) =>
    files === 1
      ? 'Falló 1 archivo. Ningún total de esta página contiene una línea suya:'
      : `Fallaron ${formatNumber(files)} archivos. Ningún total de esta página contiene una línea suya:`,
  failedOne: (name, message) => `${name}: ${message}`,
  facts: {
    files: 'Archivos',
    filesOf: (all, counted, failed, skipped) =>
      `${formatNumber(all)}: contados ${formatNumber(counted)}, fallidos ${formatNumber(failed)}, omitidos ${formatNumber(skipped)}`,
    before: (number) =>
      number === 1
        ? '; antes de que fallara un archivo se leyó 1 línea, que no está en ningún total'
        : `; antes de que fallara un archivo se leyeron ${lines(number)}, que no están en ningún total`,
    value: 'Valores',
    valueOf:
      'Valor en aduana en USD según los archivos. Una línea indica un solo importe, por lo que nada aquí es un intervalo; qué parte de una línea es el producto listado, su código no lo dice.',
    duplicates: 'los archivos con los mismos bytes se cuentan una vez',
    everyFile: 'se cuenta cada archivo, también el que tiene los mismos bytes que otro',
  },
  counts: {
    mended: 'De todas las líneas: se corrigió un código o un origen antes de evaluar',
    partly: 'De las que coinciden con una lista: evaluadas solo en parte',
    rejected: 'Filas que no se pudieron leer como líneas',
    kindsCaption: 'Hallazgos por tipo',
    kind: 'Tipo',
    findings: 'Hallazgos',
  },
  unscreened: {
    heading: 'Lo que no se pudo evaluar o contar',
    none: 'Se leyó cada archivo, cada fila fue una línea y se pudo evaluar cada línea.',
    intro:
      'Una línea que no se pudo evaluar no es una línea en la que no se halló nada, y un archivo que falló no está en ningún total. Corrija las líneas y los archivos, y ejecute de nuevo.',
    failed: (files) => `Archivos que fallaron (${formatNumber(files)})`,
    file: 'Archivo',
    code: 'Código',
    what: 'Cuál es el problema',
    linesRead: 'Líneas leídas antes',
    same: (files) => `Archivos con los mismos bytes que otro (${formatNumber(files)})`,
    sameAs: 'Igual que',
    effect: 'Qué se hizo',
    skipped: 'omitido (--skip-duplicates)',
    twice: 'se cuentan ambos, cada línea dos veces; --skip-duplicates omite uno',
    rejected: (files) => `Archivos con filas que no se pudieron leer como líneas (${formatNumber(files)})`,
    rows: 'Filas',
    first: 'La primera de ellas',
    firstOf: (line, column, value) =>
      `línea ${formatNumber(line)}${column === '' ? '' : `, columna ${column}`}: “${value}”`,
    warnings: (number) => `Advertencias sobre archivos (${formatNumber(number)})`,
    warning: 'Advertencia',
  },
  totals: {
    heading: {
      risk: 'Por riesgo',
      file: 'Por archivo',
      good: 'Por producto: listados y derivados',
      origin: 'Por país de origen',
      supplier: 'Por proveedor',
      list: 'Por lista',
      action: 'Por medida: órdenes, sectores, entidades',
    },
    key: {
      risk: 'Riesgo',
      file: 'Archivo',
      good: 'Producto',
      origin: 'País de origen',
      supplier: 'Proveedor',
      list: 'Lista',
      action: 'Medida',
    },
    barsTitle: {
      risk: 'Valor indicado de las líneas que coinciden con una lista, por riesgo',
      file: 'Valor indicado de las líneas que coinciden con una lista, por archivo',
      good: 'Valor indicado de las líneas que coinciden con una lista, por producto',
      origin: 'Valor indicado de las líneas que coinciden con una lista, por país de origen',
      supplier: 'Valor indicado de las líneas que coinciden con una lista, por proveedor',
      list: 'Valor indicado de las líneas que coinciden con una lista, por lista',
      action: 'Valor indicado de las líneas que coinciden con una lista, por medida',
    },
    intro:
      'Una línea cuenta una vez bajo cada clave que tiene, y las claves se solapan: las filas no deben sumarse. Los riesgos son los de las líneas que coinciden con una lista.',
    suppliers:
      'Los proveedores son los fabricantes, expedidores y vendedores que nombran las líneas; las grafías de un mismo nombre están juntas.',
    beyond: (most) =>
      `Hay más de ${formatNumber(most)} nombres: los leídos después están juntos en una fila, donde también puede haber un proveedor importante.`,
    caption: (rows, keys) =>
      rows >= keys
        ? n(keys, 'fila', 'filas')
        : `Las primeras ${formatNumber(rows)} de ${n(keys, 'fila', 'filas')} por valor`,
    empty: 'Ninguna línea tiene una clave de este tipo.',
    listedUsd: 'Coincide con una lista (USD)',
    allUsd: 'Todas las líneas (USD)',
    notScreenableUsd: 'No se pudo evaluar (USD)',
    lines: 'Líneas',
    listed: 'Coincide con una lista',
    high: 'Alto',
    medium: 'Medio',
    low: 'Bajo',
    traced: 'Rastreadas',
    notScreenable: 'No se pudo evaluar',
    withoutValue: 'Sin valor',
    noteWithoutValue: (number) => `${formatNumber(number)} sin valor`,
    id: 'Clave',
    riskOf: {
      high: 'Coincide con una lista, riesgo alto',
      medium: 'Coincide con una lista, riesgo medio',
      low: 'Coincide con una lista, riesgo bajo',
    },
    rest: {
      '(other LISTED)': 'Otras líneas que coinciden con una lista: sin hallazgos de este tipo',
      '(no list match)': 'Ninguna lista nombra el código y el origen',
      '(not screenable)': 'No se pudo evaluar',
      '(not known)': 'Origen ausente o que no es un país',
      '(not named)': 'Líneas que no nombran a nadie',
      '(other names)': 'Nombres más allá de los distinguidos; una línea puede contar más de una vez',
    },
  },
  files: {
    heading: 'Archivos y sus resúmenes criptográficos',
    caption: (files) => n(files, 'archivo', 'archivos'),
    shown: (shown, all) =>
      `Esta página muestra los primeros ${formatNumber(shown)} de ${formatNumber(all)}, primero los que fallaron; el informe JSON los tiene todos.`,
    status: 'Estado',
    statuses: { counted: 'contado', failed: 'falló', skipped: 'omitido' },
    bytes: 'Bytes',
    digest: 'Resumen (sha256)',
    noDigest: 'no se leyó hasta el final',
    columns: 'Columnas leídas',
    rows: 'Filas',
    rejected: 'No leídas como líneas',
  },
  left: {
    heading: 'Omitido, filtrado y exceptuado',
    lines:
      'Las líneas y sus hallazgos no están en una cartera: btt screen de un archivo los muestra, cada uno con su evidencia.',
    top: (kind, shown, keys) =>
      `${kind}: el informe tiene ${formatNumber(shown)} de ${formatNumber(keys)} filas; --top de la ejecución omitió las demás.`,
  },
};
