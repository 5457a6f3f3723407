import type { Recommendation } from '../../../src-shared/contract/insightShapes.ts';
import { t } from '../../i18n/i18n.ts';

type Evidence = Pick<Recommendation, 'evidence_level' | 'evidence_scope' | 'evidence_note'>;

/** Level, scope and note in one breath: a level alone would promise too much. */
export function evidenceWords({ evidence_level: level, evidence_scope: scope, evidence_note: note }: Evidence): string {
  if (scope === null) {
    return t('coping:ownEvidence');
  }
  const known =
    level === 'none' || scope === 'none'
      ? t(`coping:levels.${level}`)
      : `${t(`coping:levels.${level}`)} ${t(`coping:scopes.${scope}`)}`;
  return note === null ? `${known}.` : `${known}. ${note}`;
}
