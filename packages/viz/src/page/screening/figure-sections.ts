import type { ReportHead } from '@better-trade/core';
import { chainsFigure } from '../../figures/chains/chains-figure.js';
import { mapFigure } from '../../figures/map/map-figure.js';
import { matrixFigure } from '../../figures/matrix/matrix-figure.js';
import { el, join } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import type { Texts } from '../../text/texts.js';
import type { Screening } from '../../views/screening/collect-screening.js';
import { chainsOfScreening, mapOfScreening, matrixOfScreening } from '../../views/screening-view.js';
import { figureBlock } from '../figure-block.js';
import type { Section } from '../shell.js';
import { isFiltered } from './warnings.js';

/** Where the findings come from, which goods of which countries they are, and how listed inputs get there. */
export function figureSections(
  head: ReportHead,
  screening: Screening,
  lang: Language,
  texts: Texts,
): readonly Section[] {
  const { where, what, chains, notShown } = texts.screening;
  const none = (text: string): string => (isFiltered(head) ? notShown : text);
  const map = mapOfScreening(screening, lang);
  const matrix = matrixOfScreening(screening, lang);
  const ways = chainsOfScreening(screening);
  return [
    {
      id: 'where',
      heading: where.heading,
      body:
        map.places.length === 0
          ? el('p', {}, none(where.none))
          : figureBlock('fig-map', mapFigure(map, { lang, id: 'map' }), texts),
    },
    {
      id: 'what',
      heading: what.heading,
      body:
        matrix.cells.length === 0
          ? el('p', {}, none(what.none))
          : figureBlock('fig-matrix', matrixFigure(matrix, { lang, id: 'matrix' }), texts),
    },
    {
      id: 'chains',
      heading: chains.heading,
      body: join([
        el('p', {}, chains.intro),
        head.options.trace === null ? el('p', {}, chains.notTraced) : null,
        head.options.trace?.complete === false ? el('p', {}, chains.cut) : null,
        ways.edges.length === 0
          ? el('p', {}, none(chains.none))
          : figureBlock('fig-chains', chainsFigure(ways, { lang, id: 'chains' }), texts),
      ]),
    },
  ];
}
