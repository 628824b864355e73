import type { LineVerdict } from '@better-trade/core';

/**
 * What of a line a baseline does not have; the line itself without a baseline, null where nothing of it is new. The
 * report in the page keeps every finding.
 */
export function onlyNews(verdict: LineVerdict): LineVerdict | null {
  const { news } = verdict;
  if (news === undefined) return verdict;
  if (news.findings.length === 0 && !news.notScreenable) return null;
  const fresh = new Set(news.findings.map(({ id }) => id));
  return { ...verdict, findings: verdict.findings.filter(({ id }) => fresh.has(id)) };
}
