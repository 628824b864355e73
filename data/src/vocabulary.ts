/**
 * The words of the data: branded codes and the rows of every reference table.
 *
 * A brand is made only by a parser (in `@better-trade/core`, for what users write) or by the table reader (for
 * what stands in this package), so that a number can never be an HTS code and a name never a country.
 */

declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** Digits of a U.S. tariff code without dots: 2, 4, 6, 8 or 10 of them. `0901110010`, never 901110010. */
export type HtsCode = Brand<string, 'HtsCode'>;

/** ISO 3166-1 alpha-2, upper case (`XK` for Kosovo). Hong Kong, Macau and Taiwan are kept apart from China. */
export type CountryCode = Brand<string, 'CountryCode'>;

/** Stable slug of a good: `cotton`, `lithium-ion-batteries`. */
export type GoodId = Brand<string, 'GoodId'>;

/** US dollars, customs value. */
export type Usd = Brand<number, 'Usd'>;

/**
 * A date as precisely as its source gives it: `2009`, `2022-09` or `2024-09-05`.
 * As a beginning it counts from its first day. As an end, a full date is the first day that is no longer
 * listed; a bare year or month is listed to its last day, so that a screen of the past never misses.
 */
export type LooseDate = Brand<string, 'LooseDate'>;

/** `CL` child labor, `FL` forced labor, `FCL` forced or indentured child labor (EO 13126 only). */
export type Exploitation = 'CL' | 'FL' | 'FCL';

export type ListName = 'TVPRA' | 'EO13126';

/** `exclusive`: the code holds only this good. `basket`: it holds other goods too. */
export type Scope = 'exclusive' | 'basket';

/** Who chose the code: DOL's own table, CBP in a published Finding, or this project. */
export type ClassificationBasis = 'dol' | 'cbp' | 'curated';

export interface Good {
  readonly id: GoodId;
  readonly name: string;
  readonly sector: string;
  /** Names under which other tables print the same good. */
  readonly otherNames: readonly string[];
  readonly source: string;
  readonly note: string;
}

/**
 * One statement of a list: this good, from this country, with this one kind of exploitation.
 * A derived (downstream) row has no exploitation of its own: it carries its input good and input country.
 */
export interface ListingRow {
  readonly list: ListName;
  readonly good: GoodId;
  readonly country: CountryCode;
  readonly exploitation: Exploitation | null;
  readonly from: LooseDate;
  readonly to: LooseDate | null;
  readonly edition: string;
  readonly inputGood: GoodId | null;
  readonly inputCountry: CountryCode | null;
  readonly source: string;
  readonly note: string;
}

/**
 * input good @ country -> output good @ country, as ILAB's List of Downstream Goods states it.
 * `at-risk` relations name no output country. The exploitation is the input's, never the output's.
 */
export interface Relation {
  readonly id: string;
  readonly kind: 'listed' | 'at-risk';
  readonly inputGood: GoodId;
  readonly inputCountry: CountryCode;
  readonly exploitation: readonly Exploitation[];
  readonly outputGood: GoodId;
  readonly outputCountry: CountryCode | null;
  readonly from: LooseDate;
  readonly to: LooseDate | null;
  readonly edition: string;
  readonly source: string;
  readonly note: string;
}

/**
 * How well a step is known, the strongest first: a relation of ILAB's list; a CBP ruling, or an official text that
 * says what the output is made of; a published study; the project's own technical knowledge, with its reason; an
 * input-output model. `model` ranks and suggests and never makes a finding.
 */
export type Tier = 'listed' | 'ruling' | 'norm' | 'study' | 'curated' | 'model';

/**
 * `embodied`: matter of the input is in the output. `consumed`: used up, and not in it (caustic soda in alumina).
 * `component`: an article assembled into it.
 */
export type EdgeKind = 'embodied' | 'consumed' | 'component';

export type OutputRole = 'product' | 'co-product' | 'by-product';

/** A good between raw material and import that no list names: an intermediate, or a final good. */
export interface ChainGood {
  readonly id: GoodId;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly note: string;
  readonly source: string;
}

/** One production step. */
export interface Process {
  readonly id: string;
  readonly name: string;
  /** What happens, in one sentence. */
  readonly what: string;
  /** What would prove the step to a reviewer. */
  readonly documents: readonly string[];
}

/** input good -> process -> output good: one stage, never more. */
export interface ChainEdge {
  readonly process: string;
  readonly input: GoodId;
  readonly output: GoodId;
  /** Inputs of a process that share a port are alternatives (OR); different ports are needed together (AND). */
  readonly port: string;
  readonly role: OutputRole;
  readonly kind: EdgeKind;
  /** `variable=value` or `variable=one|other` where the step belongs to a variant; empty where it always holds. */
  readonly condition: string;
  /** Amount of input for one unit of output, as the source gives it; null where none does. */
  readonly coefficient: number | null;
  /** `kg/kg`, `sq ft/pair`; empty without a coefficient. */
  readonly unit: string;
}

/** Why an edge is believed. An edge may have several; its tier is that of the strongest. */
export interface EdgeEvidence {
  readonly process: string;
  readonly input: GoodId;
  readonly output: GoodId;
  readonly tier: Tier;
  readonly source: string;
  /** Where in the source: code and quoted words, section, address. */
  readonly locator: string;
  readonly date: LooseDate | null;
  readonly reason: string;
}

