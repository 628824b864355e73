import { describe, expect, it } from 'vitest';
import { ARTEFACT_KINDS, artefactKind } from './artefact.js';

describe('the kind of a document', () => {
  it.each(ARTEFACT_KINDS)('%s is known by its word', (kind) => {
    expect(artefactKind({ kind })).toBe(kind);
  });

  it('is known by its shape for a screening report and a trace, which say none', () => {
    expect(artefactKind({ schemaVersion: '1.2', rules: {}, summary: {}, lines: [] })).toBe('screening');
    expect(artefactKind({ direction: 'down', ends: [] })).toBe('trace');
  });

  it.each([null, 1, 'national', [], {}, { kind: 'dossier' }, { kind: 7 }])('is none for %j', (value) => {
    expect(artefactKind(value)).toBeNull();
  });
});
