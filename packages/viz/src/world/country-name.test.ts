import { expect, it } from 'vitest';
import { countryName } from './country-name.js';

it('names a country in English as the reference does', () => {
  expect(countryName('CD', 'Congo, Democratic Republic of the', 'en')).toBe(
    'Congo, Democratic Republic of the',
  );
});

it('names a country of which a report holds only the code', () => {
  expect(countryName('CI', null, 'en')).toBe("Côte d'Ivoire");
  expect(countryName('ZZ', null, 'en')).toBe('ZZ');
});

it.each([
  ['CD', 'República Democrática del Congo'],
  ['CG', 'República del Congo'],
  ['IR', 'Irán'],
  ['KP', 'Corea del Norte'],
  ['MM', 'Birmania'],
  ['XK', 'Kosovo'],
])('names %s in Spanish', (code, name) => {
  expect(countryName(code, 'x', 'es')).toBe(name);
});

it('keeps the name of a place that it does not know', () => {
  expect(countryName('ZZ', 'Atlantis', 'es')).toBe('Atlantis');
  expect(countryName('__proto__', 'Atlantis', 'es')).toBe('Atlantis');
});