/** A variant that a step may belong to: `battery-chemistry` = `lfp`. */
export interface ChainCondition {
  readonly variable: string;
  readonly value: string;
  readonly meaning: string;
  readonly source: string;
}

/** A listed good that stands in the chains as another good: raw cotton is listed, and is seed cotton first. */
export interface ListedForm {
  readonly good: GoodId;
  readonly node: GoodId;
  /** `input`: a listing of the good is also one of the node. `output`: a relation to the good is one to the node. */
  readonly as: 'input' | 'output';
  readonly reason: string;
}

/** A published amount of input for one unit of an output that lies several stages on: a check on the chain. */
export interface ChainNorm {
  readonly input: GoodId;
  readonly output: GoodId;
  readonly coefficient: number;
  readonly unit: string;
  readonly source: string;
  readonly locator: string;
}

/** What the tracer walks on. */
export interface Chains {
  readonly goods: readonly ChainGood[];
  readonly processes: readonly Process[];
  readonly edges: readonly ChainEdge[];
  readonly evidence: readonly EdgeEvidence[];
  readonly conditions: readonly ChainCondition[];
  readonly forms: readonly ListedForm[];
  readonly norms: readonly ChainNorm[];
  /** HTS codes of the goods above; those of listed goods stand in the reference's own classifications. */
  readonly classifications: readonly Classification[];
}

/** What an HTS prefix can be the classification of. */
export type SubjectKind = 'good' | 'order' | 'sector';

/** subject -> HTS prefix. HTS is an attribute of a good, never its key. */
export interface Classification {
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  readonly hts: HtsCode;
  readonly scope: Scope;
  readonly basis: ClassificationBasis;
  /** Why this code holds the good and, for a basket, what else it holds. */
  readonly reason: string;
  /** What was mended in the printed code; empty when it stands as printed. */
  readonly repair: string;
  readonly source: string;
}

export type OrderStatus =
  | 'active'
  | 'partially-modified'
  | 'inactive-pending-litigation'
  | 'superseded'
  | 'ended'
  | 'not-in-active-file';

/** A CBP withhold release order or Finding under 19 U.S.C. 1307. */
export interface Order {
  readonly id: string;
  readonly instrument: 'WRO' | 'Finding';
  readonly effective: LooseDate;
  readonly ended: LooseDate | null;
  readonly status: OrderStatus;
  /** Null for orders on fishing vessels: no country of origin is stated. */
  readonly country: CountryCode | null;
  readonly merchandise: string;
  /** Whom it reaches: everything of the kind from the country, a region of it, named makers, or vessels. */
  readonly reach: 'country' | 'region' | 'entity' | 'vessel';
  readonly entities: readonly string[];
  readonly aliases: readonly string[];
  readonly remarks: string;
  readonly citation: string;
  readonly source: string;
}

/** A high-priority sector of the UFLPA strategy. No official HTS list exists. */
export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly from: LooseDate;
  readonly source: string;
}

/** An entry of the UFLPA Entity List. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly printed: string;
  /** Null where the source does not say when it was added. */
  readonly effective: LooseDate | null;
  readonly section: string;
  readonly note: string;
  readonly source: string;
}

/**
 * How much of a listed good the words of an order or sector take in: `all` of it, or only a `part`. It is about the
 * merchandise; whom the order reaches (a country, a region, one maker) is another question.
 */
export type Covers = 'all' | 'part';

/** A listed good of the order's country that its merchandise takes in. Where no row stands, none was found by reading. */
export interface OrderGood {
  readonly order: string;
  readonly good: GoodId;
  readonly covers: Covers;
  readonly reason: string;
}

/** A listed good of China that a UFLPA sector takes in. */
export interface SectorGood {
  readonly sector: string;
  readonly good: GoodId;
  readonly covers: Covers;
  readonly reason: string;
}

/** DOL's yearly assessment of a country's efforts against the worst forms of child labor. */
export interface AssessmentLevel {
  readonly country: CountryCode;
  readonly year: string;
  readonly level: string;
  readonly source: string;
}

export interface Country {
  readonly code: CountryCode;
  readonly iso3: string;
  readonly numeric: string;
  /** Census Schedule C codes, four digits. */
  readonly scheduleC: readonly string[];
  readonly name: string;
}

/** Another way in which U.S. trade papers write a country. */
export interface CountryAlias {
  readonly alias: string;
  readonly country: CountryCode;
  readonly kind: string;
  readonly source: string;
}

/** A name that could be more than one country, or is none, and is therefore never resolved. */
export interface AmbiguousOrigin {
  readonly name: string;
  readonly candidates: readonly CountryCode[];
  readonly why: string;
}

/** Where a retired code went. `successor` stands in the shipped HTS, as a code or as a prefix of codes. */
export interface Successor {
  readonly retired: HtsCode;
  readonly successor: HtsCode;
  readonly kind: string;
  readonly basis: 'published' | 'derived' | 'curated';
  readonly note: string;
  readonly source: string;
}

/** What was mended between a source as printed and the table kept here. */
export interface Repair {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly kept: string;
  readonly reason: string;
}

export interface SourceTable {
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
}

/** One entry of `sources.json`. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  /** When the publisher published this edition, as precisely as known. */
  readonly published: string;
  /** When the facts were retrieved from the publisher or from the stored copy that names them. */
  readonly retrieved: string;
  readonly licence: string;
  readonly knownGaps: readonly string[];
  readonly tables: readonly SourceTable[];
}
