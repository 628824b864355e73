import { describe, expect, it } from 'vitest';
import { places, read } from './test-utils.js';

describe('layouts that users hold', () => {
  it('reads an ACE entry summary line report', async () => {
    const { lines, opened } = await read(
      'Entry Summary Number,Entry Summary Line Number,Country of Origin Code,Country of Export Code,Manufacturer Name,Foreign Exporter Name,Tariff Ordinal Number,HTS Number - Full,Line Tariff Goods Value Amount,Importer Name\n' +
        '"XYZ-1234567-8",001,CN,HK,Hotan Co,Export Ltd,1,6109100012,"$10,000.00",Importer Inc\n',
    );
    expect(lines).toEqual([
      {
        line: 2,
        hts: '6109100012',
        origin: 'CN',
        value: '$10,000.00',
        names: ['Hotan Co', 'Export Ltd'],
        ref: 'XYZ-1234567-8/001',
      },
    ]);
    expect(opened.columns).toEqual({
      hts: 'HTS Number - Full',
      origin: 'Country of Origin Code',
      value: 'Line Tariff Goods Value Amount',
      entry: 'Entry Summary Number',
      entry_line: 'Entry Summary Line Number',
      ordinal: 'Tariff Ordinal Number',
      manufacturer: 'Manufacturer Name',
      exporter: 'Foreign Exporter Name',
    });
  });

  it('skips the title rows of a DataWeb export', async () => {
    const { lines, opened } = await read(
      '"General Imports|Monthly data for 2015, 2016",,,\nData Row Count,50,,\n\nData Type,HTS Number,Country,Customs Value\nGeneral,7214200000.0,Turkey,12\n',
    );
    expect(lines).toEqual([{ line: 5, hts: '7214200000.0', origin: 'Turkey', value: '12' }]);
    expect(opened.columns.origin).toBe('Country');
  });

  it('prefers the code of a country to its name in a Census API table', async () => {
    const { lines } = await read(
      'CTY_NAME,CTY_CODE,I_COMMODITY,CON_VAL_YR,CON_VAL_MO\nCHINA,5700,610910,9,5\n',
    );
    expect(lines).toEqual([{ line: 2, hts: '610910', origin: '5700', value: '5' }]);
  });

  it('reads Census IMDB columns in lower case', async () => {
    const { lines } = await read('commodity,cty_code,con_val_mo\n0901110010,3510,77\n');
    expect(lines).toEqual([{ line: 2, hts: '0901110010', origin: '3510', value: '77' }]);
  });

  it("reads a broker's sample with a dotted code and a country name", async () => {
    const { lines } = await read(
      'hts_code,description,declared_value,origin\n9403.40.9060,"Wooden kitchen cabinets, oak",12000,China\n',
    );
    expect(lines).toEqual([{ line: 2, hts: '9403.40.9060', origin: 'China', value: '12000' }]);
  });

  it('reads the box names of Form 7501', async () => {
    const { lines } = await read(
      '10 Country of Origin,27 Line No.,29 A HTSUS No.,32 A Entered Value\nTH,001,0306.17.00,500\n',
    );
    expect(lines).toEqual([{ line: 2, hts: '0306.17.00', origin: 'TH', value: '500' }]);
  });

  it('reads a bill of lading export: several codes in a cell, the shipper as a name, the consignee not', async () => {
    const { lines } = await read(
      'Consignee,Consignee Country,Shipper,Shipper Country,Goods Shipped,HS Code,Shipment Origin,Value (USD)\nUS Inc,United States,Xinjiang Co,China,"TOMATO, PASTE",2002.90;2103.20,China,\n',
    );
    expect(lines).toEqual([{ line: 2, hts: '2002.90;2103.20', origin: 'China', names: ['Xinjiang Co'] }]);
  });

  it('never takes the country of export for the origin', async () => {
    const { lines } = await read('HTS,Country of Export,Country of Origin\n610910,HK,CN\n');
    expect(lines[0]?.origin).toBe('CN');
  });
});

