import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { crisisDirectory } from '../../src-main/content/crisisDirectory.ts';
import { strategyLibrary } from '../../src-main/content/strategyLibrary.ts';
import { runJob } from '../../src-main/insights/jobs.ts';
import type { SessionContext } from '../../src-main/services/handler.ts';
import { createHandlers } from '../../src-main/services/index.ts';
import { recordAudit } from '../../src-main/store/audit.ts';
import { saveLifeEvent } from '../../src-main/store/lifeEvents.ts';
import { localDay } from '../../src-main/store/localTime.ts';
import { readAccount } from '../../src-main/store/users.ts';
import type { OpenVault, Writer } from '../../src-main/vault/access.ts';
import { type Clock, type Random, systemRandom } from '../../src-main/vault/environment.ts';
import { openHome } from '../../src-main/vault/home.ts';
import { newId } from '../../src-main/vault/ids.ts';
import type { KdfSettings } from '../../src-main/vault/kdf.ts';
import { contract } from '../../src-shared/contract/index.ts';
import { PROJECT_ROOT } from '../common/project.ts';
import { type AssessmentDeed, fillInThrough } from './assessments.ts';
import { type CopingDeed, practiseThrough } from './coping.ts';
import { type Deed as DeedOfLife, liveThrough } from './life.ts';
import { makePlans } from './plans.ts';
import { type Chance, chanceFrom } from './random.ts';
import { demoEvents } from './stress.ts';

type Deed = DeedOfLife | CopingDeed | AssessmentDeed;

export interface DemoOptions {
  readonly dataDir: string;
  readonly years: number;
  /** The same seed and the same `now` give the same entries. */
  readonly seed: number;
  readonly username: string;
  readonly timezone: string;
  /** The moment up to which the person has lived, in ms since 1970. */
  readonly now: number;
  /** Absent: as shipped. */
  readonly kdf?: KdfSettings;
}

export interface DemoSummary {
  readonly moods: number;
  readonly stress_entries: number;
  readonly check_ins: number;
  readonly journal_entries: number;
  /** Exercises and ratings. */
  readonly strategy_uses: number;
  readonly assessments: number;
}

/** Good enough for the rules on passwords, and no secret. */
export const demoPassword = 'lantern over a quiet harbour';

/** Entries per transaction: one fsync for each of them would be most of the time. */
const batchSize = 500;

/**
 * Makes an account and lets a made-up person use it for years: every entry goes through the handler that the doors
 * use, at the time it is about.
 *
 * @throws AppError as registering does: CONFLICT when the name is taken or the folder is in use
 */
export async function seedDemo(options: DemoOptions): Promise<DemoSummary> {
  const { dataDir, username, timezone, now } = options;
  const clock = settableClock(now);
  const home = await openHome({
    dataDir,
    clock,
    random: systemRandom,
    appVersion: '0.0.0-demo',
    migrationsDir: join(PROJECT_ROOT, 'src-main', 'vault', 'migrations'),
    workerPaths: {
      search: join(PROJECT_ROOT, 'src-main', 'vault', 'search', 'worker.ts'),
      backup: join(PROJECT_ROOT, 'src-main', 'vault', 'backups', 'worker.ts'),
    },
    ...(options.kdf === undefined ? {} : { kdf: options.kdf }),
  });
  try {
    const resourcesDir = join(PROJECT_ROOT, 'resources');
    const handlers = createHandlers({
      home,
      care: {
        assess: async () => ({ level: 'none', about_other: false, signals: [] }),
        directory: crisisDirectory(resourcesDir),
        deviceCountry: () => null,
      },
      library: strategyLibrary(resourcesDir),
      analyst: { compute: async (_scope, name, ...input) => runJob(name, input) },
      webAccess: { listeningOn: () => null, apply: () => Promise.resolve() },
      resourcesDir,
      appVersion: '0.0.0-demo',
    });
    const to = localDay(now, timezone);
    const from = Temporal.PlainDate.from(to).subtract({ years: options.years }).add({ days: 1 }).toString();
    clock.set(Temporal.PlainDate.from(from).toZonedDateTime(timezone).epochMilliseconds);
    const { vault } = await home.accounts.create({
      username,
      email: `${username}@example.org`,
      password: demoPassword,
      timezone,
      door: 'window',
    });

    const chance = chanceFrom(options.seed);
    const random = seededRandom(chanceFrom(options.seed + 1));
    const counts = new Map<Deed['name'], number>();
    const countOf = (name: Deed['name']): number => counts.get(name) ?? 0;
    const life = { from, to, timezone };
    const practice = practiseThrough(chanceFrom(options.seed + 2), life);
    const forms = fillInThrough(chanceFrom(options.seed + 4), life);
    for (const deeds of [liveThrough(chance, life), practice, forms]) {
      for (const batch of batches(deeds, now)) {
        vault.write((writer) => {
          const ctx = contextIn(vault, writer, { clock, random });
          for (const deed of batch) {
            clock.set(deed.at);
            perform(handlers, ctx, deed, writer);
            counts.set(deed.name, countOf(deed.name) + 1);
          }
        });
      }
    }
    clock.set(now);
    vault.write((writer) => markEvents(writer, { from, to, random, clock }));
    vault.write((writer) => {
      const plans = { handlers, writer, clock, now, chance: chanceFrom(options.seed + 3) };
      makePlans({ ...plans, ctx: contextIn(vault, writer, { clock, random }) });
    });
    vault.checkpoint();
    return {
      moods: countOf('mood.track'),
      stress_entries: countOf('stress.track'),
      check_ins: countOf('checkIn.save'),
      journal_entries: countOf('journal.create'),
      strategy_uses: countOf('coping.session') + countOf('coping.rate'),
      assessments: countOf('assessments.respond'),
    };
  } finally {
    await home.close();
  }
}

