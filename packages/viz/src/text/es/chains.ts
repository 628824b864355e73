import type { chains as english } from '../en/chains.js';
import { formatNumber } from '../numbers.js';

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

const restOf = (listed: number, own: number): string => {
  const stated = `las propias listas indican ${formatNumber(listed)} de los pasos`;
  const known = `${own === 1 ? 'se basa' : 'se basan'} en nuestro conocimiento o en un modelo`;
  if (own === 0) return listed === 0 ? '' : `: ${stated}`;
  return listed === 0
    ? `: ${formatNumber(own)} de los pasos ${known}`
    : `: ${stated}, y ${formatNumber(own)} ${known}`;
};

export const chains: typeof english = {
  title: 'De los insumos listados a los productos importados',
  titleOfAny: 'De los insumos a los productos importados',
  nothing: 'Aquí no se conoce ninguna vía desde un insumo listado; eso no significa que no exista.',
  takeaway: ({ inputs, imports, steps, listed, own }) =>
    `${count(inputs, 'insumo', 'insumos')}, ${count(imports, 'producto importado', 'productos importados')} y ${count(steps, 'paso', 'pasos')} entre productos${restOf(listed, own)}.`,
  role: {
    input: 'insumo listado',
    start: 'insumo, aquí no se indica inclusión en lista',
    stage: 'etapa intermedia',
    import: 'producto importado',
  },
  tier: {
    listed: 'la lista nombra ambos extremos',
    ruling: 'resolución de CBP',
    norm: 'texto oficial',
    study: 'estudio publicado',
    curated: 'nuestro propio conocimiento técnico',
    model: 'estadísticas de insumo-producto',
  },
  kind: {
    embodied: 'está en el producto resultante',
    consumed: 'se consume, no está en el producto resultante',
    component: 'parte del producto resultante',
    'listing-link': 'nombrado por una lista',
  },
  noCode: 'sin código HTS',
  codesNotHere: 'no está en este informe',
  noListing: 'aquí no se indica inclusión en lista',
  endsOnly: 'la lista nombra solo los dos extremos',
  notAnInput: 'aquí no es un insumo',
  link: ({ from, to, process, tier, more }) =>
    `De ${from} a ${to}: ${process}; ${tier}${more > 0 ? `; ${count(more, 'paso más', 'pasos más')} en la tabla` : ''}`,
  caption: 'Cada paso de un producto al siguiente',
  columns: {
    from: 'De',
    fromHts: 'HTS de origen',
    exploitation: 'Listado por',
    process: 'Paso',
    to: 'A',
    toHts: 'HTS de destino',
    tier: 'Cómo se sabe',
    kind: 'Tipo',
  },
  howToRead:
    'Se lee de izquierda a derecha. Cada línea es un paso de un producto al siguiente, y su palabra dice qué tan bien se conoce el paso. Muestra qué puede fabricarse con qué, y nada sobre un envío.',
  claims:
    'CL es trabajo infantil, FL trabajo forzoso, FCL trabajo infantil forzoso o en servidumbre. Las letras corresponden al insumo en el país que figura al lado, y nunca a un producto posterior.',
  leftGoods: (goods) =>
    `${count(goods, 'producto más está', 'productos más están')} en la tabla. La figura muestra primero las vías mejor conocidas y después las más cortas, tantas como caben.`,
  leftSteps: (steps) =>
    `${count(steps, 'paso más está', 'pasos más están')} en la tabla y no en la figura. Entre dos productos se dibuja solo el paso mejor conocido.`,
  leftPaths: (paths) =>
    `Se ${paths === 1 ? 'conoce' : 'conocen'} hasta ${count(paths, 'vía más que ni la figura ni la tabla sigue', 'vías más que ni la figura ni la tabla siguen')}.`,
};