describe('columns', () => {
  it('takes the columns that the user names', async () => {
    const { lines, opened } = await read('a,b,c,d\n610910,CN,7,Maker\n', {
      map: { hts: 'a', origin: 'B', value: 'c', maker: 'd' },
    });
    expect(lines).toEqual([{ line: 2, hts: '610910', origin: 'CN', value: '7', names: ['Maker'] }]);
    expect(opened.columns).toEqual({ hts: 'a', origin: 'b', value: 'c', maker: 'd' });
  });

  it('lets a mapped column win over a recognised one, but drops no name', async () => {
    const { lines } = await read('HTS,old,Origin,Shipper,mill\n1,610910,CN,S,M\n', {
      map: { hts: 'old', maker: 'mill' },
    });
    expect(lines).toEqual([{ line: 2, hts: '610910', origin: 'CN', names: ['M', 'S'] }]);
  });

  it('takes one origin for all lines of a file without an origin column', async () => {
    const { lines, opened } = await read('hts,value\n610910,5\n', { country: 'CN' });
    expect(lines).toEqual([{ line: 2, hts: '610910', origin: 'CN', value: '5' }]);
    expect(opened.warnings).toEqual([]);
  });

  it('reads a file of one column', async () => {
    expect(places(await read('HTS\n6109.10\n5201.00\n', { country: 'CN' }))).toEqual([
      '2:6109.10',
      '3:5201.00',
    ]);
  });

  it('says that --country is not used where the file has origins', async () => {
    const { lines, opened } = await read('hts,origin\n610910,VN\n', { country: 'CN' });
    expect(lines[0]?.origin).toBe('VN');
    expect(opened.warnings.map(({ code }) => code)).toEqual(['BTT_COUNTRY_NOT_USED']);
  });

  it('does not take a label cell for the header when the true header says more', async () => {
    const { lines } = await read('Classification System,HTS\nCountry,HTS Number\nCN,610910\n', {
      country: 'VN',
    });
    expect(lines).toEqual([{ line: 3, hts: '610910', origin: 'CN' }]);
  });

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('finds the %s as delimiter', async (_name, delimiter) => {
    const rows = [
      ['HTS Code', 'Origin', 'Description'],
      ['610910', 'CN', '"a,b;c\td|e"'],
    ];
    const { lines, opened } = await read(rows.map((row) => row.join(delimiter)).join('\n'));
    expect(opened.delimiter).toBe(delimiter);
    expect(lines).toEqual([{ line: 2, hts: '610910', origin: 'CN' }]);
  });

  it('finds the delimiter behind a spreadsheet hint and a title with commas', async () => {
    const { lines, opened } = await read('sep=;\n"Lines, all, of, March"\nHTS;Origin\n610910;CN\n');
    expect(opened.delimiter).toBe(';');
    expect(lines).toEqual([{ line: 4, hts: '610910', origin: 'CN' }]);
  });

  it('reads a header whose cells are broken over lines', async () => {
    const { lines } = await read('"HTS\r\nNumber","Country\r\nof Origin"\r\n610910,CN\r\n');
    expect(lines).toEqual([{ line: 4, hts: '610910', origin: 'CN' }]);
  });

  it('uses the part number where there is no entry, and the entry alone where it has no line', async () => {
    const { lines } = await read(
      'HTS,Origin,Entry No.,Line No.,SKU\n610910,CN,,,A-1\n610910,CN,E1,,A-2\n610910,CN,E2,3,A-3\n610910,CN,,,\n',
    );
    expect(lines.map(({ ref }) => ref)).toEqual(['A-1', 'E1', 'E2/3', undefined]);
    expect(lines.map((line) => 'ref' in line)).toEqual([true, true, true, false]);
  });
});

describe('measure', () => {
  it('gives the bytes and the SHA-256 of the input as it lies on the disk, and the rows before grouping', async () => {
    const bytes = Buffer.from('\ufeffHTS,Origin\r\n610910,CN\r\n\r\nTotal,\r\n');
    const seen: number[] = [];
    const { opened } = await read(bytes, { chunk: 10, onBytes: (count) => seen.push(count) });
    expect(opened.measure()).toEqual({
      bytes: bytes.length,
      sha256: '1b25d3c794c1a676c8347160ee7cc01cd6175f611fc18deea5c6aa111fec1b11',
      rows: 2,
    });
    expect(seen.at(-1)).toBe(bytes.length);
  });
});
