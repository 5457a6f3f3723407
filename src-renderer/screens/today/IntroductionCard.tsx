import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconHandClick, IconLifebuoy, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import { showIntroduction } from '../../state/introduction.ts';
import { goTo } from '../../state/navigation.ts';
import classes from './IntroductionCard.module.css';

const steps = [
  { name: 'capture', icon: IconHandClick },
  { name: 'stored', icon: IconShieldLock },
  { name: 'help', icon: IconLifebuoy },
] as const;

/** One minute for who is new: how to begin, where it all stays, where help is. In nobody's way. */
export function IntroductionCard() {
  const [place, setPlace] = useState(0);
  const step = steps[place] ?? steps[0];
  const isLast = place === steps.length - 1;
  const Icon = step.icon;
  return (
    <Panel
      title={t('intro:title')}
      actions={
        <Text size="sm" c="dimmed">
          {t('intro:step', { step: place + 1, count: steps.length })}
        </Text>
      }
    >
      <div className={classes.step} role="status">
        <Icon size={30} stroke={1.5} className={classes.icon} aria-hidden="true" />
        <div>
          <h3 className={classes.title}>{t(`intro:steps.${step.name}.title`)}</h3>
          <p className={classes.words}>{t(`intro:steps.${step.name}.words`)}</p>
          {step.name === 'stored' && (
            <Anchor component="button" type="button" size="sm" onClick={() => goTo('/settings/proof')}>
              {t('intro:proof')}
            </Anchor>
          )}
        </div>
      </div>
      <Group justify="space-between" mt="md">
        <Button variant="subtle" onClick={() => showIntroduction(false)} disabled={isLast}>
          {t('intro:skip')}
        </Button>
        <Group gap="xs">
          {place > 0 && (
            <Button variant="light" onClick={() => setPlace(place - 1)}>
              {t('intro:back')}
            </Button>
          )}
          <Button onClick={() => (isLast ? showIntroduction(false) : setPlace(place + 1))}>
            {t(isLast ? 'intro:done' : 'intro:next')}
          </Button>
        </Group>
      </Group>
    </Panel>
  );
}
