import { Radio, Stack } from '@mantine/core';
import type { PrivacySettings } from '../../../src-shared/contract/account.ts';
import { privacyPresets } from '../../../src-shared/privacyPresets.ts';
import { Panel } from '../../components/Panel.tsx';
import { updateAccount, updatePrivacy, useAccount } from '../../hooks/useAccount.ts';
import { reloadDesktop, useSession } from '../../state/session.ts';
import { toastError, toastSuccess } from '../../state/toasts.tsx';
import { WhereThingsAre } from '../start/WhereThingsAre.tsx';
import { BeforeUnlockPanel } from './BeforeUnlockPanel.tsx';
import classes from './PrivacySection.module.css';
import { SettingSwitch } from './SettingSwitch.tsx';
import { TextCheckPanel } from './TextCheckPanel.tsx';

type Level = PrivacySettings['privacy_level'];

const text = {
  levelTitle: 'Privacy level',
  levelDescription: 'Sets the settings of privacy and lock together. Each of them can be changed afterwards.',
  levels: {
    high: { label: 'High', words: 'Notifications say nothing about you.' },
    standard: { label: 'Standard', words: 'Notifications say nothing about you.' },
    open: { label: 'Open', words: 'For a computer only you use: notifications may show what they are about.' },
  } satisfies Record<Level, { label: string; words: string }>,
  lockAfter: (minutes: number) => `Locks after ${minutes} minutes.`,
  levelSaved: (label: string) => `Privacy level “${label}” is set.`,
  seenTitle: 'What others can see',
  hide: 'Hide my username on the start screen',
  hideHint: 'The start screen then shows a neutral name. You sign in with your username or e-mail address as before.',
  blur: 'Blur the window while I use another program',
  blurHint: 'For when somebody may look over your shoulder.',
  storedTitle: 'What is kept, and where',
};

/** Who may see what: the level, the start screen, the window, and what lies on the disk. */
export function PrivacySection() {
  const { privacy_settings: settings } = useAccount();
  return (
    <>
      <LevelPanel level={settings.privacy_level} />
      <Panel title={text.seenTitle}>
        <Stack gap="lg">
          <HideUsername />
          <SettingSwitch
            label={text.blur}
            description={text.blurHint}
            isOn={settings.blur_on_focus_loss}
            onChange={(isOn) => updatePrivacy({ blur_on_focus_loss: isOn })}
          />
        </Stack>
      </Panel>
      <TextCheckPanel />
      <BeforeUnlockPanel />
      <Panel title={text.storedTitle}>
        <WhereThingsAre />
      </Panel>
    </>
  );
}

function LevelPanel({ level }: { readonly level: Level }) {
  const choose = (next: string): void => {
    const chosen = next as Level;
    updateAccount({ privacy_level: chosen }).then(
      () => toastSuccess({ message: text.levelSaved(text.levels[chosen].label) }),
      toastError,
    );
  };
  return (
    <Panel title={text.levelTitle} description={text.levelDescription}>
      <Radio.Group aria-label={text.levelTitle} value={level} onChange={choose}>
        <Stack gap="sm">
          {(Object.keys(text.levels) as Level[]).map((id) => (
            <Radio
              key={id}
              value={id}
              size="md"
              label={text.levels[id].label}
              description={`${text.levels[id].words} ${text.lockAfter(privacyPresets[id].lock_after_minutes)}`}
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
      label={text.hide}
      description={text.hideHint}
      isOn={!isShown}
      onChange={async (isOn) => {
        await updateAccount({ hide_username: isOn });
        await reloadDesktop();
      }}
    />
  );
}
