import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { Writer } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import { auditLog } from '../vault/schema.ts';
import { insertRow } from './prepared.ts';

interface AuditRow {
  readonly action: string;
  readonly area: Area;
  readonly door: string;
  readonly sessionId: string | null;
  readonly clock: Clock;
  readonly random: Random;
}

/** Writes down who did what and when, never what was written. */
export function recordAudit(writer: Writer, { action, area, door, sessionId, clock, random }: AuditRow): void {
  insertRow(writer, auditLog, {
    id: newId(clock, random),
    at: new Date(clock.now()).toISOString(),
    action,
    area,
    door,
    session_id: sessionId,
  });
}
