import { Button, Stack } from '@mantine/core';
import { IconHome, IconKey, IconLifebuoy } from '@tabler/icons-react';
import { goTo } from '../../state/navigation.ts';
import { StartCard } from './StartCard.tsx';
import classes from './WelcomeScreen.module.css';
import { WhereThingsAreDisclosure } from './WhereThingsAre.tsx';

const text = {
  title: 'A quiet place to see how you are',
  lead: 'Note your mood in two clicks, write when there is something to write, and see over time what does you good.',
  facts: [
    {
      icon: IconHome,
      title: 'It stays here.',
      words: 'Everything is kept on this computer. There is no cloud and no sign-up anywhere.',
    },
    {
      icon: IconKey,
      title: 'Only you can open it.',
      words: 'What you write is encrypted with your password. Nobody else has a key, not even us.',
    },
    {
      icon: IconLifebuoy,
      title: 'Help is always one key away.',
      words: 'Press F1 on any screen for emergency numbers and people to talk to. No account needed.',
    },
  ],
  create: 'Create your account',
};

/** The first screen on a computer without accounts. */
export function WelcomeScreen() {
  return (
    <StartCard title={text.title} lead={text.lead} width="wide">
      <ul className={classes.facts}>
        {text.facts.map(({ icon: Icon, title, words }) => (
          <li key={title}>
            <span className={classes.icon} aria-hidden="true">
              <Icon size={22} stroke={1.7} />
            </span>
            <span>
              <strong>{title}</strong> {words}
            </span>
          </li>
        ))}
      </ul>
      <Stack gap="sm">
        <Button size="lg" onClick={() => goTo('/create')}>
          {text.create}
        </Button>
        <WhereThingsAreDisclosure />
      </Stack>
    </StartCard>
  );
}
