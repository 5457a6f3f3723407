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
import { EmergencyNumbers } from './EmergencyNumbers.tsx';
import { HelpLines } from './HelpLines.tsx';
import classes from './HelpPanel.module.css';
import { MyContacts } from './MyContacts.tsx';
import { OpenLines } from './OpenLines.tsx';

type Directory = Output<'resources.crisis'>;

const text = {
  title: 'Get help now',
  lead: 'You do not have to get through this alone. These people are there for exactly this.',
  country: 'Where you are',
  countryPlaceholder: 'Choose a country',
  noCountry: 'Choose where you are to see the numbers there. The international services below can point you on.',
  noDirectory: 'We have no checked numbers for this place. The international services below can point you on.',
  stale: (month: string) =>
    `These numbers were last checked in ${month}. Some may have changed: if one does not answer, use the emergency number.`,
  checked: (month: string) => `Numbers last checked in ${month}.`,
  danger: 'If your life, or somebody else’s, is in danger right now',
  dangerAdvice:
    'Call the emergency number of the place where you are. It is free, and works from any mobile phone, even a locked one or one without credit. If you cannot call, ask anyone near you to do it.',
  dangerMore: 'If you can, move away from anything you could hurt yourself with, and be where other people are.',
  plan: 'Open my safety plan',
  hotlines: 'Talk to somebody',
  textLines: 'Write a text message',
  chat: 'Chat online',
  international: 'Anywhere in the world',
  failed: 'The list of numbers could not be read',
};

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
      {directory.data !== undefined && <DirectoryView directory={directory.data} onCountry={remember} />}
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

interface DirectoryViewProps {
  readonly directory: Directory;
  readonly onCountry: (country: string) => void;
}

function DirectoryView({ directory, onCountry }: DirectoryViewProps) {
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
      <HelpLines title={text.hotlines} lines={directory.hotlines} way="phone" />
      <HelpLines title={text.textLines} lines={directory.text_lines} way="sms" />
      <HelpLines title={text.chat} lines={directory.chat} way="chat" />
      <HelpLines title={text.international} lines={directory.international} way="any" />
      {!directory.is_stale && month !== null && (
        <Text size="sm" c="dimmed">
          {text.checked(month)}
        </Text>
      )}
    </>
  );
}
