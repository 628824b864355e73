import type { profile as english } from '../en/profile.js';
import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

export const profile: typeof english = {
  kickerCountry: 'Better Trade Tool: perfil de un país',
  kickerGood: 'Better Trade Tool: perfil de un producto',
  titleCountry: (name, codes, period) =>
    `${name} (${codes}): productos listados e importaciones de EE. UU., ${period}`,
  titleGood: (name, period) => `${name}: inclusiones en listas e importaciones de EE. UU., ${period}`,
  shares: (low, high) => `del ${low} al ${high}`,
  interval: (low, high) => (low === high ? low : `como mínimo ${low}, como máximo ${high}`),
  of: (good, country) => `${good} de ${country}`,
  lead: {
    goods: (country, goods) => `${country}: ${n(goods, 'producto listado', 'productos listados')}`,
    countries: (good, names) => `${good} figura en las listas para ${names}`,
    manyCountries: (number) => n(number, 'país', 'países'),
    byList: {
      TVPRA: (listings) => `${formatNumber(listings)} en la Lista TVPRA`,
      EO13126: (listings) => `${formatNumber(listings)} en la lista de la EO 13126`,
      downstream: (listings) => `${formatNumber(listings)} en la lista de productos derivados`,
    },
    behind: (interval, imports) =>
      `a estas inclusiones en listas corresponden ${interval} de ${imports}, valor en aduana`,
    ofCountry: (share) => `${share} de todas las importaciones procedentes de allí`,
    ofNation: (share) => `${share} de todas las importaciones de EE. UU.`,
    valueNotKnown: 'no se sabe el valor de las importaciones que corresponden a estas inclusiones en listas',
    figures: (all) => `de ${n(all, 'cifra', 'cifras')}`,
    bounds: (number) => `de ${formatNumber(number)} se conoce solo un límite superior`,
    baskets: (number) =>
      `${formatNumber(number)} ${number === 1 ? 'se basa' : 'se basan'} en códigos que abarcan también otros productos`,
    unknown: (number) => `${formatNumber(number)} no se ${number === 1 ? 'conoce' : 'conocen'}`,
    allExact: 'ninguna cifra es un límite y ninguna se basa en códigos que abarcan otros productos',
    noGood: (country) => `Ninguna lista vigente nombra un producto de ${country}`,
    noCountry: (good) => `Ninguna lista vigente nombra ${good} con un país`,
    countryNotNamed: (good) =>
      `${good} figura en una lista para un país que nuestras fuentes no nombran: no se puede encontrar ninguna línea ni ningún dólar de este producto`,
    noFinding:
      'eso no dice nada de cómo se fabrican los productos: las listas nombran lo que se investigó, y aquí se tienen en parte',
    inputs: (goods) =>
      `${n(goods, 'producto suyo figura como insumo', 'productos suyos figuran como insumos')} en la lista de productos derivados`,
    mayHold: (inputs) =>
      `está en riesgo: puede contener ${inputs}, dondequiera que se fabrique; no se nombra ningún país, por lo que no se cuentan dólares`,
    atItsCodes: (interval, imports) =>
      `de todos los socios conocidos por código entraron ${interval} en sus códigos (${imports}, valor en aduana)`,
    notInSet: (period) => `lo que se importó de allí en ${period} no está en el conjunto de valores`,
    noImports: (period) => `el conjunto de valores no tiene importaciones procedentes de allí en ${period}`,
    notKnown: (number) => `lo que estas cifras no pueden decir (${formatNumber(number)})`,
  },
  facts: {
    country: 'País',
    good: 'Producto',
    sector: 'Sector',
    noSector: 'ninguno indicado',
    otherNames: 'Otros nombres',
    note: 'Nota',
    source: 'Fuente del nombre',
    imports: 'Todas las importaciones procedentes de allí',
    importsOf: (usd, period, share, level) =>
      `${usd} en ${period}${share === null ? '' : `, ${share} de todas las importaciones de EE. UU.`}; ${level}`,
    importsInSet: (usd, period, level) => `${usd} en ${period} que contiene el conjunto; ${level}`,
    importsNotKnown: (period, level) => `no se sabe para ${period}; ${level}`,
    behind: 'Importaciones que corresponden a las inclusiones en listas',
    behindOf: (interval, codes, grade, by) =>
      `${interval}; ${n(codes, 'código', 'códigos')}; precisión del código: ${grade}; códigos elegidos por ${by}`,
    ends: 'Cómo leer dos importes',
    endsOf:
      'Como mínimo: códigos que abarcan solo los productos. Como máximo: todos los códigos que pueden abarcarlos. La verdad está entre los dos. Un solo número donde ambos coinciden.',
  },
  notKnown: {
    heading: 'Lo que no se sabe',
    none: 'El informe no nombra aquí ningún vacío propio. Las limitaciones al final de la página valen de todos modos.',
    intro: 'Léase antes que las cifras: lo que no pueden decir y por qué.',
    about: (ids) => `A qué se refiere (${formatNumber(ids)})`,
    kinds: {
      bound: 'Solo un límite superior',
      'no-code': 'Sin código HTS',
      'not-in-set': 'No está en el conjunto de valores',
      'partial-edition': 'Una edición que se tiene en parte',
      'at-risk': 'No se nombra ningún país',
      'no-country': 'En una lista, pero no se sabe para qué país',
      'curated-codes': 'Códigos elegidos por este proyecto',
      'year-and-day': 'Valores y listas de fechas distintas',
      'incomplete-set': 'El conjunto de valores es una parte',
      programme: 'Capítulos 98 y 99',
      unplaced: 'Un código sin sucesor',
      'orders-without-country': 'Órdenes sin país',
      'made-elsewhere': 'Fabricado en otra parte',
    },
    uflpa: 'Lo que se sabe que falta en las tablas sobre la UFLPA',
  },
  listings: {
    heading: 'Listado: en qué lista, desde cuándo y cuánto se importa',
    none: 'Ninguna lista vigente en la fecha lo nombra con un país.',
    list: {
      TVPRA: 'Lista TVPRA',
      EO13126: 'Lista de la EO 13126',
      downstream: 'Productos derivados: fabricados con insumos listados; la explotación es la del insumo',
    },
    caption: (list, listings) => `${list} (${formatNumber(listings)})`,
    exploitation: 'Explotación',
    since: 'Listado desde',
    edition: 'Edición',
    ofCountry: 'Del país',
    known: 'Cómo se sabe',
    grade: 'Precisión del código',
    codes: 'Códigos',
    by: 'Códigos elegidos por',
    madeWith: 'Fabricado con',
    source: 'Fuente',
    legend: '“Partial” junto a una edición: se tiene aquí en parte y puede listar más.',
  },
  time: {
    heading: 'Cuándo estuvo en las listas',
    none: 'No hay inclusiones en listas que mostrar en el tiempo.',
  },
  past: {
    heading: 'No vigente en la fecha',
    none: 'Ninguna declaración de las listas ha terminado aquí ni está por comenzar.',
    caption: (rows) => n(rows, 'declaración que no rige', 'declaraciones que no rigen'),
    list: 'Lista',
    from: 'Desde',
    to: 'Hasta',
    open: 'sin fin indicado',
  },
  relations: {
    heading: 'Qué se fabrica con ello y con qué se fabrica',
    intro:
      'Pares de un insumo listado y un producto fabricado con él, como los declara ILAB. La explotación es la del insumo, en el país del insumo.',
    none: 'Ninguna relación de la lista de productos derivados de ILAB lo nombra.',
    usedIn: (rows) =>
      `Usado en productos derivados listados (${formatNumber(rows)}): el valor es el del producto final`,
    atRisk: (goods) =>
      `En riesgo de contener estos insumos, sin país nombrado (${n(goods, 'producto', 'productos')})`,
    madeWith: (rows) => `Fabricado con insumos listados (${formatNumber(rows)})`,
    mayHold: (rows) => `En riesgo: puede contener, dondequiera que se fabrique (${formatNumber(rows)})`,
    input: 'Insumo',
    output: 'Producto final',
    noCountry: 'sin país nombrado',
  },
  reach: {
    heading: 'Hasta dónde llegan las cadenas de producción',
    how: (hops, tier, conditions) =>
      `Hasta ${n(hops, 'paso', 'pasos')}, evidencia “${tier}” o más sólida${conditions === '' ? '' : `, ${conditions}`}.`,
    notTraced:
      'En esta ejecución no se siguieron las cadenas de producción (btt report --trace); solo se muestran los pares de arriba, que declara la propia ILAB.',
    none: 'Ninguna cadena conocida aquí va más allá. Las cadenas no están completas.',
    found: (goods, tiers) =>
      `${n(goods, 'producto puede contenerlo', 'productos pueden contenerlo')}, según el paso más débil: ${tiers}.`,
    cut: 'La búsqueda se cortó: puede haber vías mejores.',
    never:
      'Una vía dice cómo se fabrican tales productos, no dónde ni cómo se fabricaron estos: aquí no se cuentan dólares. btt trace muestra las vías.',
    caption: (goods) => `${n(goods, 'vía', 'vías')} a un producto, primero la evidencia más sólida`,
    shown: (shown, all) =>
      `Las primeras ${formatNumber(shown)} de ${formatNumber(all)}; el informe JSON las tiene todas.`,
    tier: 'Evidencia más débil',
    hops: 'Pasos',
    route: 'Vía',
  },
  orders: {
    heading: 'Órdenes de CBP',
    inForce: (orders) => `Vigentes (${formatNumber(orders)})`,
    ended: (orders) => `No vigentes (${formatNumber(orders)}): terminadas, sustituidas o aún no iniciadas`,
    noneCountry: 'Ninguna de las órdenes conocidas aquí recae sobre este país.',
    noneGood: 'Ninguna de las órdenes conocidas aquí abarca el producto por su texto.',
    notHeldAgainst:
      'Las órdenes sobre todos los productos de un fabricante, y la mayoría de las órdenes sobre buques pesqueros (“Seafood”), no se atribuyen a ningún producto en particular.',
    since: 'Desde',
    until: 'Terminó',
    kind: 'Tipo',
    instrument: { WRO: 'orden de retención (WRO)', Finding: 'determinación (Finding)' },
    merchandise: 'Mercancía',
    reach: 'Alcance',
    reaches: {
      country: 'todo el país',
      region: 'una región',
      entity: 'fabricantes nombrados',
      vessel: 'buques',
    },
    makers: 'Fabricantes',
    aliases: (names) => `También: ${names}`,
    takesIn: 'Abarca',
    ofTheGood: { all: 'todo el producto', part: 'parte del producto' },
    covers: { all: 'todo', part: 'parte' },
    status: 'Estado',
    statuses: {
      active: 'activa',
      'partially-modified': 'modificada en parte',
      'inactive-pending-litigation': 'inactiva, con litigio pendiente',
      superseded: 'sustituida',
      ended: 'terminada',
      'not-in-active-file': 'no está en el archivo de activas',
    },
    remarks: 'Observaciones',
    id: 'Id. de la orden',
  },
  uflpa: {
    heading: 'Uyghur Forced Labor Prevention Act (UFLPA, Ley de Prevención del Trabajo Forzoso Uigur)',
    sectorsHeading: (sectors) => `Sectores de alta prioridad (${formatNumber(sectors)})`,
    sectorsOfGood: 'Sectores de alta prioridad de la UFLPA que lo abarcan: para productos de China',
    sector: 'Sector',
    entitiesHeading: (entities) => `Lista de Entidades (${formatNumber(entities)} vigentes)`,
    entity: 'Entidad',
    section: 'Sección',
    noSection: 'sin sección indicada',
    noDate: 'sin fecha indicada',
    id: 'Id. de la entidad',
    lacks: 'Lo que se sabe que falta en estas tablas está más arriba',
  },
  assessments: {
    heading: 'Evaluación del DOL sobre los esfuerzos contra las peores formas de trabajo infantil',
    none: 'El informe no contiene ningún año de estas evaluaciones.',
  },
  codes: {
    headingCountry: 'Dónde está el valor: códigos HTS',
    headingGood: 'Códigos HTS del producto',
    none: 'Ningún código de un producto listado de este país tiene aquí un valor.',
    noneGood: 'El producto no tiene aquí código HTS: no se puede ver ni contar ninguna importación.',
    captionCountry: (codes) => `${n(codes, 'código', 'códigos')}, primero los de mayor valor`,
    captionGood: (codes) =>
      `${n(codes, 'código', 'códigos')} del producto; las importaciones se cuentan en su fila más próxima`,
    more: (shown, all, interval) =>
      `Esta página muestra los primeros ${formatNumber(shown)} de ${n(all, 'código', 'códigos')}; los demás contienen ${interval}. Todos los que enumera el informe están en el informe JSON.`,
    hts: 'HTS',
    chapter: (hts) => `capítulo ${hts}`,
    holds: 'Abarca',
    holdsWhat: { exclusive: 'solo productos listados', basket: 'también otros', bound: 'un límite' },
    goods: 'Productos',
    by: 'Elegido por',
    text: 'Texto del arancel',
    ended: 'ya no existe; se cuenta como sus sucesores',
    listedLow: 'De países listados, como mínimo (USD)',
    listedHigh: 'De países listados, como máximo (USD)',
    allLow: 'De todos, como mínimo (USD)',
    allHigh: 'De todos, como máximo (USD)',
    why: 'Por qué',
    repair: (text) => `Corregido: ${text}`,
    all: 'Todos: cada socio que el conjunto de valores conoce por código.',
    byChapter: (countries) =>
      `No están en estas columnas, porque solo se publican sus capítulos: ${countries}.`,
  },
  left: {
    heading: 'Omitido, filtrado y exceptuado',
    nothing: 'No se filtró nada: el perfil contiene todo lo que las tablas tienen en la fecha.',
    codes: (number) =>
      `${n(number, 'código no está', 'códigos no están')} uno por uno en el informe (--top de la ejecución); su suma está en «Códigos HTS».`,
    noWaivers: 'No se exceptuó nada: btt no conoce excepciones.',
  },
};
