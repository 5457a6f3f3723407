import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kept, outlived, type RotationRules } from '../../../src-main/vault/backups/rotation.ts';

const rules: RotationRules = { daily: 7, weekly: 4, monthly: 12, before: 2, largestTotal: 1_000_000 };
const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-01-01T12:00:00Z');

const backup = (number: number, kind: Kept['kind'] = 'automatic', bytes = 1, at = start + number * day): Kept => ({
  id: `${kind}-${number}`,
  kind,
  bytes,
  created_at: new Date(at).toISOString(),
});

/** What is there after each day of making one and removing what has had its day. */
function afterDays(days: number): readonly Kept[] {
  let kept: readonly Kept[] = [];
  for (let number = 0; number < days; number += 1) {
    const all = [...kept, backup(number)];
    const gone = outlived(all, rules);
    kept = all.filter(({ id }) => !gone.includes(id));
  }
  return kept;
}

describe('rotation', () => {
  it('over two years of days keeps a week of days, four weeks and twelve months', () => {
    const kept = afterDays(730);
    const days = kept.map(({ created_at }) => Math.round((start + 729 * day - Date.parse(created_at)) / day));
    expect(days.filter((age) => age < 7)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(days.filter((age) => age < 28).length).toBeGreaterThanOrEqual(9);
    expect(new Set(kept.map(({ created_at }) => created_at.slice(0, 7))).size).toBe(12);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('keeps the newest of a day', () => {
    const kept = [backup(0, 'automatic', 1, start), backup(1, 'automatic', 1, start + 1000)];
    expect(outlived(kept, rules)).toEqual(['automatic-0']);
  });

  it('keeps the last two states that were replaced, of each sort', () => {
    const kept = [0, 1, 2].flatMap((number) => [backup(number, 'before_restore'), backup(number, 'before_migration')]);
    expect(outlived(kept, rules).toSorted()).toEqual(['before_migration-0', 'before_restore-0']);
  });

  it('never removes what the person made, nor the newest automatic one, whatever there is', () => {
    const any = fc.record({
      number: fc.integer({ min: 0, max: 2000 }),
      kind: fc.constantFrom('automatic', 'manual', 'before_restore', 'before_migration' as const),
      bytes: fc.integer({ min: 1, max: 3_000_000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ number }) => number, maxLength: 60 }), (all) => {
        const backups = all.map(({ number, kind, bytes }) => backup(number, kind, bytes));
        const gone = new Set(outlived(backups, rules));
        const stays = backups.filter(({ id }) => !gone.has(id));
        const newest = backups
          .filter(({ kind }) => kind === 'automatic')
          .toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1))[0];
        expect(backups.filter(({ kind }) => kind === 'manual').every((own) => stays.includes(own))).toBe(true);
        if (newest !== undefined) expect(stays).toContain(newest);
        const rest = stays.filter(({ id, kind }) => kind !== 'manual' && id !== newest?.id);
        expect(rest.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(rules.largestTotal);
        expect(outlived(stays, rules)).toEqual([]);
      }),
    );
  });
});
