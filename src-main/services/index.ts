import type { StrategyLibrary } from '../content/strategyLibrary.ts';
import type { Analyst } from '../insights/jobs.ts';
import type { CareParts } from '../store/crisisCare.ts';
import type { Home } from '../vault/home.ts';
import { assessmentHandlers } from './assessments.ts';
import { authHandlers } from './auth.ts';
import { backupHandlers } from './backups.ts';
import { checkInHandlers } from './checkIn.ts';
import { copingHandlers } from './coping.ts';
import { directoryHandlers } from './directory.ts';
import { draftHandlers } from './drafts.ts';
import { goalHandlers } from './goals.ts';
import type { Handlers } from './handler.ts';
import { insightHandlers } from './insights.ts';
import { journalHandlers } from './journal.ts';
import { journalExtraHandlers } from './journalExtras.ts';
import { lifeEventHandlers } from './lifeEvents.ts';
import { moodHandlers } from './mood.ts';
import { reminderHandlers } from './reminders.ts';
import { resourceHandlers } from './resources.ts';
import { safetyHandlers } from './safety.ts';
import { settingsHandlers, type WebAccess } from './settings.ts';
import { stressHandlers } from './stress.ts';
import { systemHandlers } from './system.ts';

interface ServiceParts {
  readonly care: CareParts;
  readonly library: () => StrategyLibrary;
  readonly home: Home;
  readonly analyst: Analyst;
  readonly webAccess: WebAccess;
  readonly resourcesDir: string;
  readonly appVersion: string;
}

/** The handler of every endpoint. */
export function createHandlers(parts: ServiceParts): Handlers {
  const { home, analyst, webAccess, resourcesDir, appVersion, library, care } = parts;
  return {
    ...authHandlers(home),
    ...moodHandlers({ analyst }),
    ...stressHandlers({ analyst, library }),
    ...lifeEventHandlers(),
    ...journalHandlers(),
    ...journalExtraHandlers({ resourcesDir }),
    ...draftHandlers(),
    ...checkInHandlers(),
    ...copingHandlers({ library }),
    ...goalHandlers(),
    ...reminderHandlers(),
    ...assessmentHandlers({ resourcesDir }),
    ...safetyHandlers({ home, care }),
    ...insightHandlers({ analyst, library }),
    ...resourceHandlers({ home, care }),
    ...directoryHandlers({ care }),
    ...backupHandlers(home),
    ...settingsHandlers({ home, webAccess }),
    ...systemHandlers({ appVersion }),
  };
}
