export type {
  CountryCode,
  Exploitation,
  GoodId,
  HtsCode,
  Reference,
  Usd,
} from '@better-trade/data';
export { type CodeRow, type CodeStatus, codeTable } from './bulk/code-table.js';
export { type OriginRow, originTable } from './bulk/origin-table.js';
export {
  buildPairIndex,
  NO_OUTCOME,
  PATTERN_SIZE,
  type PairIndex,
  type PairOutcome,
} from './bulk/pair-index.js';
export { createSpecialOrigins, type SpecialOrigins } from './bulk/special-origins.js';
export { keyOf, type VerdictSet, verdictTable } from './bulk/verdict-table.js';
export { type Day, holdsOn, parseDay } from './codes/dates.js';
export { nameKey } from './codes/name-key.js';
export { formatHts, type HtsReading, parseHts, splitHtsCell } from './codes/parse-hts.js';
export { createOriginParser, type OriginParser, type OriginReading } from './codes/parse-origin.js';
export { parseUsd, type UsdReading } from './codes/parse-usd.js';
export { BttError, formatProblem, type Place, type Problem, type ProblemCode } from './codes/problem.js';
export { type HtsGroup, type HtsResolution, resolveHts } from './codes/resolve-hts.js';
export {
  createLineComparer,
  FINDING_CHANGES,
  type FindingChange,
  type FindingState,
  isChanged,
  LINE_SHIFTS,
  type LineComparison,
  type LineShift,
  type LineShiftKind,
  type LineState,
} from './diff/compare-line.js';
export {
  type Changes,
  compareComparisons,
  countImpact,
  type Impact,
  type ImpactCounter,
  type LinesAndUsd,
  type SideCounts,
} from './diff/count-impact.js';
export { diffReferences } from './diff/diff-references.js';
export { DIFF_CAUSES, type DiffCause } from './diff/mix-references.js';
export {
  type DatedReference,
  DIFF_SECTIONS,
  type DiffSection,
  type DiffSide,
  type ExposureChange,
  type Fields,
  isEmptyDiff,
  type ReferenceDiff,
  type RowChange,
  type UsdInterval,
} from './diff/reference-diff.js';
export { type Explanation, explain } from './explain/explain.js';
export { type Lookup, lookUp } from './explain/look-up.js';
export {
  createNameMatcher,
  type ListedName,
  type NameMatcher,
  type TargetMatch,
} from './names/match-names.js';
export { organisationKey } from './names/organisation-key.js';
export * from './portfolio/index.js';
export {
  type BaselineCollector,
  type BaselineFacts,
  type BaselineSummary,
  collectBaseline,
  GONE_NAMED,
  type GoneCause,
  type GoneFinding,
  type NewsFinder,
} from './report/baseline.js';
export { type Coverage, coverageOf, type Hole } from './report/coverage.js';
export {
  type BaselineFile,
  describeReference,
  REPORT_SCHEMA_VERSION,
  type RejectedRow,
  type Report,
  type ReportInput,
  type ReportOptions,
  type ReportReference,
  type TraceSettings,
} from './report/report.js';
export { REPORT_END, type ReportHead, reportHeadText, reportText } from './report/report-text.js';
export { countSummary, type FindingCount, type Summary, type SummaryCounter } from './report/summary.js';
export type { Rule, RuleFacts, RuleSet } from './rules/rule.js';
export { rulesV1 } from './rules/rules-v1.js';
export { traceV1 } from './rules/trace-v1.js';
export { createScreener, type Screener, type ScreenerOptions } from './screening/create-screener.js';
export type { DerivedListing, DerivedListings, TracedStep } from './screening/derived.js';
export { compareFindings, highestRisk, isAtLeast, KINDS, RISKS } from './screening/finding-order.js';
export { groupBy } from './screening/group-by.js';
export { buildHtsIndex, type CodeMatch, compareText, type HtsIndex } from './screening/hts-index.js';
export { linesUnder } from './screening/lines-under.js';
export { strongestTier, TIERS, tierRank, weakestTier } from './screening/tiers.js';
export type {
  Cause,
  Finding,
  FindingKind,
  Grade,
  Line,
  LineNews,
  LineVerdict,
  MatchedClassification,
  NameMatch,
  NewFinding,
  Risk,
  Statement,
  Verdict,
} from './screening/verdict.js';
