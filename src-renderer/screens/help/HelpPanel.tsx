import { Alert, Button, Drawer, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconShieldHeart } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { api, desktop } from '../../api.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ListSkeleton } from '../../components/Skeletons.tsx';
import { useEndpoint } from '../../hooks/useEndpoint.ts';
import { useFormat } from '../../hooks/useFormat.ts';
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
import { words } from './words.ts';

type Directory = Output<'resources.crisis'>;

const text = words;

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
          {text.title}
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
      <Text>{text.lead}</Text>
      {isSignedIn && <NeedHelpButton onAsked={closeHelp} />}
      {directory.error !== null && (
        <>
          <DangerAdvice />
          <ErrorState
            title={text.failed}
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
      {text.plan}
    </Button>
  );
}

function DangerAdvice() {
  return (
    <Alert color="clay" variant="light" icon={<IconAlertTriangle />} title={text.danger}>
      {text.dangerAdvice}
    </Alert>
  );
}

function WorriedPart() {
  return (
    <section className={classes.line} aria-labelledby="help-worried">
      <Title order={3} id="help-worried" mb="xs">
        {text.worried.title}
      </Title>
      <Text>{text.worried.text}</Text>
      <Text size="sm" mt="xs">
        {text.worried.more}
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
        label={text.country}
        placeholder={text.countryPlaceholder}
        data={countries}
        value={directory.country}
        onChange={(country) => country !== null && onCountry(country)}
        searchable
        allowDeselect={false}
        maxDropdownHeight={260}
        comboboxProps={{ zIndex: layer + 1 }}
      />
      {directory.country === null && <Text c="dimmed">{text.noCountry}</Text>}
      {directory.notice !== undefined && directory.country !== null && (
        <Alert color="honey" variant="light" icon={<IconAlertTriangle />}>
          {directory.notice}
        </Alert>
      )}
      {directory.is_stale && month !== null && (
        <Alert color="honey" variant="light" icon={<IconAlertTriangle />}>
          {text.stale(month)}
        </Alert>
      )}
      {hasNumbers ? (
        <section className={classes.danger} aria-labelledby="help-danger">
          <h3 id="help-danger" className={classes.dangerTitle}>
            {text.danger}
          </h3>
          <EmergencyNumbers numbers={directory.emergency_numbers} />
          <p className={classes.advice}>{text.dangerMore}</p>
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
      <HelpLines title={text.hotlines} lines={directory.hotlines} way="phone" />
      <HelpLines title={text.textLines} lines={directory.text_lines} way="sms" />
      <HelpLines title={text.chat} lines={directory.chat} way="chat" />
      <HelpLines title={text.international} lines={directory.international} way="any" />
      <WorriedPart />
      <OtherEmergencies directory={directory} isSignedIn={isSignedIn} />
      <HelpPrint directory={directory} />
      {!directory.is_stale && month !== null && (
        <Text size="sm" c="dimmed">
          {text.checked(month)}
        </Text>
      )}
    </>
  );
}
