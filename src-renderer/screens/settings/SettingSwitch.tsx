import { Switch } from '@mantine/core';
import { useAction } from '../../hooks/useAction.ts';
import { toastError } from '../../state/toasts.tsx';

interface SettingSwitchProps {
  readonly label: string;
  readonly description?: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  /** Saves the new value; the switch moves when it has been saved. */
  readonly onChange: (isOn: boolean) => Promise<unknown>;
}

/** A setting that is on or off and saved at once. */
export function SettingSwitch({ label, description, isOn, isDisabled = false, onChange }: SettingSwitchProps) {
  const save = useAction(async (next: boolean) => {
    try {
      await onChange(next);
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Switch
      size="md"
      label={label}
      description={description}
      checked={isOn}
      disabled={isDisabled}
      onChange={(event) => void save.run(event.currentTarget.checked)}
    />
  );
}
