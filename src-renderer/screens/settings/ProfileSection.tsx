import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorSentence, fieldErrors } from '../../api.ts';
import { CountrySelect } from '../../components/CountrySelect.tsx';
import { Panel } from '../../components/Panel.tsx';
import { TimeZoneSelect } from '../../components/TimeZoneSelect.tsx';
import { updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { reloadDesktop } from '../../state/session.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { profileProblems } from '../../validation.ts';
import { CrisisContactFields } from '../account/CrisisContactFields.tsx';
import { type CrisisContactForm, contactFromForm, contactToForm } from '../account/crisisContactForm.ts';

const text = {
  title: 'Profile',
  description: 'Kept inside your vault. Only the username can be seen outside it, and you can hide that under Privacy.',
  username: 'Username',
  email: 'E-mail address',
  emailHint: 'A second name to sign in with. Nothing is ever sent to it.',
  timezone: 'Time zone',
  timezoneHint: 'Decides where your days begin and end.',
  country: 'Country',
  countryHint: 'Decides whose numbers the help screen shows.',
  countryPlaceholder: 'Not chosen',
  save: 'Save',
  saved: 'Your profile has been saved.',
  contactTitle: 'Somebody to call in a bad hour',
  contactDescription: 'Shown on the help screen while you are signed in. Leave all fields empty for nobody.',
  contactSave: 'Save contact',
  contactSaved: 'Your contact has been saved.',
};

/** Who the person is: names, place, and the contact for a bad hour. */
export function ProfileSection() {
  return (
    <>
      <ProfilePanel />
      <ContactPanel />
    </>
  );
}

function ProfilePanel() {
  const { user, wellness_preferences } = useAccount();
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      username: user.username,
      email: user.email,
      timezone: user.timezone,
      country: wellness_preferences.country,
    },
    validate: profileProblems,
  });
  const save = useAction(async (values: typeof form.values) => {
    try {
      await updateAccount({
        username: values.username,
        email: values.email,
        timezone: values.timezone,
        wellness_preferences: { country: values.country },
      });
    } catch (error) {
      form.setErrors(fieldErrors(error));
      throw error;
    }
    form.resetDirty(values);
    toastSuccess({ message: text.saved });
    await reloadDesktop();
  });
  return (
    <Panel title={text.title} description={text.description}>
      <form onSubmit={form.onSubmit((values) => void save.run(values))} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={text.username} spellCheck={false} {...form.getInputProps('username')} />
            <TextInput
              label={text.email}
              description={text.emailHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="email"
              spellCheck={false}
              {...form.getInputProps('email')}
            />
            <TimeZoneSelect
              label={text.timezone}
              description={text.timezoneHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('timezone')}
            />
            <CountrySelect
              label={text.country}
              description={text.countryHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={text.countryPlaceholder}
              {...form.getInputProps('country')}
            />
          </SimpleGrid>
          {save.error !== null && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorSentence(save.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function ContactPanel() {
  const { user } = useAccount();
  const [contact, setContact] = useState(() => contactToForm(user.crisis_contact));
  const [errors, setErrors] = useState<Partial<Record<keyof CrisisContactForm, string>>>({});
  const save = useAction(async () => {
    const result = contactFromForm(contact);
    setErrors(result.errors ?? {});
    if (result.errors === null) {
      await updateAccount({ crisis_contact: result.contact });
      toastSuccess({ message: text.contactSaved });
    }
  });
  return (
    <Panel title={text.contactTitle} description={text.contactDescription}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
        noValidate
      >
        <Stack gap="md">
          <CrisisContactFields value={contact} onChange={setContact} errors={errors} />
          {save.error !== null && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorSentence(save.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button type="submit" variant="light" loading={save.isPending}>
              {text.contactSave}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
