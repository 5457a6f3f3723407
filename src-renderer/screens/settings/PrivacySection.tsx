import { Radio, Stack } from '@mantine/core';
import type { PrivacySettings } from '../../../src-shared/contract/account.ts';
import { privacyPresets } from '../../../src-shared/privacyPresets.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { t } from '../../i18n/i18n.ts';
import { reloadDesktop, useSession } from '../../state/session.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { WhereThingsAre } from '../start/WhereThingsAre.tsx';
import { BeforeUnlockPanel } from './BeforeUnlockPanel.tsx';
import classes from './PrivacySection.module.css';
import { SettingSwitch } from './SettingSwitch.tsx';
import { TextCheckPanel } from './TextCheckPanel.tsx';

type Level = PrivacySettings['privacy_level'];

const levels: readonly Level[] = ['high', 'standard', 'open'];

/** Who may see what: the level, the start screen, the window, and what lies on the disk. */
export function PrivacySection() {
  const { privacy_settings: settings } = useAccount();
  return (
    <>
      <LevelPanel level={settings.privacy_level} />
      <Panel title={t('settings:privacy.seenTitle')}>
        <Stack gap="lg">
          <HideUsername />
          <SettingSwitch
            label={t('settings:privacy.blur')}
            description={t('settings:privacy.blurHint')}
            isOn={settings.blur_on_focus_loss}
            onChange={(isOn) => updatePrivacy({ blur_on_focus_loss: isOn })}
          />
        </Stack>
      </Panel>
      <TextCheckPanel />
      <BeforeUnlockPanel />
      <Panel title={t('settings:privacy.storedTitle')}>
        <WhereThingsAre />
      </Panel>
    </>
  );
}

function LevelPanel({ level }: { readonly level: Level }) {
  const choose = (next: string): void => {
    const chosen = next as Level;
    updateAccount({ privacy_level: chosen }).then(
      () =>
        toastSuccess({
          message: t('settings:privacy.levelSaved', {
            label: t(`settings:privacy.levels.${chosen}.label`),
          }),
        }),
      toastError,
    );
  };
  return (
    <Panel title={t('settings:privacy.levelTitle')} description={t('settings:privacy.levelDescription')}>
      <Radio.Group aria-label={t('settings:privacy.levelTitle')} value={level} onChange={choose}>
        <Stack gap="sm">
          {levels.map((id) => (
            <Radio
              key={id}
              value={id}
              size="md"
              label={t(`settings:privacy.levels.${id}.label`)}
              description={[
                t(`settings:privacy.levels.${id}.words`),
                t('settings:privacy.lockAfter', { minutes: privacyPresets[id].lock_after_minutes }),
              ].join(' ')}
              classNames={{ label: classes.level ?? '' }}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}

function HideUsername() {
  const { user } = useAccount();
  const isShown = useSession((state) => state.desktop?.accounts.some(({ label }) => label === user.username) ?? true);
  return (
    <SettingSwitch
      label={t('settings:privacy.hide')}
      description={t('settings:privacy.hideHint')}
      isOn={!isShown}
      onChange={async (isOn) => {
        await updateAccount({ hide_username: isOn });
        await reloadDesktop();
      }}
    />
  );
}
