import { Button, Group } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import { openHelp } from '../../state/help.ts';
import { openSupport } from '../../state/support.ts';
import classes from './Assessments.module.css';
import { RepeatPanel } from './RepeatPanel.tsx';
import { ResultPanel } from './ResultPanel.tsx';

interface OutcomeProps {
  readonly instrument: Instrument;
  readonly answered: Output<'assessments.respond'>;
}

/**
 * What comes after the last question: the result, or help first where an answer calls for it. The panel with that help
 * opens over this page by itself; what stands here is for when it has been closed, or need not open again.
 */
export function Outcome({ instrument, answered }: OutcomeProps) {
  const [, navigate] = useLocation();
  const { id, short_name: short } = instrument;
  const toHistory = (): void => navigate(`/assessments/${id}`);
  const { result, support } = answered;
  if (result === undefined) {
    return (
      <Page title={t('assessments:help.saved')} width="narrow">
        <Panel>
          <p className={classes.line}>
            {support === undefined ? t('assessments:help.text') : t('assessments:help.wait')}
          </p>
          <Group mt="md">
            <Button size="lg" onClick={() => (support === undefined ? openHelp() : openSupport(support))}>
              {t('assessments:help.open')}
            </Button>
          </Group>
          <Group mt="lg" gap="xs">
            <Button variant="subtle" onClick={toHistory}>
              {t('assessments:help.showResult')}
            </Button>
            <Button variant="subtle" onClick={() => navigate('/assessments')}>
              {t('assessments:help.later')}
            </Button>
          </Group>
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title={t('assessments:result.title', { name: short })}
      actions={
        <Button variant="default" onClick={() => navigate('/assessments')}>
          {t('assessments:back')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <ResultPanel title={t('assessments:result.yours')} result={result} instrument={instrument} />
        <Group>
          <Button onClick={toHistory}>{t('assessments:result.history')}</Button>
        </Group>
        <RepeatPanel instrument={instrument} />
      </div>
    </Page>
  );
}
