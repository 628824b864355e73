import { type CountryCode, type GoodId, loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { formatPath, listedPathsDown, listedPathsUp } from './listed-paths.js';

const reference = loadReference();
const good = (id: string): GoodId => id as GoodId;
const country = (code: string): CountryCode => code as CountryCode;

describe('listed paths', () => {
  it('lead from Congolese cobalt ore to Chinese batteries, and carry the exploitation of the ore', () => {
    const paths = listedPathsDown(reference, good('cobalt-ore'), country('CD'));
    expect(paths.map(formatPath)).toContain('cobalt-ore@CD > lithium-ion-batteries@CN');
    expect(paths[0]?.exploitation).toEqual(['CL']);
  });

  it('never start at cobalt ore of China, which no list names', () => {
    expect(listedPathsDown(reference, good('cobalt-ore'), country('CN'))).toEqual([]);
  });

  it('keep every parent of a good that has several listed inputs', () => {
    const inputs = new Set(
      listedPathsUp(reference, good('lithium-ion-batteries')).map((path) => path.nodes[0].good),
    );
    expect(inputs).toEqual(new Set(['cobalt-ore', 'copper']));
  });

  it('are the same walked up as walked down', () => {
    for (const relation of reference.relations) {
      const down = listedPathsDown(reference, relation.inputGood).filter(
        (path) => path.relation.id === relation.id,
      );
      const up = listedPathsUp(reference, relation.outputGood).filter(
        (path) => path.relation.id === relation.id,
      );
      expect(up).toEqual(down);
    }
  });

  it('do not depend on the order of the table', () => {
    const backwards = Object.create(reference, {
      relations: { value: [...reference.relations].reverse() },
    }) as typeof reference;
    expect(listedPathsDown(backwards, good('palm-fruit')).map(formatPath)).toEqual(
      listedPathsDown(reference, good('palm-fruit')).map(formatPath),
    );
  });
});
