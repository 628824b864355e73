import { formatCondition } from '../conditions.js';
import type { PathStep, Trace } from '../trace.js';

export const TRACE_COLUMNS = [
  'path',
  'input',
  'input_countries',
  'exploitation',
  'output',
  'output_country',
  'path_tier',
  'hops',
  'mass_kg_per_kg',
  'via',
  'step',
  'from',
  'to',
  'process',
  'kind',
  'role',
  'condition',
  'coefficient',
  'unit',
  'tier',
  'source',
  'locator',
  'date',
  'reason',
] as const;

/** Header and one row a step of every shown path, with the strongest evidence; stages of a listed pair are steps. */
export function traceCsv(trace: Trace): readonly (readonly string[])[] {
  const rows = trace.ends
    .flatMap((end) => end.paths)
    .flatMap((path, number) => {
      const countries = path.claims.map((claim) => claim.country);
      const exploitation = ['CL', 'FL', 'FCL'].filter((one) =>
        path.claims.some((claim) => claim.exploitation.some((other) => other === one)),
      );
      const last = path.nodes.at(-1);
      const head = [
        String(number + 1),
        path.nodes[0]?.good ?? '',
        countries.join(' '),
        exploitation.join(' '),
        last?.good ?? '',
        last?.country ?? '',
        path.tier,
        String(path.hops),
        path.mass === null ? '' : String(path.mass),
        path.via,
      ];
      const steps = path.steps.flatMap((step): readonly PathStep[] => [step, ...step.stages]);
      return steps.map((step, i) => {
        const [proof] = step.evidence;
        return [
          ...head,
          String(i + 1),
          step.from,
          step.to,
          step.process?.name ?? '',
          step.kind,
          step.role,
          step.condition === null ? '' : formatCondition(step.condition),
          step.coefficient === null ? '' : String(step.coefficient),
          step.unit,
          step.tier,
          proof?.source ?? '',
          proof?.locator ?? '',
          proof?.date ?? '',
          proof?.reason ?? '',
        ];
      });
    });
  return [TRACE_COLUMNS, ...rows];
}
