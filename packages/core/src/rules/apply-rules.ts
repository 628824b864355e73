import type { Rule, RuleFacts, RuleSet } from './rule.js';

/** @throws Error if no rule applies: a finding without a reason must not exist. */
export function applyRules(rules: RuleSet, facts: RuleFacts): Rule {
  const rule = rules.rules.find((candidate) => candidate.applies(facts));
  if (rule === undefined)
    throw new Error(`BTT_RULE_NONE: ${rules.id} has no rule for a finding of kind ${facts.kind}`);
  return rule;
}
