import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.js';
import { DARK, LIGHT, type Palette } from './palette.js';

it('black on white is 21 to 1, and the order does not matter', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the %s palette', (_, palette: Palette) => {
  it.each(['ink', 'soft', 'link', 'high', 'medium', 'low', 'unknown'] as const)(
    'has %s as text at 4.5 to 1 on paper and on shade',
    (name) => {
      expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[name], palette.shade)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['high', 'medium', 'low', 'unknown'] as const)('has text at 4.5 to 1 upon %s', (name) => {
    expect(contrast(palette.onRisk, palette[name])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([0, 1, 2, 3, 4] as const)('has text at 4.5 to 1 upon step %s of an amount', (step) => {
    expect(contrast(palette.onSteps[step], palette.steps[step])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['rule', 'focus'] as const)('has %s at 3 to 1 on paper and on shade', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[name], palette.shade)).toBeGreaterThanOrEqual(3);
  });

  it('has steps of which each differs from the one before', () => {
    for (let i = 1; i < 5; i++)
      expect(contrast(palette.steps[i - 1] as string, palette.steps[i] as string)).toBeGreaterThanOrEqual(
        1.3,
      );
  });
});
