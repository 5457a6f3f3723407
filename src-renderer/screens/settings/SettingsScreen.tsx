import { Stack, Tabs } from '@mantine/core';
import { type ComponentType, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../components/Page.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';
import { t } from '../../i18n/i18n.ts';
import { useSession } from '../../state/session.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { DesktopSection } from './DesktopSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { ProofSection } from './ProofSection.tsx';
import { SecuritySection } from './SecuritySection.tsx';
import classes from './SettingsScreen.module.css';
import { WebAccessSection } from './WebAccessSection.tsx';

interface Section {
  readonly id: string;
  readonly label: () => string;
  readonly content: ComponentType;
}

const sections: readonly [Section, ...Section[]] = [
  { id: 'profile', label: () => t('settings:screen.tabs.profile'), content: ProfileSection },
  { id: 'security', label: () => t('settings:screen.tabs.security'), content: SecuritySection },
  { id: 'privacy', label: () => t('settings:screen.tabs.privacy'), content: PrivacySection },
  { id: 'proof', label: () => t('proof:tab'), content: ProofSection },
  { id: 'desktop', label: () => t('settings:screen.tabs.desktop'), content: DesktopSection },
  { id: 'backups', label: () => t('settings:screen.tabs.backups'), content: BackupsSection },
  { id: 'appearance', label: () => t('settings:screen.tabs.appearance'), content: AppearanceSection },
  { id: 'web-access', label: () => t('settings:screen.tabs.webAccess'), content: WebAccessSection },
  { id: 'about', label: () => t('settings:screen.tabs.about'), content: AboutSection },
];

/** Settings of the account and of this computer, a tab for each subject: `/settings/<section>`. */
export function SettingsScreen() {
  const [path, navigate] = useLocation();
  const account = useSession((state) => state.account);
  const named = path.split('/')[2];
  const current = sections.find((section) => section.id === named) ?? sections[0];
  return (
    <Page title={t('settings:screen.title')}>
      <Tabs
        value={current.id}
        onChange={(id) => id !== null && navigate(`/settings/${id}`, { replace: true })}
        keepMounted={false}
        variant="pills"
        classNames={{ list: classes.list ?? '', tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={t('settings:screen.sections')}>
          {sections.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {label()}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {sections.map(({ id, content: Content }) => (
          <Tabs.Panel key={id} value={id} pt="lg">
            <Stack gap="lg">
              <Suspense fallback={<PanelSkeleton />}>{account !== null && <Content />}</Suspense>
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
