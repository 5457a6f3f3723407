import { type Announcement, listAnnouncements } from '../store/reminderStanding.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock } from '../vault/environment.ts';
import type { Home } from '../vault/home.ts';

/** Reminders that have come due, to be told to the person. */
export interface DueReminders {
  readonly vaultId: string;
  /** Their time went by while the computer slept or Evenkeel was closed: told together, each reminder once. */
  readonly is_late: boolean;
  readonly occurrences: readonly DueOccurrence[];
}

export interface DueOccurrence {
  readonly reminder_id: string;
  /** ISO 8601 UTC. */
  readonly due_at: string;
  /** Null while the vault is locked: then nothing of what the person wrote is in memory. */
  readonly title: string | null;
  readonly reminder_type: Announcement['reminder_type'] | null;
}

export interface SchedulerParts {
  readonly home: Pick<Home, 'accounts'>;
  readonly clock: Clock;
  readonly onDue: (due: DueReminders) => void;
  /** Called with what was thrown when a vault could not be read; its plan stays as it was. */
  readonly onFault: (error: unknown) => void;
}

export interface Scheduler {
  /** Looks at once: after a change of reminders, a sign-in, or a wake-up. */
  check(): void;
  close(): void;
}

/** What will have to be said for one vault. */
interface Plan {
  readonly items: readonly PlannedItem[];
  /** Data version it was made from. */
  readonly version: number;
  /** ms since 1970. */
  readonly madeAt: number;
}

type PlannedItem = Pick<Announcement, 'reminder_id' | 'due_at' | 'notify_at'> & {
  readonly title: string | null;
  readonly reminder_type: Announcement['reminder_type'] | null;
};

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Between two looks the clock may be set, the computer may sleep and a vault may be opened. */
const longestWait = 30 * second;
const lateAfter = 2 * minute;
const planAheadDays = 7;
const planLifetime = hour;
/** More apart than two looks ever are unless somebody set the clock. */
const jumpTolerance = 5 * second;
const mostRemembered = 2000;

/**
 * Tells when reminders come due. It keeps the times of the next seven days of each vault in memory, also after the vault
 * was locked, without words then and never on disk, and wakes at the next of them or after half a minute.
 *
 * What came due unseen, while the computer slept or the program was closed, is told in one event. A clock that is set
 * back tells nothing twice; one that is set forward makes late what it skips. After a restart what is due still is told
 * once more, together, when the vault is opened.
 */
export function createScheduler({ home, clock, onDue, onFault }: SchedulerParts): Scheduler {
  const plans = new Map<string, Plan>();
  const told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let seen = { now: clock.now(), monotonic: clock.monotonic() };

  const stopListening = home.accounts.onLock(({ vaultId }) => {
    const plan = plans.get(vaultId);
    if (plan === undefined) return;
    plans.set(vaultId, { ...plan, items: plan.items.map((item) => ({ ...item, title: null, reminder_type: null })) });
  });

  function check(): void {
    if (isClosed) return;
    clearTimeout(timer);
    const isJump = hasJumped();
    const open = home.accounts.open();
    for (const vault of open) {
      try {
        refresh(vault, isJump);
      } catch (error) {
        onFault(error);
      }
    }
    const isOpen = new Set(open.map(({ vaultId }) => vaultId));
    for (const vaultId of plans.keys()) {
      if (!isOpen.has(vaultId) && !isKnown(vaultId)) plans.delete(vaultId);
      else tell(vaultId);
    }
    timer = setTimeout(check, waitingTime());
    timer.unref();
  }

  /** Whether the clock shows another time than has passed. */
  function hasJumped(): boolean {
    const [now, monotonic] = [clock.now(), clock.monotonic()];
    const isJump = Math.abs(now - seen.now - (monotonic - seen.monotonic)) > jumpTolerance;
    seen = { now, monotonic };
    return isJump;
  }

  function refresh(vault: OpenVault, isJump: boolean): void {
    const { vaultId } = vault;
    const version = vault.version('reminders') + vault.version('account');
    const plan = plans.get(vaultId);
    const now = clock.now();
    const isStale = plan === undefined || plan.version !== version || isJump || now - plan.madeAt >= planLifetime;
    if (!isStale) return;
    // What the old plan had for the time that was slept through is over by now, and still has to be told.
    const slept =
      plan?.version === version
        ? plan.items.filter((item) => item.notify_at <= now && !told.has(keyOf(vaultId, item)))
        : [];
    const items: PlannedItem[] = listAnnouncements(vault.read, now, planAheadDays);
    const keys = new Set(items.map((item) => keyOf(vaultId, item)));
    const over = slept.filter((item) => !keys.has(keyOf(vaultId, item)));
    plans.set(vaultId, { items: [...over, ...items], version, madeAt: now });
  }

  function tell(vaultId: string): void {
    const now = clock.now();
    const due = (plans.get(vaultId)?.items ?? []).filter(
      (item) => item.notify_at <= now && !told.has(keyOf(vaultId, item)),
    );
    if (due.length === 0) return;
    for (const item of due) remember(keyOf(vaultId, item));
    const isLate = (item: PlannedItem): boolean => now - item.notify_at > lateAfter;
    const late = new Map(due.filter(isLate).map((item) => [item.reminder_id, item]));
    if (late.size > 0) onDue({ vaultId, is_late: true, occurrences: [...late.values()].map(shown) });
    for (const item of due) if (!isLate(item)) onDue({ vaultId, is_late: false, occurrences: [shown(item)] });
  }

  function remember(key: string): void {
    told.add(key);
    for (const oldest of told) {
      if (told.size <= mostRemembered) break;
      told.delete(oldest);
    }
  }

  /** An account that was deleted reminds of nothing. */
  function isKnown(vaultId: string): boolean {
    return home.accounts.list().some((account) => account.vault_id === vaultId);
  }

  function waitingTime(): number {
    const now = clock.now();
    let next = longestWait;
    for (const { items } of plans.values()) {
      for (const { notify_at } of items) if (notify_at > now) next = Math.min(next, notify_at - now);
    }
    return next;
  }

  check();
  return {
    check,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      stopListening();
      plans.clear();
    },
  };
}

function keyOf(vaultId: string, { reminder_id, notify_at }: PlannedItem): string {
  return `${vaultId}/${reminder_id}/${notify_at}`;
}

function shown({ reminder_id, due_at, title, reminder_type }: PlannedItem): DueOccurrence {
  return { reminder_id, due_at: new Date(due_at).toISOString(), title, reminder_type };
}
