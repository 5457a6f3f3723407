import {
  IconBell,
  IconChartLine,
  IconClipboardHeart,
  IconHeartbeat,
  IconLeaf,
  IconLifebuoy,
  IconNotebook,
  IconSettings,
  IconShieldHeart,
  IconSun,
  IconTarget,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type english from '../../resources/locales/en.json';
import { loadedApart } from '../components/loadedApart.tsx';

export interface Route {
  /** Path pattern of wouter; `/journal/*?` covers what is below. */
  readonly pattern: string;
  /** Where the navigation leads. */
  readonly path: string;
  /** Key of its name among the words of `routes`. */
  readonly label: keyof typeof english.routes;
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>;
  readonly screen: ComponentType;
  /** Loads the code of the screen ahead of the first visit. */
  readonly preload: () => Promise<unknown>;
}

const today = loadedApart(async () => (await import('./today/TodayScreen.tsx')).TodayScreen);
const mood = loadedApart(async () => (await import('./mood/MoodScreen.tsx')).MoodScreen);
const journal = loadedApart(async () => (await import('./journal/JournalScreen.tsx')).JournalScreen);
const insights = loadedApart(async () => (await import('./insights/InsightsScreen.tsx')).InsightsScreen);
const coping = loadedApart(async () => (await import('./coping/CopingScreen.tsx')).CopingScreen);
const goals = loadedApart(async () => (await import('./goals/GoalsScreen.tsx')).GoalsScreen);
const reminders = loadedApart(async () => (await import('./reminders/RemindersScreen.tsx')).RemindersScreen);
const assessments = loadedApart(async () => (await import('./assessments/AssessmentsScreen.tsx')).AssessmentsScreen);
const safety = loadedApart(async () => (await import('./safety/SafetyScreen.tsx')).SafetyScreen);
const resources = loadedApart(async () => (await import('./resources/ResourcesScreen.tsx')).ResourcesScreen);
const settings = loadedApart(async () => (await import('./settings/SettingsScreen.tsx')).SettingsScreen);

/** The screens in the order of the navigation. A new screen is one more entry. */
export const routes: readonly Route[] = [
  {
    pattern: '/',
    path: '/',
    label: 'today',
    icon: IconSun,
    screen: today.Component,
    preload: today.preload,
  },
  {
    pattern: '/mood/*?',
    path: '/mood',
    label: 'mood',
    icon: IconHeartbeat,
    screen: mood.Component,
    preload: mood.preload,
  },
  {
    pattern: '/journal/*?',
    path: '/journal',
    label: 'journal',
    icon: IconNotebook,
    screen: journal.Component,
    preload: journal.preload,
  },
  {
    pattern: '/insights/*?',
    path: '/insights',
    label: 'insights',
    icon: IconChartLine,
    screen: insights.Component,
    preload: insights.preload,
  },
  {
    pattern: '/coping/*?',
    path: '/coping',
    label: 'coping',
    icon: IconLeaf,
    screen: coping.Component,
    preload: coping.preload,
  },
  {
    pattern: '/goals',
    path: '/goals',
    label: 'goals',
    icon: IconTarget,
    screen: goals.Component,
    preload: goals.preload,
  },
  {
    pattern: '/reminders',
    path: '/reminders',
    label: 'reminders',
    icon: IconBell,
    screen: reminders.Component,
    preload: reminders.preload,
  },
  {
    pattern: '/assessments/*?',
    path: '/assessments',
    label: 'assessments',
    icon: IconClipboardHeart,
    screen: assessments.Component,
    preload: assessments.preload,
  },
  {
    pattern: '/safety/*?',
    path: '/safety',
    label: 'safety',
    icon: IconShieldHeart,
    screen: safety.Component,
    preload: safety.preload,
  },
  {
    pattern: '/resources',
    path: '/resources',
    label: 'resources',
    icon: IconLifebuoy,
    screen: resources.Component,
    preload: resources.preload,
  },
  {
    pattern: '/settings/*?',
    path: '/settings',
    label: 'settings',
    icon: IconSettings,
    screen: settings.Component,
    preload: settings.preload,
  },
];
