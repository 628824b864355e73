export {
  type Artefact,
  type ArtefactKind,
  artefactKind,
  type CountryDocument,
  type GoodDocument,
} from './artefact.js';
export {
  type Amount,
  FIGURES,
  type Figure,
  type FigureCell,
  type FigureColumn,
  type FigureName,
  type FigureOptions,
  type FigureTable,
  type Measure,
} from './figures/figure.js';
export type * from './figures/figure-data.js';
export { drawFigure, renderFigure } from './figures/render-figure.js';
export { type RenderOptions, renderReport } from './page/render-report.js';
export {
  type ScreeningPage,
  type ScreeningPageOptions,
  screeningPage,
} from './page/screening/screening-page.js';
export { LANGUAGES, type Language } from './text/language.js';
export {
  type FigureReading,
  type FigureSource,
  type FigureViewOptions,
  figureDataOf,
  type ScreenedLines,
} from './views/figure-of.js';
export { collectScreening } from './views/screening/collect-screening.js';
