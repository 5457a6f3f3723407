import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorSentence, fieldErrors } from '../../api.ts';
import { CountrySelect } from '../../components/CountrySelect.tsx';
import { Panel } from '../../components/Panel.tsx';
import { TimeZoneSelect } from '../../components/TimeZoneSelect.tsx';
import { updateAccount, useAccount } from '../../hooks/useAccount.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { reloadDesktop } from '../../state/session.ts';
import { toastSuccess } from '../../state/toasts.tsx';
import { profileProblems } from '../../validation.ts';
import { CrisisContactFields } from '../account/CrisisContactFields.tsx';
import { type CrisisContactForm, contactFromForm, contactToForm } from '../account/crisisContactForm.ts';

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
    toastSuccess({ message: t('settings:profile.saved') });
    await reloadDesktop();
  });
  return (
    <Panel title={t('settings:profile.title')} description={t('settings:profile.description')}>
      <form onSubmit={form.onSubmit((values) => void save.run(values))} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('settings:profile.username')} spellCheck={false} {...form.getInputProps('username')} />
            <TextInput
              label={t('settings:profile.email')}
              description={t('settings:profile.emailHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              type="email"
              spellCheck={false}
              {...form.getInputProps('email')}
            />
            <TimeZoneSelect
              label={t('settings:profile.timezone')}
              description={t('settings:profile.timezoneHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('timezone')}
            />
            <CountrySelect
              label={t('settings:profile.country')}
              description={t('settings:profile.countryHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t('settings:profile.countryPlaceholder')}
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
              {t('settings:profile.save')}
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
      toastSuccess({ message: t('settings:profile.contactSaved') });
    }
  });
  return (
    <Panel title={t('settings:profile.contactTitle')} description={t('settings:profile.contactDescription')}>
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
              {t('settings:profile.contactSave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
