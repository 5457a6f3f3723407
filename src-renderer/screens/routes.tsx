import {
  IconBell,
  IconChartLine,
  IconHeartbeat,
  IconLeaf,
  IconLifebuoy,
  IconNotebook,
  IconSettings,
  IconSun,
  IconTarget,
} from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface Route {
  /** Path pattern of wouter; `/journal/*?` covers what is below. */
  readonly pattern: string;
  /** Where the navigation leads. */
  readonly path: string;
  readonly label: string;
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>;
  readonly screen: LazyExoticComponent<ComponentType>;
  /** Loads the code of the screen ahead of the first visit. */
  readonly preload: () => Promise<unknown>;
}

const loadToday = () => import('./today/TodayScreen.tsx');
const loadMood = () => import('./mood/MoodScreen.tsx');
const loadJournal = () => import('./journal/JournalScreen.tsx');
const loadInsights = () => import('./insights/InsightsScreen.tsx');
const loadCoping = () => import('./coping/CopingScreen.tsx');
const loadGoals = () => import('./goals/GoalsScreen.tsx');
const loadReminders = () => import('./reminders/RemindersScreen.tsx');
const loadResources = () => import('./resources/ResourcesScreen.tsx');
const loadSettings = () => import('./settings/SettingsScreen.tsx');

/** The screens in the order of the navigation. A new screen is one more entry. */
export const routes: readonly Route[] = [
  {
    pattern: '/',
    path: '/',
    label: 'Today',
    icon: IconSun,
    screen: lazy(async () => ({ default: (await loadToday()).TodayScreen })),
    preload: loadToday,
  },
  {
    pattern: '/mood/*?',
    path: '/mood',
    label: 'Mood',
    icon: IconHeartbeat,
    screen: lazy(async () => ({ default: (await loadMood()).MoodScreen })),
    preload: loadMood,
  },
  {
    pattern: '/journal/*?',
    path: '/journal',
    label: 'Journal',
    icon: IconNotebook,
    screen: lazy(async () => ({ default: (await loadJournal()).JournalScreen })),
    preload: loadJournal,
  },
  {
    pattern: '/insights/*?',
    path: '/insights',
    label: 'Insights',
    icon: IconChartLine,
    screen: lazy(async () => ({ default: (await loadInsights()).InsightsScreen })),
    preload: loadInsights,
  },
  {
    pattern: '/coping/*?',
    path: '/coping',
    label: 'Coping',
    icon: IconLeaf,
    screen: lazy(async () => ({ default: (await loadCoping()).CopingScreen })),
    preload: loadCoping,
  },
  {
    pattern: '/goals',
    path: '/goals',
    label: 'Goals',
    icon: IconTarget,
    screen: lazy(async () => ({ default: (await loadGoals()).GoalsScreen })),
    preload: loadGoals,
  },
  {
    pattern: '/reminders',
    path: '/reminders',
    label: 'Reminders',
    icon: IconBell,
    screen: lazy(async () => ({ default: (await loadReminders()).RemindersScreen })),
    preload: loadReminders,
  },
  {
    pattern: '/resources',
    path: '/resources',
    label: 'Resources',
    icon: IconLifebuoy,
    screen: lazy(async () => ({ default: (await loadResources()).ResourcesScreen })),
    preload: loadResources,
  },
  {
    pattern: '/settings/*?',
    path: '/settings',
    label: 'Settings',
    icon: IconSettings,
    screen: lazy(async () => ({ default: (await loadSettings()).SettingsScreen })),
    preload: loadSettings,
  },
];
