import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dataDirectory } from '@better-trade/data';
import { readTable } from '@better-trade/data/tables';
import { countryRow } from '../data/src/row-schemas.js';
import { makeWorld, type WorldSources } from '../packages/viz/src/world/make-world.js';

// They are development dependencies of viz: what it needs of them is in world.json.
const viz = createRequire(new URL('../packages/viz/package.json', import.meta.url));
const read = <T>(path: string): T => JSON.parse(readFileSync(viz.resolve(path), 'utf8')) as T;

interface Package {
  readonly version: string;
}

/** Where the names of i18n-iso-countries are turned about, name only one of two, or differ from those of U.S. agencies. */
const SPANISH: Readonly<Record<string, string>> = {
  BJ: 'Benín',
  BL: 'San Bartolomé',
  CC: 'Islas Cocos',
  CD: 'República Democrática del Congo',
  CG: 'República del Congo',
  FK: 'Islas Malvinas',
  GW: 'Guinea-Bisáu',
  HM: 'Islas Heard y McDonald',
  KN: 'San Cristóbal y Nieves',
  KP: 'Corea del Norte',
  KR: 'Corea del Sur',
  LA: 'Laos',
  MF: 'San Martín, parte francesa',
  MM: 'Birmania',
  PN: 'Islas Pitcairn',
  PS: 'Cisjordania y Franja de Gaza',
  SX: 'Sint Maarten',
  SY: 'Siria',
  VG: 'Islas Vírgenes Británicas',
};

/** The text of packages/viz/src/world/world.json. */
export function worldFile(): string {
  const world = makeWorld({
    source: [
      `Natural Earth by world-atlas ${read<Package>('world-atlas/package.json').version}`,
      'land at 1:110m, label points from 1:50m and 1:10m',
      `Spanish names by i18n-iso-countries ${nameEdition()}, revised`,
    ].join('; '),
    coarse: read('world-atlas/countries-110m.json'),
    middle: read('world-atlas/countries-50m.json'),
    fine: read('world-atlas/countries-10m.json'),
    countries: readTable(dataDirectory(), 'countries/countries.csv', countryRow),
    spanish: { ...spanishNames(), ...SPANISH },
  } satisfies WorldSources);
  return `${JSON.stringify(world)}\n`;
}

function nameEdition(): string {
  return read<Package>('i18n-iso-countries/package.json').version;
}

function spanishNames(): Record<string, string> {
  const { countries } = read<{ readonly countries: Readonly<Record<string, string | readonly string[]>> }>(
    'i18n-iso-countries/langs/es.json',
  );
  return Object.fromEntries(
    Object.entries(countries).map(([code, name]) => [
      code,
      typeof name === 'string' ? name : (name[0] ?? ''),
    ]),
  );
}
