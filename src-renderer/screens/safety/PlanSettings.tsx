import { Select, Switch } from '@mantine/core';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import classes from './Safety.module.css';

const never = 'never';
const offered = [30, 60, 90, 180];

interface NoticeSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether the app looks for the warning signs; what that means stands below it. */
export function NoticeSwitch({ isOn, onChange }: NoticeSwitchProps) {
  return (
    <Switch
      mt="lg"
      size="md"
      label={t('safety:notice.label')}
      description={t('safety:notice.hint')}
      checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

interface ReviewSettingProps {
  /** Null: never. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
}

/** How often the plan asks to be looked over. */
export function ReviewSetting({ value, onChange }: ReviewSettingProps) {
  const days = [...new Set([...offered, ...(value === null ? [] : [value])])].sort((a, b) => a - b);
  return (
    <Panel title={t('safety:reviewSetting.title')}>
      <Select
        className={classes.review ?? ''}
        label={t('safety:reviewSetting.label')}
        data={[
          ...days.map((count) => ({ value: String(count), label: t('safety:reviewSetting.every', { days: count }) })),
          { value: never, label: t('safety:reviewSetting.never') },
        ]}
        value={value === null ? never : String(value)}
        onChange={(chosen) => chosen !== null && onChange(chosen === never ? null : Number(chosen))}
        allowDeselect={false}
      />
    </Panel>
  );
}
