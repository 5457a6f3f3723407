import { Button, Text, Title } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import type { CrisisLine } from '../../../src-shared/contract/system.ts';
import { desktop } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import { closeHelp } from '../../state/help.ts';
import { goTo } from '../../state/navigation.ts';
import { lock } from '../../state/session.ts';
import { toastError } from '../../state/toasts.tsx';
import { EmergencyNumbers } from './EmergencyNumbers.tsx';
import { HelpLine } from './HelpLines.tsx';
import classes from './HelpPanel.module.css';

type Directory = Output<'resources.crisis'>;

const violence = ['domestic_violence', 'sexual_assault'];
const anyCrisis = ['general', 'suicide'];
const mostLines = 3;

interface OtherEmergenciesProps {
  readonly directory: Directory;
  readonly isSignedIn: boolean;
}

/** What to do in danger of another kind, each with the numbers that fit it. */
export function OtherEmergencies({ directory, isSignedIn }: OtherEmergenciesProps) {
  const numbers = directory.emergency_numbers.filter(({ primary }) => primary);
  const emergency = numbers.length > 0 && <EmergencyNumbers numbers={numbers} />;
  const violenceLines = linesFor(directory, violence);
  return (
    <section aria-labelledby="help-other">
      <Title order={3} id="help-other" mb="xs">
        {t('help:other.title')}
      </Title>
      <div className={classes.list}>
        <Kind
          title={t('help:other.medical.title')}
          sentences={[t('help:other.medical.text.1'), t('help:other.medical.text.2')]}
        >
          {emergency}
        </Kind>
        <Kind title={t('help:other.violence.title')} sentences={[t('help:other.violence.text.1')]}>
          <Lines lines={violenceLines} />
          {violenceLines.length === 0 && <Text>{t('help:other.violence.none')}</Text>}
          {emergency}
          <Text size="sm">{t('help:other.violence.traces')}</Text>
          <LeaveQuickly isSignedIn={isSignedIn} />
        </Kind>
        <Kind title={t('help:other.harm.title')} sentences={[t('help:other.harm.text.1')]}>
          {emergency}
          <Lines lines={linesFor(directory, anyCrisis).slice(0, 2)} />
          {isSignedIn && (
            <div>
              <Button size="sm" variant="subtle" onClick={openCoolDown}>
                {t('help:other.harm.coolDown')}
              </Button>
            </div>
          )}
        </Kind>
        <Kind
          title={t('help:other.losingTouch.title')}
          sentences={[t('help:other.losingTouch.text.1'), t('help:other.losingTouch.text.2')]}
        >
          {emergency}
        </Kind>
      </div>
    </section>
  );
}

interface KindProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly children: ReactNode;
}

function Kind({ title, sentences, children }: KindProps) {
  return (
    <details className={classes.kind}>
      <summary>{title}</summary>
      <div className={classes.kindBody}>
        {sentences.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
        {children}
      </div>
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly CrisisLine[] }) {
  return (
    lines.length > 0 && (
      <ul className={classes.list}>
        {lines.map((line) => (
          <HelpLine key={line.id} line={line} />
        ))}
      </ul>
    )
  );
}

/** Lines of the country for one of these; most fitting first, each once. */
function linesFor({ hotlines, text_lines, chat }: Directory, specialties: readonly string[]): CrisisLine[] {
  const byId = new Map([...hotlines, ...text_lines, ...chat].map((line) => [line.id, line]));
  return [...byId.values()]
    .filter(({ specialty }) => specialty.some((one) => specialties.includes(one)))
    .slice(0, mostLines);
}

function openCoolDown(): void {
  closeHelp();
  goTo('/coping/anger-cool-down');
}

/** Out of sight first; the lock, which saves what waits, comes after. */
function LeaveQuickly({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const leave = (): void => {
    closeHelp();
    desktop('desktop.minimize', {}).catch(() => undefined);
    if (isSignedIn) {
      lock().catch(toastError);
    }
  };
  return (
    <div>
      <Button color="clay" leftSection={<IconDoorExit size={18} aria-hidden="true" />} onClick={leave}>
        {t('help:other.violence.leave')}
      </Button>
      <Text size="sm" mt={4}>
        {isSignedIn ? t('help:other.violence.leaveHint') : t('help:other.violence.leaveHintOut')}
      </Text>
    </div>
  );
}
