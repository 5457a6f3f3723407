import { Button, Group } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Instrument } from '../../../src-shared/contract/assessments.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { Page } from '../../components/Page.tsx';
import { Panel } from '../../components/Panel.tsx';
import { openHelp } from '../../state/help.ts';
import { openSupport } from '../../state/support.ts';
import classes from './Assessments.module.css';
import { RepeatPanel } from './RepeatPanel.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { words } from './words.ts';

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
      <Page title={words.help.saved} width="narrow">
        <Panel>
          <p className={classes.line}>{support === undefined ? words.help.text : words.help.wait}</p>
          <Group mt="md">
            <Button size="lg" onClick={() => (support === undefined ? openHelp() : openSupport(support))}>
              {words.help.open}
            </Button>
          </Group>
          <Group mt="lg" gap="xs">
            <Button variant="subtle" onClick={toHistory}>
              {words.help.showResult}
            </Button>
            <Button variant="subtle" onClick={() => navigate('/assessments')}>
              {words.help.later}
            </Button>
          </Group>
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title={words.result.title(short)}
      actions={
        <Button variant="default" onClick={() => navigate('/assessments')}>
          {words.back}
        </Button>
      }
    >
      <div className={classes.stack}>
        <ResultPanel title={words.result.yours} result={result} bands={instrument.bands} />
        <Group>
          <Button onClick={toHistory}>{words.result.history}</Button>
        </Group>
        <RepeatPanel instrument={instrument} />
      </div>
    </Page>
  );
}
