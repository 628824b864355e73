/** What a column is read for. All of the makers' roles are read as names. */
export type Role =
  | 'hts'
  | 'origin'
  | 'value'
  | 'entry'
  | 'entry_line'
  | 'ordinal'
  | 'manufacturer'
  | 'producer'
  | 'vessel'
  | 'exporter'
  | 'seller'
  | 'part';

/** A header and the layouts it comes from. */
export type KnownHeader = readonly [header: string, layouts: string];

/**
 * The headers of each role in order of preference, as the layouts print them: case, spaces and punctuation are ignored.
 * Left out on purpose: Schedule B (an export schedule), countries of export, importers and consignees (not makers),
 * and totals of a whole entry.
 */
export const COLUMN_ROLES: Readonly<Record<Role, readonly KnownHeader[]>> = {
  hts: [
    ['HTS Number - Full', 'ACE'],
    ['HTS Number', 'DataWeb, USITC HTS, brokers'],
    ['HTS10', 'analysts'],
    ['HTS Code', 'brokers, ImportWatch'],
    ['HTSUS', 'brokers'],
    ['HTSUS No.', '7501'],
    ['29 A HTSUS No.', '7501 box'],
    ['29 HTSUS No.', '7501 box'],
    ['HTSUS Number', 'brokers'],
    ['HTSUS Code', 'brokers'],
    ['HTS No.', 'brokers'],
    ['HTS', 'brokers'],
    ['HTS8', 'analysts'],
    ['HTS6', 'analysts'],
    ['Tariff Number', 'brokers'],
    ['Tariff No.', 'brokers'],
    ['Tariff Code', 'brokers'],
    ['HTS Classification', 'brokers'],
    ['Harmonized Code', 'brokers'],
    ['I_COMMODITY', 'Census API'],
    ['HS Code', 'Panjiva, brokers'],
    ['HS Number', 'brokers'],
    ['HS10', 'analysts'],
    ['HS6', 'analysts'],
    ['Commodity Code', 'brokers'],
    ['Commodity', 'Census IMDB'],
  ],
  origin: [
    ['Country of Origin Code', 'ACE'],
    ['Country of Origin', 'brokers'],
    ['10 Country of Origin', '7501 box'],
    ['Origin Country Code', 'brokers'],
    ['Origin Country', 'brokers'],
    ['Origin Code', 'brokers'],
    ['Origin', 'brokers'],
    ['COO', 'brokers'],
    ['COO Code', 'brokers'],
    ['Country of Manufacture', 'brokers'],
    ['Shipment Origin', 'Panjiva'],
    ['CTY_CODE', 'Census API, IMDB'],
    ['CTY_NAME', 'Census API'],
    ['C/O', 'brokers'],
    // Any country: taken only where nothing says origin.
    ['Country', 'DataWeb'],
  ],
  value: [
    ['Line Tariff Goods Value Amount', 'ACE'],
    ['Line Goods Value Amount', 'ACE'],
    ['Line Goods Value', 'brokers'],
    ['Entered Value', 'brokers'],
    ['32 A Entered Value', '7501 box'],
    ['Line Value', 'brokers'],
    ['Customs Value', 'DataWeb, brokers'],
    ['General Customs Value', 'DataWeb'],
    ['Goods Value', 'brokers'],
    ['Declared Value', 'brokers'],
    ['Value (USD)', 'Panjiva, brokers'],
    ['Value', 'brokers'],
    ['CON_VAL_MO', 'Census API, IMDB'],
    ['CON_VAL_YR', 'Census API, IMDB'],
    ['GEN_VAL_MO', 'Census API, IMDB'],
    ['GEN_VAL_YR', 'Census API, IMDB'],
  ],
  entry: [
    ['Entry Summary Number', 'ACE'],
    ['Entry Number', 'brokers'],
    ['Entry No.', 'brokers'],
    ['1 Filer Code/Entry No.', '7501 box'],
    ['Entry #', 'brokers'],
  ],
  entry_line: [
    ['Entry Summary Line Number', 'ACE'],
    ['Entry Line Number', 'brokers'],
    ['Line Number', 'brokers'],
    ['Line No.', '7501, brokers'],
    ['27 Line No.', '7501 box'],
    ['Line #', 'brokers'],
  ],
  ordinal: [['Tariff Ordinal Number', 'ACE']],
  manufacturer: [
    ['Manufacturer Name', 'ACE'],
    ['Manufacturer', 'brokers'],
    ['Maker', 'brokers'],
    ['Supplier', 'brokers'],
    ['Supplier Name', 'brokers'],
    ['Vendor', 'brokers'],
    ['Vendor Name', 'brokers'],
  ],
  producer: [
    ['Producer', 'brokers'],
    ['Producer Name', 'brokers'],
    ['Factory', 'brokers'],
    ['Factory Name', 'brokers'],
  ],
  vessel: [
    ['Fishing Vessel', 'brokers'],
    ['Vessel Name', 'brokers'],
    ['Vessel', 'Panjiva'],
  ],
  exporter: [
    ['Foreign Exporter Name', 'ACE'],
    ['Exporter', 'brokers'],
    ['Exporter Name', 'brokers'],
    ['Shipper', 'Panjiva'],
    ['Shipper Name', 'brokers'],
  ],
  seller: [
    ['Seller', 'brokers'],
    ['Seller Name', 'brokers'],
  ],
  part: [
    ['Part Number', 'brokers'],
    ['Part No.', 'brokers'],
    ['SKU', 'brokers'],
    ['Item Number', 'brokers'],
    ['Item No.', 'brokers'],
    ['Item', 'brokers'],
  ],
};

export const NAME_ROLES = ['manufacturer', 'producer', 'vessel', 'exporter', 'seller'] as const;

/** Roles that `--map` takes. */
export const MAP_ROLES = ['hts', 'origin', 'value', 'maker', 'entry', 'entry_line', 'part'] as const;

const ASCII = /^[\0-\x7f]*$/;

/** What two spellings of one header have in common. */
export function headerKey(header: string): string {
  // The same for ASCII, without the tables of Unicode: a small file is read before they have paid.
  if (ASCII.test(header)) return header.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