function perform(handlers: ReturnType<typeof createHandlers>, ctx: SessionContext, deed: Deed, writer: Writer): void {
  const { action, area } = auditOf(deed);
  switch (deed.name) {
    case 'mood.track':
      void handlers['mood.track'](ctx, contract['mood.track'].input.parse(deed.input));
      break;
    case 'stress.track':
      void handlers['stress.track'](ctx, contract['stress.track'].input.parse(deed.input));
      break;
    case 'checkIn.save':
      void handlers['checkIn.save'](ctx, contract['checkIn.save'].input.parse(deed.input));
      break;
    case 'journal.create':
      void handlers['journal.create'](ctx, contract['journal.create'].input.parse(deed.input));
      break;
    case 'coping.rate':
      void handlers['coping.rate'](ctx, contract['coping.rate'].input.parse(deed.input));
      break;
    case 'coping.session':
      void handlers['coping.session'](ctx, contract['coping.session'].input.parse(deed.input));
      break;
    case 'coping.preference':
      void handlers['coping.preference'](ctx, contract['coping.preference'].input.parse(deed.input));
      break;
    case 'assessments.respond':
      void handlers['assessments.respond'](ctx, contract['assessments.respond'].input.parse(deed.input));
      break;
    case 'coping.create':
      void handlers['coping.create'](ctx, contract['coping.create'].input.parse(deed.input));
      break;
  }
  recordAudit(writer, { action, area, door: 'window', sessionId: null, clock: ctx.clock, random: ctx.random });
}

function markEvents(
  writer: Writer,
  { from, to, random, clock }: { from: string; to: string; random: Random; clock: Clock },
): void {
  const first = Temporal.PlainDate.from(from);
  const length = first.until(to).days;
  const at = new Date(clock.now()).toISOString();
  for (const { after, days, title, notes } of demoEvents) {
    const start = first.add({ days: Math.round(after * length) });
    saveLifeEvent(writer, {
      id: newId(clock, random),
      title,
      notes: notes ?? null,
      start_date: start.toString(),
      end_date: days === 1 ? null : start.add({ days: days - 1 }).toString(),
      created_at: at,
      updated_at: at,
    });
  }
}

function auditOf(deed: Deed) {
  const { audit, scope } = contract[deed.name];
  if (audit === null) throw new Error(`${deed.name} is not audited.`);
  return { action: audit, area: scope.area };
}

function contextIn(
  vault: OpenVault,
  writer: Writer,
  environment: Pick<SessionContext, 'clock' | 'random'>,
): SessionContext {
  return {
    ...environment,
    vault: insideTransaction(vault, writer),
    account: readAccount(writer),
    session: { id: 'demo', door: 'window' },
    door: 'window',
  };
}

/** A handler's writes become part of the transaction that is open already. */
function insideTransaction(vault: OpenVault, writer: Writer): OpenVault {
  return {
    vaultId: vault.vaultId,
    userId: vault.userId,
    isOpen: true,
    read: writer,
    write: (work) => work(writer),
    version: (area) => vault.version(area),
    touch: (changed) => vault.touch(changed),
    search: vault.search,
    // Done once, when all is written.
    checkpoint: () => undefined,
    snapshotCount: () => 0,
  };
}

function* batches(deeds: Iterable<Deed>, now: number): Generator<Deed[]> {
  let batch: Deed[] = [];
  for (const deed of deeds) {
    if (deed.at > now) break;
    batch.push(deed);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function settableClock(start: number): Clock & { set(milliseconds: number): void } {
  let now = start;
  return {
    now: () => now,
    monotonic: () => performance.now(),
    set: (milliseconds) => {
      now = milliseconds;
    },
  };
}

/** For the ids of entries only; keys and nonces come from the system. */
function seededRandom(chance: Chance): Random {
  return { bytes: (length) => Buffer.from(Array.from({ length }, () => chance.int(0, 255))) };
}
