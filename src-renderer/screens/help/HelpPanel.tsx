import { Alert, Button, Drawer, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldHeart } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, desktop } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import { closeHelp, useHelpIsOpen } from '../../state/help.ts';
import { goTo } from '../../state/navigation.ts';
import { reloadDesktop, useSession } from '../../state/session.ts';
import { NeedHelpButton } from '../support/SupportActions.tsx';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';
import { HelpLines } from './HelpLines.tsx';
import classes from './HelpPanel.module.css';
import { HelpPrint } from './HelpPrint.tsx';
import { MyContacts } from './MyContacts.tsx';
import { OpenLines } from './OpenLines.tsx';
import { OtherEmergencies } from './OtherEmergencies.tsx';
import { OwnEntries } from './OwnEntries.tsx';

type Directory = Output<'resources.crisis'>;

/** Above every dialog (200) and its dropdowns (300). */
const layer = 400;

/** Numbers, lines and the person's own contacts. Opens over every screen, the start screens included. */
export function HelpPanel() {
  const isOpen = useHelpIsOpen();
  return (
    <Drawer
      opened={isOpen}
      onClose={closeHelp}
      position="right"
      size="min(34rem, 100vw)"
      title={
        <Title order={2} component="span" size="h2">
          {t('help:title')}
        </Title>
      }
      padding="lg"
      zIndex={layer}
    >
      <HelpContent />
    </Drawer>
  );
}

function HelpContent() {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const isSignedIn = useSession((state) => state.phase === 'open');
  const directory = useEndpoint('resources.crisis', chosen === undefined ? {} : { location: chosen }, {
    areas: ['resources', 'settings', 'account'],
  });

  const remember = (country: string): void => {
    setChosen(country);
    // Only a convenience for the next time; the numbers of the choice are shown either way.
    rememberCountry(country, isSignedIn).catch(() => undefined);
  };

  return (
    <Stack gap="lg">
      <Text>{t('help:lead')}</Text>
      {isSignedIn && <NeedHelpButton onAsked={closeHelp} />}
      {directory.error !== null && (
        <>
          <DangerAdvice />
          <ErrorState
            title={t('help:failed')}
            error={directory.error}
            onRetry={directory.refetch}
            isRetrying={directory.isFetching}
          />
          {!isSignedIn && <OpenLines />}
        </>
      )}
      {directory.isLoading && (
        <>
          <DangerAdvice />
          <ListSkeleton rows={3} />
        </>
      )}
      {directory.data !== undefined && (
        <DirectoryView directory={directory.data} isSignedIn={isSignedIn} onCountry={remember} />
      )}
    </Stack>
  );
}

async function rememberCountry(country: string, isSignedIn: boolean): Promise<void> {
  await desktop('desktop.setDevice', { country });
  if (isSignedIn) {
    await api('auth.updateUser', { wellness_preferences: { country } });
  }
  await reloadDesktop();
}

/** The way to the plan, one step from anywhere. */
function OwnPlan() {
  const open = (): void => {
    closeHelp();
    goTo('/safety');
  };
  return (
    <Button variant="default" leftSection={<IconShieldHeart size={18} />} onClick={open}>
      {t('help:plan')}
    </Button>
  );
}

function DangerAdvice() {
  return (
    <Alert color="clay" variant="light" icon={<IconAlertTriangle />} title={t('help:danger')}>
      {t('help:dangerAdvice')}
    </Alert>
  );
}

function WorriedPart() {
  return (
    <section className={classes.line} aria-labelledby="help-worried">
      <Title order={3} id="help-worried" mb="xs">
        {t('help:worried.title')}
      </Title>
      <Text>{t('crisis:worried')}</Text>
      <Text size="sm" mt="xs">
        {t('help:worried.more')}
      </Text>
    </section>
  );
}

interface DirectoryViewProps {
  readonly directory: Directory;
  readonly isSignedIn: boolean;
  readonly onCountry: (country: string) => void;
}

function DirectoryView({ directory, isSignedIn, onCountry }: DirectoryViewProps) {
  const format = useFormat();
  const countries = directory.countries
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale));
  const month = directory.last_verified === null ? null : format.month(directory.last_verified);
  const hasNumbers = directory.emergency_numbers.length > 0;
  return (
    <>
      <Select
        label={t('help:country')}
        placeholder={t('help:countryPlaceholder')}
        data={countries}
        value={directory.country}
        onChange={(country) => country !== null && onCountry(country)}
        searchable
        allowDeselect={false}
        maxDropdownHeight={260}
        comboboxProps={{ zIndex: layer + 1 }}
      />
      {directory.country === null && <Text c="dimmed">{t('help:noCountry')}</Text>}
      {directory.notice !== undefined && directory.country !== null && (
        <Alert color="honey" variant="light" icon={<IconAlertTriangle />}>
          {told(directory.notice)}
        </Alert>
      )}
      {directory.is_stale && month !== null && (
        <Alert color="honey" variant="light" icon={<IconAlertTriangle />}>
          {t('help:stale', { month })}
        </Alert>
      )}
      {hasNumbers ? (
        <section className={classes.danger} aria-labelledby="help-danger">
          <h3 id="help-danger" className={classes.dangerTitle}>
            {t('help:danger')}
          </h3>
          <EmergencyNumbers numbers={directory.emergency_numbers} />
          <p className={classes.advice}>{t('help:dangerMore')}</p>
        </section>
      ) : (
        <DangerAdvice />
      )}
      {directory.my_contacts !== undefined && directory.my_contacts.length > 0 && (
        <MyContacts contacts={directory.my_contacts} />
      )}
      {directory.safety_plan_available === true && <OwnPlan />}
      {directory.my_contacts === undefined && <OpenLines />}
      {isSignedIn && <OwnEntries country={directory.country} />}
      <HelpLines title={t('help:hotlines')} lines={directory.hotlines} way="phone" />
      <HelpLines title={t('help:textLines')} lines={directory.text_lines} way="sms" />
      <HelpLines title={t('help:chat')} lines={directory.chat} way="chat" />
      <HelpLines title={t('help:international')} lines={directory.international} way="any" />
      <WorriedPart />
      <OtherEmergencies directory={directory} isSignedIn={isSignedIn} />
      <HelpPrint directory={directory} />
      {!directory.is_stale && month !== null && (
        <Text size="sm" c="dimmed">
          {t('help:checked', { month })}
        </Text>
      )}
    </>
  );
}
