/** The Sweat & Toil app's XML is machine-written and has no attributes: a scan of its tags reads it whole. */
import { readText } from './files.js';

const FIELDS = [
  'Child_Labor',
  'Forced_Labor',
  'Forced_Child_Labor',
  'Derived_Labor_Exploitation',
  'Derived_Country',
] as const;

export interface XmlRow {
  readonly good: string;
  readonly sector: string;
  readonly country: string;
  readonly fields: Readonly<Record<(typeof FIELDS)[number], string>>;
}

export function readXml(source: string): XmlRow[] {
  const rows: XmlRow[] = [];
  const text = readText(`${source}/ilab/sweat_and_toil_goods_2022_edition.xml`);
  for (const good of text.match(/<Good>[\s\S]*?<\/Good>/g) ?? [])
    for (const country of good.match(/<Country>[\s\S]*?<\/Country>/g) ?? [])
      rows.push({
        good: tag(good, 'Good_Name'),
        sector: tag(good, 'Good_Sector'),
        country: tag(country, 'Country_Name'),
        fields: Object.fromEntries(FIELDS.map((name) => [name, tag(country, name)])) as XmlRow['fields'],
      });
  return rows;
}

function tag(block: string, name: string): string {
  const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(block)?.[1] ?? '';
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .trim();
}
