/**
 * The first rule set. Read from top to bottom; the first rule that applies decides the risk.
 * Risk says how urgently a person should look. It is not a probability and says nothing about a shipment.
 */
import type { RuleFacts, RuleSet } from './rule.js';

const TARIFF_ACT = '19 U.S.C. 1307 (Tariff Act of 1930, section 307)';
const TVPRA = '22 U.S.C. 7112(b)(2)(C) (TVPRA List)';
const UFLPA = 'Pub. L. 117-78 (Uyghur Forced Labor Prevention Act)';
const EO = 'Executive Order 13126; 48 CFR 22.15 and 52.222-18';
const ORDERS = `${TARIFF_ACT}; 19 CFR 12.42`;

const named = (facts: RuleFacts): boolean => facts.nameMatch === 'exact' || facts.nameMatch === 'normalised';
const forced = (facts: RuleFacts): boolean =>
  facts.exploitation.includes('FL') || facts.exploitation.includes('FCL');
const exact = (facts: RuleFacts): boolean => facts.grade === 'exact';

export const rulesV1: RuleSet = {
  id: 'rules-v1',
  rules: [
    {
      id: 'V1-NAME-POSSIBLE',
      risk: 'low',
      sentence:
        'A name on the line is close to a listed name. Spelling alone decides nothing: compare addresses and registrations.',
      citation: `${UFLPA}; ${ORDERS}`,
      applies: (f) => f.nameMatch === 'possible',
    },
    {
      id: 'V1-ENTITY-NAMED',
      risk: 'high',
      sentence:
        'The line names an entity on the UFLPA Entity List: its goods are presumed barred from entry.',
      citation: `${UFLPA}, sections 2(d)(2)(B) and 3(a)`,
      applies: (f) => f.kind === 'entity' && named(f),
    },
    {
      id: 'V1-ORDER-NAMED',
      risk: 'high',
      sentence: 'The line names a maker under a CBP order, and its goods and origin are those of the order.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order' && named(f) && f.merchandiseFits,
    },
    {
      id: 'V1-ORDER-NAMED-OTHER',
      risk: 'medium',
      sentence: 'The line names a maker under a CBP order on other merchandise or another origin.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order' && named(f),
    },
    {
      id: 'V1-ORDER-COUNTRY-EXACT',
      risk: 'high',
      sentence:
        'A CBP order bars this merchandise from this country, whoever made it, and the code holds nothing else.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order' && f.reach === 'country' && exact(f),
    },
    {
      id: 'V1-ORDER-COUNTRY-BASKET',
      risk: 'medium',
      sentence:
        'A CBP order bars this merchandise from this country, whoever made it; the code holds other goods too.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order' && f.reach === 'country',
    },
    {
      id: 'V1-ORDER-REGION-EXACT',
      risk: 'medium',
      sentence: 'A CBP order bars this merchandise from a part of this country: ask where it was made.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order' && f.reach === 'region' && exact(f),
    },
    {
      id: 'V1-ORDER-CHECK-THE-MAKER',
      risk: 'low',
      sentence: 'A CBP order on one maker, vessel or region may reach this merchandise: check the maker.',
      citation: ORDERS,
      applies: (f) => f.kind === 'order',
    },
    {
      id: 'V1-EO-EXACT',
      risk: 'high',
      sentence:
        'Listed under EO 13126 for forced or indentured child labor, and the code holds only this product.',
      citation: EO,
      applies: (f) => f.kind === 'listing' && f.exploitation.includes('FCL') && exact(f),
    },
    {
      id: 'V1-EO-BASKET',
      risk: 'medium',
      sentence:
        'Listed under EO 13126 for forced or indentured child labor; the code holds other products too or is too short to tell.',
      citation: EO,
      applies: (f) => f.kind === 'listing' && f.exploitation.includes('FCL'),
    },
    {
      id: 'V1-FORCED-EXACT',
      risk: 'high',
      sentence: 'Listed for forced labor in this country, and the code holds only this good.',
      citation: `${TVPRA}; ${TARIFF_ACT}`,
      applies: (f) => f.kind === 'listing' && forced(f) && exact(f),
    },
    {
      id: 'V1-FORCED-BASKET',
      risk: 'medium',
      sentence:
        'Listed for forced labor in this country; the code holds other goods too or is too short to tell.',
      citation: `${TVPRA}; ${TARIFF_ACT}`,
      applies: (f) => f.kind === 'listing' && forced(f),
    },
    {
      id: 'V1-CHILD-EXACT',
      risk: 'medium',
      sentence: 'Listed for child labor in this country, and the code holds only this good.',
      citation: TVPRA,
      applies: (f) => f.kind === 'listing' && exact(f),
    },
    {
      id: 'V1-CHILD-BASKET',
      risk: 'low',
      sentence:
        'Listed for child labor in this country; the code holds other goods too or is too short to tell.',
      citation: TVPRA,
      applies: (f) => f.kind === 'listing',
    },
    {
      id: 'V1-DOWNSTREAM-FORCED-EXACT',
      risk: 'high',
      sentence:
        'Listed as a downstream good of this country: made with an input listed for forced labor, and the code holds only this good.',
      citation: `${TVPRA}; ${TARIFF_ACT} ("wholly or in part")`,
      applies: (f) => f.kind === 'downstream' && forced(f) && exact(f),
    },
    {
      id: 'V1-DOWNSTREAM-FORCED-BASKET',
      risk: 'medium',
      sentence:
        'Listed as a downstream good of this country: made with an input listed for forced labor; the code holds other goods too or is too short to tell.',
      citation: `${TVPRA}; ${TARIFF_ACT} ("wholly or in part")`,
      applies: (f) => f.kind === 'downstream' && forced(f),
    },
    {
      id: 'V1-DOWNSTREAM-CHILD-EXACT',
      risk: 'medium',
      sentence:
        'Listed as a downstream good of this country: made with an input listed for child labor, and the code holds only this good.',
      citation: TVPRA,
      applies: (f) => f.kind === 'downstream' && exact(f),
    },
    {
      id: 'V1-DOWNSTREAM-CHILD-BASKET',
      risk: 'low',
      sentence:
        'Listed as a downstream good of this country: made with an input listed for child labor; the code holds other goods too or is too short to tell.',
      citation: TVPRA,
      applies: (f) => f.kind === 'downstream',
    },
    {
      id: 'V1-SECTOR-EXACT',
      risk: 'medium',
      sentence:
        'Goods of China in a high-priority sector of the UFLPA strategy: expect questions about Xinjiang inputs.',
      citation: `${UFLPA}, section 2(d)(2)(B)(viii)`,
      applies: (f) => f.kind === 'sector' && exact(f),
    },
    {
      id: 'V1-SECTOR-BASKET',
      risk: 'low',
      sentence: 'Goods of China under a code that holds goods of a UFLPA high-priority sector among others.',
      citation: `${UFLPA}, section 2(d)(2)(B)(viii)`,
      applies: (f) => f.kind === 'sector',
    },
    {
      id: 'V1-AT-RISK',
      risk: 'low',
      sentence:
        'ILAB names this good as at risk of holding a listed input, without naming a country of production.',
      citation: TVPRA,
      applies: (f) => f.kind === 'at-risk',
    },
  ],
};
