import type { screening as english } from '../en/screening.js';
import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;
const lines = (number: number): string => n(number, 'línea', 'líneas');
const notJudged = (number: number): string =>
  number === 1 ? 'no se pudo evaluar 1 línea' : `no se pudieron evaluar ${lines(number)}`;

export const screening: typeof english = {
  kicker: 'Better Trade Tool: informe de evaluación de líneas',
  title: (input) => `Líneas de importación de ${input}`,
  standardInput: 'entrada estándar',
  measure: {
    value: 'valor en aduana según su archivo, USD',
    onlyNews: 'solo los hallazgos nuevos con respecto al informe de base',
    notJudged,
    notDrawn: (number) =>
      number === 1
        ? '1 hallazgo que no nombra un producto listado de un país (órdenes, sectores, entidades, productos en riesgo, productos rastreados) no está en esta figura'
        : `${formatNumber(number)} hallazgos que no nombran un producto listado de un país (órdenes, sectores, entidades, productos en riesgo, productos rastreados) no están en esta figura`,
  },
  lines,
  lead: {
    found: (listed, all) =>
      `${formatNumber(listed)} de ${lines(all)} ${listed === 1 ? 'coincide' : 'coinciden'} con una lista de productos fabricados con trabajo infantil o forzoso`,
    noLines: 'No se leyó ninguna línea',
    money: (interval) => `; según el archivo, su valor es ${interval}`,
    moneyPart: (missing) => ` (${lines(missing)} no ${missing === 1 ? 'indica' : 'indican'} valor)`,
    atMost: (usd) => `como máximo ${usd}`,
    negative: (number) => ` (${lines(number)} ${number === 1 ? 'indica' : 'indican'} un valor negativo)`,
    otherwise: (number) =>
      `, ${formatNumber(number)} de ellas solo como productos en riesgo o por una orden, un sector o una entidad`,
    noMoney: '; ninguna de ellas indica un valor',
    unscreened: notJudged,
    noneUnscreened: 'se pudieron evaluar todas las líneas',
    rejected: (number) =>
      number === 1
        ? '1 fila no se pudo leer siquiera como línea'
        : `${formatNumber(number)} filas no se pudieron leer siquiera como líneas`,
    news: (number) =>
      `${n(number, 'hallazgo es nuevo', 'hallazgos son nuevos')} con respecto al informe de base`,
  },
  onlyNew:
    'De los hallazgos, a continuación solo aparecen los nuevos con respecto al informe de base. La frase de arriba, “En resumen” y lo que no se pudo evaluar se refieren a todas las líneas.',
  onlyRisk: (risk) =>
    `Los hallazgos de riesgo inferior a ${risk} no figuran en este informe (--min-risk). Las líneas por resultado se refieren a todos los hallazgos.`,
  notShown: 'No se muestra ninguno: véase lo que se omitió.',
  truncated: (shown, all) =>
    `Esta página muestra los primeros ${formatNumber(shown)} de ${formatNumber(all)} hallazgos, por riesgo.`,
  truncatedBeside: (name) => ` Todos están en ${name}, en la misma carpeta que esta página.`,
  truncatedNoFile: ' Todos están en el informe JSON y en su CSV (btt convert report.json --format csv).',
  counts: {
    heading: 'En resumen',
    caption: 'Líneas por resultado',
    verdict: 'Resultado',
    lines: 'Líneas',
    value: 'Valor (USD)',
    withoutValue: 'Líneas sin valor',
    meaning:
      'Como mínimo: líneas cuyo código abarca únicamente un producto que una lista nombra para su origen. Como máximo: todas las líneas que coinciden con una lista, una orden, un sector o una entidad, o que pueden contener un producto en riesgo.',
    listed: (risk) => `Coincide con una lista, riesgo ${risk}`,
    listedAll: 'Coincide con una lista, en total',
    noMatch: 'Ninguna lista nombra este código y este origen',
    notScreenable: 'No se pudo evaluar',
    traced: 'De cualquiera de estas: puede contener un insumo listado, según las cadenas de producción',
    all: 'Todas las líneas',
  },
  input: 'Entrada',
  inputOf: (name, rows, bytes) => `${name}: ${n(rows, 'fila', 'filas')}, ${n(bytes, 'byte', 'bytes')}`,
  inputDigest: 'Resumen criptográfico de la entrada (sha256)',
  columns: 'Columnas leídas',
  options: 'Opciones',
  optionMinRisk: (risk) => `hallazgos de riesgo ${risk} o mayor`,
  optionMap: (pairs) => `columnas indicadas a mano: ${pairs}`,
  optionCountry: (country) => `origen de todas las líneas: ${country}`,
  optionTrace: (hops, tier, conditions) =>
    `insumos rastreados hasta ${n(hops, 'paso', 'pasos')}, evidencia “${tier}” o más sólida${conditions === '' ? '' : `, ${conditions}`}`,
  optionNoTrace: 'insumos no rastreados',
  optionBaseline: (name, digest) => `comparado con ${name} (sha256 ${digest})`,
  unscreened: {
    heading: 'Lo que no se pudo evaluar',
    none: 'Se pudo evaluar cada línea, y cada fila se leyó como línea.',
    intro:
      'Una línea que no se pudo evaluar no es una línea en la que no se halló nada. Corríjala y ejecute de nuevo.',
    byCause: 'Líneas que no se pudieron evaluar, por causa',
    cause: 'Causa',
    lines: 'Líneas',
    what: 'Qué hacer',
    each: 'Líneas que no se pudieron evaluar',
    line: 'Línea',
    ref: 'Referencia',
    hts: 'HTS tal como está escrito',
    origin: 'Origen',
    value: 'Valor (USD)',
    problem: 'Cuál es el problema',
    rejected: 'Filas que no se pudieron leer como líneas',
    code: 'Código',
    column: 'Columna',
    cell: 'Valor',
    partly: 'Líneas con hallazgos de las que una parte no se pudo evaluar',
    mended: 'Códigos y orígenes que se corrigieron antes de evaluar',
    mendedWhat: 'Qué se corrigió',
    more: (number) =>
      `Aquí no se ${number === 1 ? 'muestra' : 'muestran'} ${formatNumber(number)} más; todas están en el informe JSON.`,
    moreRejected: (number) =>
      `Aquí no se ${number === 1 ? 'muestra' : 'muestran'} ${formatNumber(number)} más; --rejects las escribe todas.`,
    causes: {
      'hts-missing': ['Sin código HTS', 'Indique el código del producto.'],
      'hts-unreadable': [
        'El código HTS no se puede leer',
        'Un código tiene 2, 4, 6, 8 o 10 dígitos, como texto.',
      ],
      'hts-unknown': ['No existe ese código HTS', 'Busque el código en el arancel del año de entrada.'],
      'programme-code': ['Solo un código del capítulo 98 o 99', 'Indique junto a él el código del producto.'],
      'origin-missing': ['Sin país de origen', 'Indique el país de origen.'],
      'origin-unknown': [
        'El país de origen no se puede leer',
        'Indique un país por su código ISO o por su nombre.',
      ],
      'value-not-a-number': ['El valor no es un número', 'Indique los dólares de EE. UU. como número.'],
    },
  },
  findings: {
    heading: 'Hallazgos',
    none: 'Ningún hallazgo. Que ninguna lista nombre un código y un origen no dice nada de cómo se fabricaron los productos.',
    intro:
      'Primero los más urgentes. Una línea puede tener varios hallazgos. Cada uno enlaza con las palabras de la lista y con los motivos, más abajo.',
    caption: (shown, all) =>
      shown === all
        ? `${n(all, 'hallazgo', 'hallazgos')}, primero los más urgentes`
        : `Los primeros ${formatNumber(shown)} de ${formatNumber(all)} hallazgos, primero los más urgentes`,
    line: 'Línea',
    ref: 'Referencia',
    hts: 'HTS',
    origin: 'Origen',
    value: 'Valor (USD)',
    risk: 'Riesgo',
    grade: 'Precisión del código',
    what: 'Hallazgo',
    list: 'Lista',
    kind: 'Tipo',
    id: 'Id. del hallazgo',
  },
  kinds: {
    listing: 'producto listado',
    downstream: 'derivado',
    order: 'orden',
    entity: 'entidad',
    sector: 'sector',
    'at-risk': 'en riesgo',
    traced: 'rastreado',
  },
  sentence: {
    listing: (name, country, exploitation) => `${name} de ${country}: ${exploitation}`,
    downstream: (name, country, input, exploitation) =>
      `${name} de ${country}, fabricado con ${input} (${exploitation})`,
    'at-risk': (name, input, exploitation) => `${name} puede contener ${input} (${exploitation})`,
    traced: (name, input, exploitation, steps, tier) =>
      `${name} puede contener ${input} (${exploitation}), ${n(steps, 'paso', 'pasos')}, evidencia más débil: ${tier}`,
    order: (name, date) => `${name}, ${date}`,
    sector: (name) => `Sector de alta prioridad: ${name}`,
    entity: (name) => `Lista de Entidades: ${name}`,
    of: (good, country) => `${good} de ${country}`,
    named: (named, listed) => `la línea nombra “${named}”; la lista, “${listed}”`,
    possible: (edits) => `una posible coincidencia, con ${n(edits, 'letra', 'letras')} de diferencia`,
  },
  where: { heading: 'De dónde viene', none: 'Ninguna línea con un hallazgo nombra un país.' },
  what: {
    heading: 'Qué productos de qué países',
    none: 'No hubo coincidencia con ningún producto listado de un país listado.',
  },
  chains: {
    heading: 'Cómo llegan hasta aquí los insumos listados',
    intro:
      'Vías desde un insumo que nombra una lista hasta los productos de sus líneas. Una vía dice cómo se fabrican tales productos, nunca cómo se fabricaron estos.',
    none: 'Ningún hallazgo se basa en una vía de producción.',
    notTraced:
      'En esta ejecución no se rastrearon las cadenas de producción (btt screen --trace); solo se muestran los pares que declara la propia ILAB.',
    cut: 'La búsqueda se cortó: puede haber vías mejores.',
  },
  left: {
    heading: 'Omitido, filtrado y exceptuado',
    nothing: 'No se filtró nada: se muestran todos los hallazgos de todas las líneas.',
    minRisk: (risk) =>
      `--min-risk omitió los hallazgos de riesgo inferior a ${risk}. Los resultados y los recuentos de líneas son los de todos los hallazgos.`,
    noWaivers: 'No se exceptuó nada: btt no conoce excepciones.',
    noMatch: (number) =>
      number === 1
        ? '1 línea que no coincide con ninguna lista se cuenta arriba y no se muestra por separado.'
        : `${lines(number)} que no coinciden con ninguna lista se cuentan arriba y no se muestran una por una.`,
    news: 'Solo se muestran los hallazgos nuevos con respecto al informe de base; el informe JSON lo conserva todo.',
    gone: (findings, pairs) =>
      `Desaparecidos desde el informe de base: ${n(findings, 'hallazgo', 'hallazgos')} y ${n(pairs, 'par', 'pares')} de código y origen que no se ${pairs === 1 ? 'pudo' : 'pudieron'} evaluar.`,
    goneCaption: 'Hallazgos del informe de base que ya no están',
    goneWhy: {
      line: 'no se leyó ninguna línea de este código y origen',
      list: 'ya no se halla en las líneas de este código y origen',
      trace: 'esta vez no se rastreó',
    },
    why: 'Por qué ya no está',
    made: (asOf, rules, date) =>
      `El informe de base se hizo con las listas al ${asOf}, las reglas ${rules} y los datos de referencia de ${date}.`,
  },
  evidence: {
    heading: 'Evidencia: las palabras de las listas, los códigos y los pasos',
    intro:
      'En qué se basa cada hallazgo de arriba: qué declara la lista, desde cuándo, y en qué edición y fuente; después, los códigos HTS y los pasos de producción, cada uno con su motivo y su fuente.',
    since: (day) => `en la lista desde: ${day}`,
    until: (day) => `hasta: ${day}`,
    holds: 'sigue en la lista',
    rated: 'Riesgo',
    ratedBy: 'según la regla',
    codes: 'Coincide por el HTS',
    codesHeading: 'Códigos HTS por los que las líneas coinciden con una lista',
    of: 'Abarca',
    holdsWhat: 'Alcance',
    by: 'Elegido por',
    why: 'Por qué',
    scope: { exclusive: 'solo este', basket: 'también otros productos' },
    basis: { dol: 'DOL', cbp: 'CBP', curated: 'este proyecto' },
    path: 'Vía',
    todo: 'Qué hacer',
    stepsHeading: 'Pasos de producción de las vías',
    from: 'De',
    to: 'A',
    process: 'Paso',
    tier: 'Evidencia',
  },
};
