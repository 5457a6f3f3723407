import { Button, Stack } from '@mantine/core';
import { IconHome, IconKey, IconLifebuoy } from '@tabler/icons-react';
import { t } from '../../i18n/i18n.ts';
import { goTo } from '../../state/navigation.ts';
import { StartCard } from './StartCard.tsx';
import classes from './WelcomeScreen.module.css';
import { WhereThingsAreDisclosure } from './WhereThingsAre.tsx';

const facts = [
  { name: 'home', icon: IconHome },
  { name: 'key', icon: IconKey },
  { name: 'help', icon: IconLifebuoy },
] as const;

/** The first screen on a computer without accounts. */
export function WelcomeScreen() {
  return (
    <StartCard title={t('start:welcomeScreen.title')} lead={t('start:welcomeScreen.lead')} width="wide">
      <ul className={classes.facts}>
        {facts.map(({ name, icon: Icon }) => (
          <li key={name}>
            <span className={classes.icon} aria-hidden="true">
              <Icon size={22} stroke={1.7} />
            </span>
            <span>
              <strong>{t(`start:welcomeScreen.facts.${name}.title`)}</strong>{' '}
              {t(`start:welcomeScreen.facts.${name}.words`)}
            </span>
          </li>
        ))}
      </ul>
      <Stack gap="sm">
        <Button size="lg" onClick={() => goTo('/create')}>
          {t('start:welcomeScreen.create')}
        </Button>
        <WhereThingsAreDisclosure />
      </Stack>
    </StartCard>
  );
}
