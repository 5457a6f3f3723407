import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core';
import { IconThumbDown, IconThumbUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CallInput, Output } from '../../../src-shared/contract/index.ts';
import { api } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { useAction } from '../../hooks/useAction.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { hideToast, toastError, toastUndo } from '../../state/toasts.tsx';
import classes from './Insights.module.css';

const shownFirst = 4;
const undoMs = 10_000;

type Finding = Output<'insights.list'>['insights'][number];
type Marks = Omit<CallInput<'insights.update'>, 'id'>;

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
}

/** What was noticed and kept: to read, to judge, to dismiss. */
export function FindingsPanel({ findings }: FindingsPanelProps) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const mark = useAction(async (id: string, marks: Marks) => {
    try {
      await api('insights.update', { id, ...marks });
    } catch (error) {
      toastError(error);
    }
  });
  const dismiss = async (finding: Finding): Promise<void> => {
    await mark.run(finding.id, { is_dismissed: true });
    const toast = `insight:${finding.id}`;
    const timer = setTimeout(() => hideToast(toast), undoMs);
    toastUndo(toast, t('insights:findings.dismissed'), () => {
      clearTimeout(timer);
      hideToast(toast);
      void mark.run(finding.id, { is_dismissed: false });
    });
  };
  const shown = isOpen ? findings : findings.slice(0, shownFirst);
  return (
    <Panel title={t('insights:findings.title')}>
      {findings.length === 0 && <p className={classes.quiet}>{t('insights:findings.empty')}</p>}
      <ul className={classes.list}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            onMark={(marks) => void mark.run(finding.id, marks)}
            onDismiss={() => void dismiss(finding)}
          />
        ))}
      </ul>
      {findings.length > shownFirst && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? t('insights:findings.less')
            : t('insights:findings.more', { number: format.number(findings.length) })}
        </Button>
      )}
    </Panel>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly onMark: (marks: Marks) => void;
  readonly onDismiss: () => void;
}

function FindingItem({ finding, onMark, onDismiss }: FindingItemProps) {
  const format = useFormat();
  const { title, description, is_read: isRead, helpful, generated_at: when } = finding;
  const judge = (value: boolean): void => onMark({ helpful: helpful === value ? null : value, is_read: true });
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <span className={classes.name}>{title}</span>
        {!isRead && (
          <Badge variant="light" size="sm">
            {t('insights:findings.isNew')}
          </Badge>
        )}
      </div>
      <p>{description}</p>
      <p className={classes.facts}>
        {t(`insights:findings.types.${finding.insight_type}`)} · {format.relativeDay(format.dayOf(when))}
      </p>
      <div className={classes.actions}>
        <Judgement
          label={t('insights:findings.helpful')}
          named={t('insights:findings.helpfulNamed', { title })}
          isOn={helpful === true}
          onClick={() => judge(true)}
        >
          <IconThumbUp size={18} stroke={1.7} />
        </Judgement>
        <Judgement
          label={t('insights:findings.notHelpful')}
          named={t('insights:findings.notHelpfulNamed', { title })}
          isOn={helpful === false}
          onClick={() => judge(false)}
        >
          <IconThumbDown size={18} stroke={1.7} />
        </Judgement>
        <Tooltip label={t('insights:findings.dismiss')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('insights:findings.dismissNamed', { title })}
            onClick={onDismiss}
          >
            <IconX size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
        {!isRead && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('insights:findings.readNamed', { title })}
            onClick={() => onMark({ is_read: true })}
          >
            {t('insights:findings.read')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface JudgementProps {
  readonly label: string;
  readonly named: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Judgement({ label, named, isOn, onClick, children }: JudgementProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isOn ? 'filled' : 'subtle'}
        size="lg"
        aria-label={named}
        aria-pressed={isOn}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
