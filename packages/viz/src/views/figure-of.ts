import type { Artefact, ArtefactKind, CountryDocument, GoodDocument } from '../artefact.js';
import { FIGURES, type FigureName } from '../figures/figure.js';
import type { DataOf } from '../figures/figure-data.js';
import type { Language } from '../text/language.js';
import { barsOfExposure, mapOfExposure } from './exposure-view.js';
import { gapsOfGaps, matrixOfGaps } from './gaps-view.js';
import {
  barsOfNational,
  chainsOfNational,
  gapsOfNational,
  mapOfNational,
  matrixOfNational,
} from './national-view.js';
import { assessmentsOf, timelineOfCountry, timelineOfGood } from './profile-view.js';
import { chainsOfCountry, chainsOfRelations } from './relations-view.js';
import type { Screening } from './screening/collect-screening.js';
import {
  barsOfScreening,
  chainsOfScreening,
  mapOfScreening,
  matrixOfScreening,
  viewOfLines,
} from './screening-view.js';
import { chainsOfTrace } from './trace-view.js';

/** A screening report of which the lines were collected while they were read, and then let go. */
export interface ScreenedLines {
  readonly kind: 'screening';
  readonly screening: Screening;
}

/** What a figure can be asked of. */
export type FigureSource = Artefact | ScreenedLines;

/** The data of a figure, or why this document has none of that name, and what it has. */
export type FigureReading<Name extends FigureName> =
  | { readonly kind: 'data'; readonly data: DataOf<Name> }
  | { readonly kind: 'unfit'; readonly message: string; readonly remedy: string };

export interface FigureViewOptions {
  /** Bars of the national report; of any other document they are what it is grouped by. */
  readonly by?: 'good' | 'country';
}

/** Chooses the view of a document that a figure is drawn from. */
export function figureDataOf<Name extends FigureName>(
  name: Name,
  source: FigureSource,
  lang: Language,
  options: FigureViewOptions = {},
): FigureReading<Name> {
  const document = tagged(source);
  const data = VIEWS[name](document, lang, options);
  if (data !== null) return { kind: 'data', data };
  const fitting = FIGURES.filter((one) => VIEWS[one](document, lang, options) !== null);
  return {
    kind: 'unfit',
    message: `${WORDS[document.kind]} holds no data of the figure ${name}`,
    remedy:
      fitting.length === 0
        ? 'Draw figures of a screening report of one of its files.'
        : `Figures of it: ${fitting.join(', ')}.`,
  };
}

type Tagged =
  | Extract<Artefact, { readonly kind: ArtefactKind }>
  | ScreenedLines
  | { readonly kind: 'trace'; readonly trace: Parameters<typeof chainsOfTrace>[0] };

function tagged(source: FigureSource): Tagged {
  if ('kind' in source) return source;
  if ('direction' in source) return { kind: 'trace', trace: source };
  return { kind: 'screening', screening: viewOfLines(source.lines) };
}

const WORDS: Readonly<Record<ArtefactKind, string>> = {
  screening: 'a screening report',
  national: 'a national report',
  exposure: 'this report on import values',
  gaps: 'a report on enforcement gaps',
  'country-profile': 'a profile of a country',
  'good-profile': 'a profile of a good',
  portfolio: 'a portfolio',
  trace: 'a trace',
};

const VIEWS: {
  readonly [Name in FigureName]: (
    document: Tagged,
    lang: Language,
    options: FigureViewOptions,
  ) => DataOf<Name> | null;
} = {
  map(document, lang) {
    switch (document.kind) {
      case 'screening':
        return mapOfScreening(document.screening, lang);
      case 'national':
        return mapOfNational(document, lang);
      case 'exposure':
        return mapOfExposure(document, lang);
      default:
        return null;
    }
  },
  matrix(document, lang) {
    switch (document.kind) {
      case 'screening':
        return matrixOfScreening(document.screening, lang);
      case 'national':
        return matrixOfNational(document, lang);
      case 'gaps':
        return matrixOfGaps(document, lang);
      default:
        return null;
    }
  },
  bars(document, lang, { by }) {
    switch (document.kind) {
      case 'screening':
        return barsOfScreening(document.screening, lang);
      case 'national':
        return barsOfNational(document, lang, by);
      case 'exposure':
        return barsOfExposure(document, lang);
      default:
        return null;
    }
  },
  chains(document) {
    switch (document.kind) {
      case 'screening':
        return chainsOfScreening(document.screening);
      case 'national':
        return chainsOfNational(document);
      case 'country-profile':
        return chainsOfCountry(document);
      case 'good-profile':
        return chainsOfRelations([...document.madeWith, ...document.usedIn]);
      case 'trace':
        return chainsOfTrace(document.trace);
      default:
        return null;
    }
  },
  timeline(document, lang) {
    switch (document.kind) {
      case 'country-profile':
        return timelineOfCountry(countryProfile(document), lang);
      case 'good-profile':
        return timelineOfGood(goodProfile(document), lang);
      default:
        return null;
    }
  },
  gaps(document, lang) {
    switch (document.kind) {
      case 'national':
        return gapsOfNational(document, lang);
      case 'gaps':
        return gapsOfGaps(document, lang);
      default:
        return null;
    }
  },
  assessments(document, lang) {
    return document.kind === 'country-profile' ? assessmentsOf(countryProfile(document), lang) : null;
  },
};

function countryProfile(document: CountryDocument): Parameters<typeof timelineOfCountry>[0] {
  return { ...document, kind: 'country' };
}

function goodProfile(document: GoodDocument): Parameters<typeof timelineOfGood>[0] {
  return { ...document, kind: 'good' };
}
