import { describe, expect, it } from 'vitest';
import { BttError, formatProblem, type Problem } from './problem.js';

const problem: Problem = {
  code: 'BTT_HTS_DIGITS',
  value: '4402.1',
  message: '"4402.1" has 5 digits',
  remedy: 'An HTS code has 2, 4, 6, 8 or 10.',
};

describe('formatProblem', () => {
  it('prints code, message, place and remedy in this order', () => {
    expect(formatProblem(problem, { line: 10, column: 'hts' })).toBe(
      'BTT_HTS_DIGITS: "4402.1" has 5 digits (line 10, column hts). An HTS code has 2, 4, 6, 8 or 10.',
    );
  });

  it('leaves out the place that is not known, and a remedy that is not needed', () => {
    expect(formatProblem({ ...problem, remedy: '' }, { line: 3 })).toBe(
      'BTT_HTS_DIGITS: "4402.1" has 5 digits (line 3).',
    );
    expect(formatProblem(problem)).not.toContain('(');
  });
});

describe('BttError', () => {
  it('carries the problem, its code and its place, and prints them', () => {
    const error = new BttError(problem, { column: 'hts' });
    expect(error).toMatchObject({
      name: 'BttError',
      code: 'BTT_HTS_DIGITS',
      problem,
      place: { column: 'hts' },
    });
    expect(error.message).toBe(formatProblem(problem, { column: 'hts' }));
  });
});
