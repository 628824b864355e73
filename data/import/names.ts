/** From the names that sources print to the slugs and country codes that the tables use. */
import { readCsv } from './files.js';

const MOJIBAKE: Readonly<Record<string, string>> = { 'CÃ´te': 'Côte' };

/** Goods whose parenthesis tells them from another good of the same base name. */
const KEEPS_PARENTHESIS = new Set([
  'Beans (green beans)',
  'Bricks (clay)',
  'Granite (crushed)',
  'Footwear (sandals)',
  'Fruit (Pome and Stone)',
  'Alcoholic Beverages (at risk, sugarcane)',
  'Animal Feed (at risk)',
  'Garments (at risk, cotton)',
  'Textiles (at risk, cotton)',
  'Beans (green, soy, yellow)',
  'Furniture (steel)',
  'Stones (limestone)',
  'Stones (pumice)',
  'Textiles (hand-woven)',
  'Garments (Cotton)',
  'Auto Parts and Components (Aluminum)',
  'Cooking Oil (Palm Oil Blends)',
  'Cigarettes (Tobacco)',
  'Food and beverage products (cocoa)',
]);

/** Names that sources print for a good that the list itself names otherwise. */
const SAME_GOOD: Readonly<Record<string, string>> = {
  'Hair products': 'Hair Products',
  'Khat (stimulant)': 'Khat (stimulant plant)',
  'Fruits (Pome and Stone)': 'Fruit (Pome and Stone)',
  'Oil (palm)': 'Palm Fruit',
  'Cobalt ore': 'Cobalt ore (heterogenite)',
  'Cobalt Ore (heterogenite)': 'Cobalt ore (heterogenite)',
  'Copper Ore': 'Copper',
  'Copper ore': 'Copper',
  Coconut: 'Coconuts',
  'Garments (cotton)': 'Garments (Cotton)',
  'electrolytic copper products': 'Electrolytic copper products',
  'Cotton textile products': 'Cotton Textile Products',
  'Food and beverage products': 'Food and beverage products (cocoa)',
  Aircrafts: 'Aircraft',
  'Other cotton-based products': 'Cotton-Based Products',
  'Household and Industrial Items': 'Household and Industrial Products',
  'Bakery Items': 'Baked Goods',
  Cosmetics: 'Cosmetic Products',
  Skincare: 'Skincare Products',
  'Skincare products': 'Skincare Products',
  'Ice cream': 'Ice Cream',
};

export function mendText(text: string): string {
  let mended = text.trim();
  for (const [wrong, right] of Object.entries(MOJIBAKE)) mended = mended.replaceAll(wrong, right);
  return mended;
}

export function goodName(printed: string): string {
  const name = mendText(printed);
  return SAME_GOOD[name] ?? name;
}

export function goodSlug(printed: string): string {
  const name = goodName(printed);
  const base = KEEPS_PARENTHESIS.has(name) ? name : name.replace(/\([^)]*\)/g, '');
  return base
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Resolves printed country names through the project's own country tables; an unknown name stops the import. */
export function countryResolver(dataDir: string): (printed: string) => string {
  const byName = new Map<string, string>();
  const key = (name: string): string =>
    mendText(name)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  for (const row of readCsv(`${dataDir}/countries/countries.csv`))
    byName.set(key(row.name ?? ''), row.iso2 ?? '');
  for (const row of readCsv(`${dataDir}/countries/aliases.csv`))
    byName.set(key(row.alias ?? ''), row.iso2 ?? '');
  return (printed) => {
    const code = byName.get(key(printed));
    if (code === undefined) throw new Error(`unknown country in a source: "${printed}"`);
    return code;
  };
}
